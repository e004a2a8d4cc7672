package exodx.readers;

import exodx.facts.Clue;
import exodx.facts.Note;
import exodx.facts.ObjectKind;
import exodx.facts.ObjectKind.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of every object and every error whose it is, what proves it, and what was used. */
final class Understandings {
  private static final int MOST_TOLD = 50;
  private static final String PASTE = "Paste it with its prompt and command line above it";

  private final InputCases input;
  private final People.Decision decision;
  private final Map<PrintedObject, Set<String>> taken = new HashMap<>();
  private final Map<PrintedObject, String> dropped = new HashMap<>();
  private final IdentityHashMap<Object, Item> items = new IdentityHashMap<>();
  private final IdentityHashMap<Item, Person> owners = new IdentityHashMap<>();

  /** How many objects and errors of somebody have an identifier. */
  private final Map<String, Integer> joins = new HashMap<>();

  private @Nullable List<Note> notes;

  private final Set<Person> cases = Collections.newSetFromMap(new IdentityHashMap<>());

  Understandings(InputCases input, People.Decision decision) {
    this.input = input;
    this.decision = decision;
    cases.addAll(decision.cases());
    for (List<Person> some : List.of(decision.cases(), decision.others())) {
      some.forEach(person -> person.items().forEach(item -> place(item, person)));
    }
    decision.left().forEach(item -> place(item, null));
  }

