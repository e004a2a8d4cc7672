package exodx.start;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values are made when somebody asks for them, and kept. Once it is filled it never
 * changes, and several threads may read it.
 */
final class LazyMap<V> extends AbstractMap<String, V> {
  private final Map<String, Value<V>> values;
  private final IntFunction<V> maker;

  /** A value that is there, or the place that it is made of. */
  private static final class Value<V> {
    private final int place;
    private volatile @Nullable V made;

    Value(int place) {
      this.place = place;
    }
  }

  /**
   * Makes a map without keys.
   *
   * @param size how many there will be
   * @param maker makes a value of the place it is kept at
   */
  LazyMap(int size, IntFunction<V> maker) {
    this.values = new LinkedHashMap<>(2 * size);
    this.maker = maker;
  }

  /** Adds a key, and where its value is kept. */
  void put(String key, int place) {
    values.put(key, new Value<>(place));
  }

  private V value(Value<V> value) {
    V made = value.made;
    if (made == null) {
      made = maker.apply(value.place); // two threads make the same at worst
      value.made = made;
    }
    return made;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Value<V> value = values.get(key);
    return value == null ? null : value(value);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return values.containsKey(key);
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(values.keySet());
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return values.size();
      }

      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        Iterator<Map.Entry<String, Value<V>>> all = values.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Map.Entry<String, V> next() {
            Map.Entry<String, Value<V>> next = all.next();
            return Map.entry(next.getKey(), value(next.getValue()));
          }
        };
      }
    };
  }
}
