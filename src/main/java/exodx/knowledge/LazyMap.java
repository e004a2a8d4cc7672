package exodx.knowledge;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values are made when somebody asks for them, and kept. It never changes; several
 * threads may read it.
 */
final class LazyMap<V> extends AbstractMap<String, V> {
  private final Map<String, Lazy<V>> values = new LinkedHashMap<>();

  /** Takes the keys in their order, each with what makes its value. */
  LazyMap(Map<String, Supplier<V>> makers) {
    makers.forEach((key, maker) -> values.put(key, new Lazy<>(maker)));
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Lazy<V> value = values.get(key);
    return value == null ? null : value.get();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return values.containsKey(key);
  }

  @Override
  public Set<String> keySet() {
    return java.util.Collections.unmodifiableSet(values.keySet());
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
        Iterator<Map.Entry<String, Lazy<V>>> all = values.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Map.Entry<String, V> next() {
            Map.Entry<String, Lazy<V>> next = all.next();
            return Map.entry(next.getKey(), next.getValue().get());
          }
        };
      }
    };
  }
}
