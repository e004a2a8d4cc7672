package exodx.messages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells by one walk over a text which templates can stand in it at all. Most cannot: they share too
 * few short pieces with the text as a whole, so no stretch of it needs a look. Made of numbers
 * only, so that it can be kept between runs.
 *
 * @param needed how many different pieces each template needs; templates are known by their places
 * @param grams a hash table of pieces, as long as some power of two
 * @param starts for each slot of the table, and one more, where its templates begin in {@code
 *     owners}; a slot without any is free
 * @param owners the templates that hold a piece, slot by slot
 */
@SuppressWarnings(
    "ArrayRecordComponent") // nobody compares it or changes it, and it has to be read quickly
public record GramIndex(int[] needed, int[] grams, int[] starts, int[] owners) {

  /** Makes an index of filters, which are known by their places from then on. */
  static GramIndex of(List<GramFilter> filters) {
    Map<Integer, int[]> index = new HashMap<>();
    int[] needed = new int[filters.size()];
    for (int i = 0; i < needed.length; i++) {
      int owner = i;
      needed[i] = filters.get(i).needed();
      filters
          .get(i)
          .distinctGrams()
          .forEach(gram -> index.merge(gram, new int[] {owner}, GramIndex::joined));
    }
    int capacity = Integer.highestOneBit(index.size() * 4 + 16);
    int[] grams = new int[capacity];
    int[][] bySlot = new int[capacity][];
    index.forEach(
        (gram, some) -> {
          int slot = first(gram, capacity);
          while (bySlot[slot] != null) {
            slot = next(slot, capacity);
          }
          grams[slot] = gram;
          bySlot[slot] = some;
        });
    return new GramIndex(needed, grams, starts(bySlot), owners(bySlot));
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static int[] starts(int[][] bySlot) {
    int[] starts = new int[bySlot.length + 1];
    for (int slot = 0; slot < bySlot.length; slot++) {
      starts[slot + 1] = starts[slot] + (bySlot[slot] == null ? 0 : bySlot[slot].length);
    }
    return starts;
  }

  private static int[] owners(int[][] bySlot) {
    return Arrays.stream(bySlot)
        .filter(some -> some != null)
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  private static int first(int gram, int capacity) {
    return ((gram * 0x9e3779b9) >>> 7) & (capacity - 1);
  }

  private static int next(int slot, int capacity) {
    return (slot + 1) & (capacity - 1);
  }

  private boolean isFree(int slot) {
    return starts[slot] == starts[slot + 1];
  }

  private int slot(int gram) {
    int slot = first(gram, grams.length);
    while (!isFree(slot) && grams[slot] != gram) {
      slot = next(slot, grams.length);
    }
    return slot;
  }

  /** Returns for each filter whether the text holds enough of its pieces, wherever they stand. */
  boolean[] possible(SqueezedText text) {
    int[] open = needed.clone();
    boolean[] seen = new boolean[grams.length];
    for (int i = 0; i + SqueezedText.GRAM <= text.length(); i++) {
      int slot = slot(text.gram(i));
      if (!isFree(slot) && !seen[slot]) {
        seen[slot] = true;
        for (int at = starts[slot]; at < starts[slot + 1]; at++) {
          open[owners[at]]--;
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
