package exodx.readers;

import exodx.facts.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        String key = object.key(name);
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
    // What two commands print can be one object on two sides.
    return one.around().equals(other.around())
        && one.properties().keySet().equals(other.properties().keySet())
        && (one.differs(other, evidence.single()) || one.differs(other, evidence.twinNames()));
  }
}
