package exodx.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds what two lists share in the same order, and what only one of them has. */
public final class ListDiff {
  private ListDiff() {}

  /** Where an item stands. */
  public enum Mark {
    BOTH,
    FIRST,
    SECOND
  }

  /** An item and where it stands. */
  public record Item<T>(Mark mark, T value) {}

  /** Merges two lists; of what differs at one place the items of the first come first. */
  public static <T> List<Item<T>> of(List<T> first, List<T> second) {
    int[][] shared = shared(first, second);
    List<Item<T>> items = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
        items.add(new Item<>(Mark.BOTH, first.get(i)));
        i++;
        j++;
      } else if (j >= second.size() || (i < first.size() && shared[i + 1][j] >= shared[i][j + 1])) {
        items.add(new Item<>(Mark.FIRST, first.get(i++)));
      } else {
        items.add(new Item<>(Mark.SECOND, second.get(j++)));
      }
    }
    return Collections.unmodifiableList(items);
  }

  /** The length of the longest common part of what is left of both lists. */
  private static <T> int[][] shared(List<T> first, List<T> second) {
    int[][] shared = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        shared[i][j] =
            first.get(i).equals(second.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }
}
