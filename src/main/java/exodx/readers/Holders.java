package exodx.readers;

import exodx.facts.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts together what several commands print of one holder. Two objects of one output are two
 * holders; others are one when something else than the identifier in conflict proves it.
 */
final class Holders {
  private final Evidence evidence;
  private final Set<String> conflicts;
  private final List<Holder> holders = new ArrayList<>();

  /** An answer to one command; two objects of it are two. */
  private record Output(String file, Object answer) {
    static Output of(PrintedObject object) {
      boolean asked = object.around().line() > 0;
      return new Output(object.file(), asked ? object.around() : object.format());
    }
  }

  /** What is printed of one holder, and where. */
  private record Holder(List<PrintedObject> objects, Set<Output> outputs) {
    void add(PrintedObject object) {
      objects.add(object);
      outputs.add(Output.of(object));
    }
  }

  /**
   * @param conflicts identifiers in conflict: two holders share them
   */
  Holders(Evidence evidence, Set<String> conflicts) {
    this.evidence = evidence;
    this.conflicts = conflicts;
  }

  /** Adds a holder, or one more output about a holder that is known. */
  void add(PrintedObject object) {
    Output output = Output.of(object);
    List<Holder> same = new ArrayList<>();
    for (Holder holder : holders) {
      if (!holder.outputs().contains(output)
          && holder.objects().stream().noneMatch(one -> differ(one, object))
          && holder.objects().stream().anyMatch(one -> same(one, object))) {
        same.add(holder);
      }
    }
    if (same.size() != 1) {
      holders.add(new Holder(new ArrayList<>(), new HashSet<>()));
    }
    (same.size() == 1 ? same.get(0) : holders.get(holders.size() - 1)).add(object);
  }

  List<List<PrintedObject>> groups() {
    return holders.stream().map(Holder::objects).toList();
  }

  /** True when an object is of a holder that is known already. */
  boolean knows(PrintedObject object) {
    Output output = Output.of(object);
    return holders.stream()
        .flatMap(holder -> holder.objects().stream())
        .anyMatch(
            one -> same(one, object) && !Output.of(one).equals(output) && !differ(one, object));
  }

  private boolean differ(PrintedObject one, PrintedObject other) {
    return evidence.twinNames().stream()
        .filter(name -> !one.key(name).isEmpty() && !other.key(name).isEmpty())
        .anyMatch(name -> !one.key(name).equals(other.key(name)));
  }

  private boolean same(PrintedObject one, PrintedObject other) {
    for (String twin : evidence.twins()) {
      String[] names = twin.split("\\+", 0);
      boolean equal = true;
      for (String name : names) {
        String mine = one.key(name);
        boolean proves = names.length > 1 || !searched(mine, one, other);
        equal &= !mine.isEmpty() && proves && mine.equals(other.key(name));
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
            .flatMap(object -> object.around().asked().names().stream())
            .anyMatch(value::equalsIgnoreCase);
  }
}
