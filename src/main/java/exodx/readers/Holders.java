package exodx.readers;

import exodx.facts.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts together what several commands print of one holder. Two objects of one output are two
 * holders; others are one when something else than the identifier in conflict proves it.
 */
final class Holders {
  private final Evidence evidence;
  private final Set<String> conflicts;
  private final List<List<PrintedObject>> groups = new ArrayList<>();

  /**
   * @param conflicts identifiers in conflict: two holders share them
   */
  Holders(Evidence evidence, Set<String> conflicts) {
    this.evidence = evidence;
    this.conflicts = conflicts;
  }

  /** Adds a holder, or one more output about a holder that is known. */
  void add(PrintedObject object) {
    List<List<PrintedObject>> same =
        groups.stream()
            .filter(group -> group.stream().allMatch(one -> !apart(one, object)))
            .filter(group -> group.stream().anyMatch(one -> same(one, object)))
            .toList();
    if (same.size() == 1) {
      same.get(0).add(object);
    } else {
      groups.add(new ArrayList<>(List.of(object)));
    }
  }

  List<List<PrintedObject>> groups() {
    return groups;
  }

  /** True when an object is of a holder that is known already. */
  boolean knows(PrintedObject object) {
    return groups.stream()
        .flatMap(List::stream)
        .anyMatch(one -> same(one, object) && !apart(one, object));
  }

  private boolean apart(PrintedObject one, PrintedObject other) {
    boolean output =
        one.around().line() > 0
            ? one.around().equals(other.around())
            : one.format().equals(other.format());
    return (one.file().equals(other.file()) && output)
        || evidence.twins().stream()
            .anyMatch(
                twin -> {
                  for (String name : twin.split("\\+", 0)) {
                    String mine = value(one, name);
                    String its = value(other, name);
                    if (!mine.isEmpty() && !its.isEmpty() && !mine.equals(its)) {
                      return true;
                    }
                  }
                  return false;
                });
  }

  private boolean same(PrintedObject one, PrintedObject other) {
    for (String twin : evidence.twins()) {
      String[] names = twin.split("\\+", 0);
      boolean equal = true;
      for (String name : names) {
        String mine = value(one, name);
        boolean proves = names.length > 1 || !searched(mine, one, other);
        equal &= !mine.isEmpty() && proves && mine.equals(value(other, name));
      }
      if (equal) {
        return true;
      }
    }
    return false;
  }

  /** What was searched for is what every answer shares. */
  private boolean searched(String value, PrintedObject one, PrintedObject other) {
    return conflicts.contains(value)
        || List.of(one, other).stream()
            .flatMap(object -> Asked.of(object.around().command(), evidence).names().stream())
            .anyMatch(value::equalsIgnoreCase);
  }

  private static String value(PrintedObject object, String name) {
    Printed printed = object.get(name.strip());
    return printed == null ? "" : Marks.key(printed);
  }
}
