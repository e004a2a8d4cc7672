package exodx.readers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values that two objects of one output have in common, and that so prove nothing. */
final class SharedValues {
  private SharedValues() {}

  /**
   * Returns them.
   *
   * @param joins names of the properties whose equality would prove the same object
   */
  static Set<String> of(List<ObjectFinder> finders, Iterable<String> joins) {
    Set<String> shared = new HashSet<>();
    finders.stream()
        .flatMap(finder -> finder.blocks().stream())
        .forEach(block -> add(block, joins, shared));
    return shared;
  }

  private static void add(Block block, Iterable<String> joins, Set<String> shared) {
    Set<String> seen = new HashSet<>();
    for (PrintedObject object : block.objects()) {
      if (object.outer() != null) {
        continue;
      }
      for (String name : joins) {
        Printed value = object.get(name);
        String key = value == null ? "" : value.key();
        if (!key.isEmpty() && !seen.add(name + key)) {
          shared.add(key);
        }
      }
    }
  }
}
