package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Evidence;
import exodx.facts.Note;
import exodx.facts.ObjectKind.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the searches and the holders of the identifiers that are in conflict in a case. */
final class CaseHolders {
  private final InputCases input;
  private final Person person;
  private final boolean strict;
  private final Set<String> own;
  private final Map<PrintedObject, String> dropped;
  private final List<Note> notes;
  private final Evidence evidence;
  private final Set<String> conflicts;

  /**
   * @param strict true when the input tells of other people as well
   * @param dropped where it says why an object is not used
   */
  CaseHolders(
      InputCases input,
      Person person,
      boolean strict,
      Map<PrintedObject, String> dropped,
      List<Note> notes) {
    this.input = input;
    this.person = person;
    this.strict = strict;
    this.dropped = dropped;
    this.notes = notes;
    evidence = input.vocabulary().sources().evidence();
    conflicts = conflicts();
    own = strict && conflicts.isEmpty() ? printed() : Set.of();
  }

  /** Identifiers that are printed of the person. */
  private Set<String> printed() {
    return person.items().stream()
        .flatMap(item -> Stream.ofNullable(item.object()))
        .flatMap(object -> object.properties().values().stream())
        .map(Printed::key)
        .filter(value -> Glob.matches("<guid>", value))
        .collect(Collectors.toSet());
  }

  /** Identifiers in conflict in this case. */
  private Set<String> conflicts() {
    if (!strict) {
      return input.texts().conflicts();
    }
    Set<String> found = new HashSet<>();
    for (Item item : person.items()) {
      if (item.facts() != null) {
        found.addAll(Known.conflicts(input.vocabulary(), List.of(item.facts())));
      } else if (item.passage() != null) {
        input
            .messages(item.passage())
            .forEach(one -> found.addAll(input.texts().parts(one, "conflict")));
      } else if (item.object() != null && item.error()) {
        input
            .texts()
            .messages(item.object())
            .forEach(one -> found.addAll(input.texts().parts(one, "conflict")));
      }
    }
    return found;
  }

  /** Searches for one identifier each, of those that matter here. */
  List<List<PrintedObject>> searches() {
    Map<String, List<PrintedObject>> byIdentifier = new LinkedHashMap<>();
    for (PrintedObject object : input.of(Owner.SEARCH)) {
      String asked = asked(object);
      if (matters(asked)) {
        byIdentifier.computeIfAbsent(asked, one -> new ArrayList<>()).add(object);
      } else if (!object.format().equals("command")) {
        drop(object, "it is about another identifier than the one in conflict");
      }
    }
    return new ArrayList<>(byIdentifier.values());
  }

  /** Without a conflict everything is about the only person, or about what is printed of one. */
  private boolean matters(String identifier) {
    return conflicts.isEmpty()
        ? !strict || own.contains(identifier)
        : conflicts.contains(identifier);
  }

  private String asked(PrintedObject object) {
    List<String> names = object.around().asked().names();
    return names.isEmpty() ? "" : names.get(0).toLowerCase(Locale.ROOT);
  }

  /** Holders of the identifiers in conflict, each with what is printed of it. */
  List<List<PrintedObject>> holders() {
    Holders holders = new Holders(evidence, conflicts);
    List<PrintedObject> open = new ArrayList<>(input.of(Owner.HOLDER));
    boolean more = true;
    while (more) {
      more = false;
      for (PrintedObject object : List.copyOf(open)) {
        if (isHolder(object) || holders.knows(object)) {
          holders.add(object);
          open.remove(object);
          more = true;
        }
      }
    }
    open.forEach(object -> drop(object, "it holds another identifier than the one in conflict"));
    List<List<PrintedObject>> groups = new ArrayList<>(holders.groups());
    boolean known =
        person.items().stream().anyMatch(item -> item.facts() != null && hasHolder(item.facts()));
    if (known) {
      for (List<PrintedObject> group : holders.groups()) {
        if (group.stream().noneMatch(this::identified)) {
          groups.remove(group);
          group.forEach(
              one -> drop(one, "it does not say whether it is the one that is known already"));
        }
      }
    }
    return groups;
  }

  private boolean hasHolder(CaseFacts facts) {
    return facts.facts().stream()
        .filter(fact -> !fact.values().isEmpty() && fact.type().many())
        .flatMap(fact -> fact.type().fields().stream())
        .flatMap(field -> field.from().stream())
        .map(from -> input.vocabulary().sources().kinds().get(from.kind()))
        .anyMatch(kind -> kind != null && kind.owner() == Owner.HOLDER);
  }

  private boolean identified(PrintedObject object) {
    return evidence.twinNames().stream().anyMatch(object::has);
  }

  private boolean isHolder(PrintedObject object) {
    return matters(asked(object))
        || object.properties().values().stream().anyMatch(value -> matters(value.key()));
  }

  private void drop(PrintedObject object, String why) {
    dropped.put(object, why);
    notes.add(object.note(Note.Kind.LEFT_OUT, input.title(object) + " is left out: " + why));
  }
}
