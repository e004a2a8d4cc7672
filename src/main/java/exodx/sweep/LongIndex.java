package exodx.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of rows by hashes of their keys, several for one hash; 8 bytes an entry. Entries are
 * added first and looked up afterwards. Hashes tell keys apart well enough for a first look only.
 */
final class LongIndex {
  private static final long HASH = -1L << 24;
  private static final int MOST_ROWS = 1 << 24;

  private long[] entries = new long[1024];
  private int size;

  /** Hashes a text, whatever its letters' case; never 0. */
  static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash == 0 ? 1 : hash;
  }

  void add(long hash, int row) throws IOException {
    if (row >= MOST_ROWS) {
      throw new IOException("exports of one kind have more than " + MOST_ROWS + " rows");
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size++] = (hash & HASH) | row;
  }

  /** Ends the adding. */
  void seal() {
    entries = Arrays.copyOf(entries, size);
    Arrays.sort(entries);
  }

  /** Returns all rows with this hash, lowest first. */
  IntStream rows(long hash) {
    int found = Arrays.binarySearch(entries, hash & HASH);
    int from = found < 0 ? -found - 1 : found;
    int to = from;
    while (to < size && (entries[to] & HASH) == (hash & HASH)) {
      to++;
    }
    return Arrays.stream(entries, from, to).mapToInt(entry -> (int) (entry & ~HASH));
  }

  /** Returns the rows of every hash that several have, in the order of their first rows. */
  List<int[]> shared() {
    List<int[]> shared = new ArrayList<>();
    int to;
    for (int from = 0; from < size; from = to) {
      long hash = entries[from] & HASH;
      for (to = from + 1; to < size && (entries[to] & HASH) == hash; to++) {}
      int[] rows = to > from + 1 ? rows(hash).distinct().toArray() : new int[1];
      if (rows.length > 1) {
        shared.add(rows);
      }
    }
    shared.sort((one, other) -> Integer.compare(one[0], other[0]));
    return shared;
  }
}
