package exodx.messages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells by one walk over a text which templates can stand in it at all. Most cannot: they share too
 * few short pieces with the text as a whole, so no stretch of it needs a look.
 */
final class GramIndex {
  private final int[] grams;
  private final int[][] owners;
  private final int[] needed;

  /** Makes an index of filters, which are known by their places from then on. */
  GramIndex(List<GramFilter> filters) {
    Map<Integer, int[]> index = new HashMap<>();
    this.needed = new int[filters.size()];
    for (int i = 0; i < needed.length; i++) {
      int owner = i;
      needed[i] = filters.get(i).needed();
      filters
          .get(i)
          .distinctGrams()
          .forEach(gram -> index.merge(gram, new int[] {owner}, GramIndex::joined));
    }
    int capacity = Integer.highestOneBit(index.size() * 4 + 16);
    this.grams = new int[capacity];
    this.owners = new int[capacity][];
    index.forEach(
        (gram, some) -> {
          int slot = slot(gram);
          grams[slot] = gram;
          owners[slot] = some;
        });
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private int slot(int gram) {
    int mask = grams.length - 1;
    int slot = ((gram * 0x9e3779b9) >>> 7) & mask;
    while (owners[slot] != null && grams[slot] != gram) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Returns for each filter whether the text holds enough of its pieces, wherever they stand. */
  boolean[] possible(SqueezedText text) {
    int[] open = needed.clone();
    boolean[] seen = new boolean[grams.length];
    for (int i = 0; i + SqueezedText.GRAM <= text.length(); i++) {
      int slot = slot(text.gram(i));
      if (owners[slot] != null && !seen[slot]) {
        seen[slot] = true;
        for (int owner : owners[slot]) {
          open[owner]--;
        }
      }
    }
    boolean[] possible = new boolean[open.length];
    for (int i = 0; i < open.length; i++) {
      possible[i] = open[i] <= 0;
    }
    return possible;
  }
}