  /** Adds what a case took of the objects, and why it took nothing of some. */
  void add(Map<PrintedObject, Set<String>> used, Map<PrintedObject, String> unused) {
    used.forEach((object, names) -> taken.merge(object, names, Understandings::both));
    unused.forEach(dropped::putIfAbsent);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  List<Reading.Understood> all() {
    List<Reading.Understood> all = new ArrayList<>();
    Set<String> known = Known.fromProperties(input.vocabulary());
    for (PrintedObject object : input.objects()) {
      boolean tells = object.properties().keySet().stream().anyMatch(known::contains);
      tells |= !input.title(object).isEmpty();
      if (!object.format().equals("command") && tells && !input.isText(object)) {
        all.add(of(object, known));
      }
    }
    for (Passage passage : input.passages()) {
      if (!input.messages(passage).isEmpty()) {
        Item item = items.get(passage);
        String rules =
            input.messages(passage).stream()
                .map(message -> message.template())
                .distinct()
                .collect(Collectors.joining(", "));
        Unused why = unused(passage);
        all.add(
            new Reading.Understood(
                passage.paste().file(),
                passage.first(),
                "an error: " + rules,
                owner(item),
                item == null ? "" : evidence(item),
                why == null ? List.of("text") : List.of(),
                why == null ? "" : why.text()));
      }
    }
    all.sort(
        Comparator.comparing(Reading.Understood::file).thenComparingInt(Reading.Understood::line));
    return all;
  }

  private Reading.Understood of(PrintedObject object, Set<String> known) {
    Set<String> used = taken.getOrDefault(object, Set.of());
    String title = input.title(object);
    Item item = items.get(object);
    boolean personal = input.kinds(object).stream().anyMatch(kind -> kind.owner() == Owner.USER);
    String owner = owner(item);
    String evidence = item == null ? "" : evidence(item);
    if (!personal && !used.isEmpty()) {
      Owner whose = input.kinds(object).get(0).owner();
      owner = whose == Owner.ORGANISATION ? "the organisation" : "the GUID in conflict";
      evidence = input.kinds(object).get(0).title();
    }
    if (title.isEmpty()) {
      title = input.possible(object).isEmpty() ? "an object of no known kind" : possible(object);
    }
    return new Reading.Understood(
        object.file(),
        object.first(),
        title,
        owner,
        evidence,
        List.copyOf(new TreeSet<>(used)),
        left(object, used, known));
  }

  private String left(PrintedObject object, Set<String> used, Set<String> known) {
    String why = dropped.get(object);
    if (why != null) {
      return why;
    }
    Unused unused = unused(object);
    if (unused != null && (used.isEmpty() || unused.kind() == Note.Kind.LEFT_OUT)) {
      return unused.text();
    }
    if (input.kinds(object).isEmpty()) {
      return "nothing that it prints tells what it is";
    }
    String rest =
        object.properties().entrySet().stream()
            .filter(one -> known.contains(one.getKey()) && !used.contains(one.getKey()))
            .filter(one -> !one.getValue().isBlank())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return rest.isEmpty() ? "" : "no fact is read here from: " + rest;
  }

  /** Why an object or an error is used in no case. */
  private record Unused(Note.Kind kind, String text) {}

  private @Nullable Unused unused(Object thing) {
    if (thing instanceof PrintedObject object) {
      for (ObjectKind kind : input.kinds(object)) {
        if (kind.leaveOut() != null) {
          return new Unused(Note.Kind.LEFT_OUT, kind.leaveOut());
        }
      }
      if (!input.possible(object).isEmpty()) {
        boolean blank = object.around().command().isBlank();
        return new Unused(
            Note.Kind.UNCLEAR,
            "it does not say whether it is "
                + possible(object)
                + ". "
                + (blank ? PASTE : "Print it again with Format-List *" + telling(object)));
      }
    }
    Item item = items.get(thing);
    if (item == null || cases.contains(owners.get(item))) {
      return null;
    }
    return !owner(item).isEmpty()
        ? new Unused(Note.Kind.LEFT_OUT, "it belongs to " + owner(item))
        : new Unused(
            Note.Kind.UNCLEAR,
            "it does not say whose it is. "
                + (decision.why().equals(People.CHOSEN)
                    ? "Give the text of one person alone"
                    : PASTE + ", or say whose it is with --user"));
  }

  /** The properties that tell most of the kinds apart that an object may be of. */
  private String telling(PrintedObject object) {
    Map<String, Long> kinds = new TreeMap<>();
    input.possible(object).stream()
        .flatMap(
            kind ->
                kind.proof().stream()
                    .filter(clue -> clue.conditions().size() == 1)
                    .flatMap(clue -> clue.conditions().keySet().stream())
                    .distinct())
        .filter(name -> !Clue.AROUND.contains(name) && !object.has(name))
        .forEach(name -> kinds.merge(name, 1L, Long::sum));
    long most = kinds.values().stream().mapToLong(n -> n).max().orElse(0);
    kinds.values().removeIf(n -> n < most);
    return most == 0 ? "" : "; what tells it: " + String.join(", ", kinds.keySet());
  }

  private String possible(PrintedObject object) {
    return input.possible(object).stream()
        .map(ObjectKind::title)
        .collect(Collectors.joining(", or "));
  }

  /** What is said in every case of the input: what none can use. */
  List<Note> notes() {
    List<Note> known = notes;
    if (known == null) {
      known = new ArrayList<>();
      for (PrintedObject object : input.objects()) {
        if (!object.format().equals("command")) {
          String title = input.title(object);
          tell(
              object,
              title.isEmpty() ? "this object" : title,
              object.file(),
              object.first(),
              known);
        }
      }
      for (Passage passage : input.passages()) {
        tell(passage, "an error", passage.paste().file(), passage.first(), known);
      }
      for (Person other : decision.others()) {
        for (Item item : other.items()) {
          if (item.facts() != null) {
            String text = "a fact file is left out: it belongs to " + other.name();
            known.add(new Note(Note.Kind.LEFT_OUT, item.file(), item.line(), text));
          }
        }
      }
      int all = known.size();
      if (all > MOST_TOLD) { // nobody reads thousands, and every case would carry all of them
        known.subList(MOST_TOLD, all).clear();
        String more = all + " objects and errors are not used: import --show names them all";
        known.add(new Note(Note.Kind.LEFT_OUT, input.source().name(), 0, more));
      }
      notes = known;
    }
    return known;
  }

  private void tell(Object thing, String what, String file, int line, List<Note> into) {
    Unused why = unused(thing);
    if (why != null) {
      boolean out = why.kind() == Note.Kind.LEFT_OUT;
      String text = what + (out ? " is left out: " : " is not used: ") + why.text();
      into.add(new Note(why.kind(), file, line, text));
    }
  }

  private void place(Item item, @Nullable Person person) {
    for (Object thing : new Object[] {item.object(), item.passage()}) {
      if (thing != null) {
        items.putIfAbsent(thing, item);
      }
    }
    if (person != null) {
      owners.putIfAbsent(item, person);
      item.joins().forEach(join -> joins.merge(join, 1, Integer::sum));
    }
  }

  private String owner(@Nullable Item item) {
    Person person = item == null ? null : owners.get(item);
    return person == null ? "" : person.name();
  }

  private String evidence(Item item) {
    if (item.printed() && !item.names().isEmpty()) {
      return "prints " + item.names().iterator().next();
    }
    if (!item.called().isEmpty()) {
      return "asked for by " + item.called().iterator().next();
    }
    if (!item.names().isEmpty()) {
      return "names " + item.names().iterator().next();
    }
    boolean joined =
        !owner(item).isEmpty()
            && item.joins().stream().anyMatch(join -> joins.getOrDefault(join, 0) > 1);
    return joined ? "shares " + item.joins().iterator().next() : decision.why();
  }
}
