package exodx.sweep;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Numbers of rows by hashes of their keys, several for one hash; about 20 bytes an entry. */
final class LongIndex {
  private long[] keys = new long[1024];
  private int[] rows = new int[1024];
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

  void add(long hash, int row) {
    if (++size * 5L > keys.length * 3L) {
      grow();
    }
    put(hash, row);
  }

  private void put(long hash, int row) {
    int i = slot(hash);
    while (keys[i] != 0) {
      i = (i + 1) & (keys.length - 1);
    }
    keys[i] = hash;
    rows[i] = row;
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 29)) & (keys.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[2 * oldKeys.length];
    rows = new int[2 * oldRows.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldRows[i]);
      }
    }
  }

  /** Passes on every row with this hash, in the order they came. */
  void forEach(long hash, IntConsumer use) {
    for (int i = slot(hash); keys[i] != 0; i = (i + 1) & (keys.length - 1)) {
      if (keys[i] == hash) {
        use.accept(rows[i]);
      }
    }
  }

  /** Returns all rows with this hash, lowest first. */
  int[] rows(long hash) {
    IntStream.Builder found = IntStream.builder();
    forEach(hash, found::add);
    return found.build().sorted().toArray();
  }

  /** Passes on the rows of every hash that several have. */
  void forEachShared(Consumer<int[]> use) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0 && isFirst(i) && isRepeated(i)) {
        int[] all = Arrays.stream(rows(keys[i])).distinct().toArray();
        if (all.length > 1) {
          use.accept(all);
        }
      }
    }
  }

  private boolean isFirst(int place) {
    for (int i = slot(keys[place]); i != place; i = (i + 1) & (keys.length - 1)) {
      if (keys[i] == keys[place]) {
        return false;
      }
    }
    return true;
  }

  private boolean isRepeated(int place) {
    int next = (place + 1) & (keys.length - 1);
    for (int i = next; keys[i] != 0; i = (i + 1) & (keys.length - 1)) {
      if (keys[i] == keys[place]) {
        return true;
      }
    }
    return false;
  }
}
