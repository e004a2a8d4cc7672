package exodx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Data that every process prints in the same order. */
public final class FixedOrder {
  private FixedOrder() {}

  /**
   * Tells whether no map in it, of more than one entry, has an order of its own in each process.
   */
  public static boolean in(Object data) {
    if (data instanceof Map<?, ?> map) {
      boolean fixed = map.size() < 2 || map instanceof LinkedHashMap || map instanceof SortedMap;
      return fixed && map.values().stream().allMatch(FixedOrder::in);
    }
    return !(data instanceof Collection<?> all) || all.stream().allMatch(FixedOrder::in);
  }
}
