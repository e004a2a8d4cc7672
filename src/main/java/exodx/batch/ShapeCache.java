package exodx.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known about shapes, shared by all threads and bounded in memory: when the newer half is
 * full, the older one is forgotten, except for what was used since.
 */
final class ShapeCache {
  /** What is known about a shape. */
  interface Entry {
    /** About how many bytes it takes. */
    int weight();
  }

  /** A shape by its bytes; a longer buffer may lie behind it. */
  static final class Key {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int length;
    private final int hash;

    Key(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
      this.hash = hash(bytes, length);
    }

    private static int hash(byte[] bytes, int length) {
      long hash = length;
      int i = 0;
      for (; i + 8 <= length; i += 8) {
        hash = (Long.rotateLeft(hash, 23) ^ (long) LONGS.get(bytes, i)) * 0x9E3779B97F4A7C15L;
      }
      for (; i < length; i++) {
        hash = (Long.rotateLeft(hash, 23) ^ bytes[i]) * 0x9E3779B97F4A7C15L;
      }
      return (int) (hash ^ (hash >>> 32));
    }

    Key kept() {
      return new Key(Arrays.copyOf(bytes, length), length);
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Arrays.equals(bytes, 0, length, that.bytes, 0, that.length);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final long limit;
  private final AtomicLong weight = new AtomicLong();
  private volatile ConcurrentHashMap<Key, Entry> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<Key, Entry> old = new ConcurrentHashMap<>();

  /** Makes a cache for about so many bytes. */
  ShapeCache(long bytes) {
    this.limit = bytes / 2;
  }

  @Nullable Entry get(Key key) {
    Entry entry = young.get(key);
    if (entry != null) {
      return entry;
    }
    entry = old.get(key);
    if (entry != null) {
      put(key.kept(), entry);
    }
    return entry;
  }

  /** Keeps an entry; the bytes of the key must not change any more. */
  void put(Key key, Entry entry) {
    Entry before = young.put(key, entry);
    int more = entry.weight() - (before == null ? -key.length - 100 : before.weight());
    if (weight.addAndGet(more) > limit) {
      age();
    }
  }

  private synchronized void age() {
    if (weight.get() > limit) {
      old = young;
      young = new ConcurrentHashMap<>();
      weight.set(0);
    }
  }
}
