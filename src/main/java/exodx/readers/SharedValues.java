package exodx.readers;

import exodx.facts.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Values that two objects of one output have in common, and that so prove nothing. */
final class SharedValues {
  private final Evidence evidence;
  private final Set<String> all = new HashSet<>();
  private final Set<String> conflicts = new HashSet<>();

  SharedValues(List<ObjectFinder> finders, Evidence evidence) {
    this.evidence = evidence;
    finders.stream().flatMap(finder -> finder.blocks().stream()).forEach(this::add);
  }

  Set<String> all() {
    return all;
  }

  /** Those that two objects have which are not the same one: they are in conflict. */
  Set<String> conflicts() {
    return conflicts;
  }

  private void add(Block block) {
    Map<String, PrintedObject> first = new HashMap<>();
    for (PrintedObject object : block.objects()) {
      for (String name : object.outer() == null ? evidence.joins() : List.<String>of()) {
        String key = key(object, name);
        PrintedObject other = key.isEmpty() ? null : first.putIfAbsent(name + key, object);
        if (other != null) {
          all.add(key);
          if (differ(object, other)) {
            conflicts.add(key);
          }
        }
      }
    }
  }

  private boolean differ(PrintedObject one, PrintedObject other) {
    return Stream.concat(
            evidence.single().stream(),
            evidence.twins().stream().flatMap(twin -> Stream.of(twin.split("\\+", 0))))
        .anyMatch(
            name ->
                one.get(name) != null
                    && other.get(name) != null
                    && !key(one, name).equals(key(other, name)));
  }

  private static String key(PrintedObject object, String name) {
    Printed value = object.get(name);
    return value == null ? "" : value.key();
  }
}
