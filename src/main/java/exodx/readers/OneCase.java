package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Evidence;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.FactType;
import exodx.facts.Note;
import exodx.facts.ObjectKind;
import exodx.facts.ObjectKind.Owner;
import exodx.facts.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the case of one person from an input. */
final class OneCase {
  private final InputCases input;
  private final People.Decision decision;
  private final Person person;
  private final boolean several;
  private final Vocabulary vocabulary;
  private final Evidence evidence;
  private final List<Note> notes = new ArrayList<>();
  private final Disputes disputes = new Disputes(notes);
  private final Map<PrintedObject, String> dropped = new LinkedHashMap<>();
  private final FactCollector collector;
  private final List<Fact> collected = new ArrayList<>();

  /**
   * @param several true when the input tells of other cases as well: what is nobody's stays out
   */
  OneCase(InputCases input, People.Decision decision, Person person, boolean several) {
    this.input = input;
    this.decision = decision;
    this.person = person;
    this.several = several;
    vocabulary = input.vocabulary();
    evidence = vocabulary.sources().evidence();
    collector =
        new FactCollector(
            vocabulary, input.kindsOf(), input.kinds(), input::kinds, disputes, notes);
  }

  CaseFacts read(Understandings understood) {
    Map<Owner, List<List<PrintedObject>>> owned = new EnumMap<>(Owner.class);
    owned.put(Owner.USER, List.of(own()));
    owned.put(Owner.ORGANISATION, List.of(input.of(Owner.ORGANISATION)));
    CaseHolders searched = new CaseHolders(input, person, strict(), dropped, notes);
    owned.put(Owner.SEARCH, searched.searches());
    owned.put(Owner.HOLDER, searched.holders());
    List<Fact> facts = new ArrayList<>();
    for (Item item : person.items()) {
      if (item.facts() != null) {
        item.facts().facts().stream().filter(one -> !one.values().isEmpty()).forEach(facts::add);
        disputes.add(item.facts().disputed());
      }
    }
    collected.addAll(collector.collect(owned));
    facts.addAll(collected);
    called(facts);
    understood.add(collector.taken(), dropped);
    tell(understood.notes());
    facts.addAll(new LeftText(input, this, facts, notes).facts());
    List<Fact> merged = new FactJoin(vocabulary, disputes, collected).joined(facts);
    notes.sort(Comparator.comparing(Note::file).thenComparingInt(Note::line));
    String name =
        input.source().name()
            + (several && !person.title().isEmpty() ? " (" + person.title() + ")" : "");
    CaseFacts all = CaseFacts.of(name, input.source(), vocabulary, merged);
    return new CaseFacts(name, all.source(), all.facts(), notes, disputes.disputed());
  }

  /** Says what was read, what was not, and whose case it is. */
  private void tell(List<Note> unused) {
    collector
        .taken()
        .forEach(
            (object, used) -> {
              boolean own = person.owns(object) && !person.name().isEmpty();
              String whose = own ? ", of " + person.name() : "";
              String text = input.title(object) + whose + ": values taken: " + used.size();
              notes.add(object.note(Note.Kind.READ, text));
            });
    notes.addAll(input.unreadable());
    notes.addAll(unused);
    boolean nobodys = several && person.items().isEmpty();
    if (nobodys) {
      input.passages().stream()
          .filter(passage -> input.messages(passage).isEmpty())
          .forEach(passage -> notes.add(LeftText.note(passage, null)));
    }
    if (decision.asked() || nobodys) {
      String names = String.join(", ", input.names());
      String first = input.names().stream().findFirst().orElse("NAME");
      ask(
          Note.Kind.WHOSE,
          "this speaks of several people: " + names + ". Say whose case it is: --user " + first);
    } else if (!decision.others().isEmpty() && decision.why().startsWith("most")) {
      ask(
          Note.Kind.UNCLEAR,
          "this is taken for the case of %s, as %s; it names others as well: %s. If it is theirs: --user NAME"
              .formatted(
                  person.name(),
                  decision.why(),
                  decision.others().stream().map(Person::name).collect(Collectors.joining(", "))));
    }
  }

  private void ask(Note.Kind kind, String text) {
    notes.add(new Note(kind, input.source().name(), 0, text));
  }

  /** Returns the passages that belong to this case, in the order of the input. */
  List<Passage> passages() {
    return person.items().stream()
        .flatMap(item -> Optional.ofNullable(item.passage()).stream())
        .toList();
  }

  /** True when a passage belongs to this case. */
  boolean owns(Passage passage) {
    return person.owns(passage);
  }

  /** True when the input tells of other cases as well. */
  boolean isOneOfSeveral() {
    return several;
  }

  /** True when what nobody owns may be of somebody else. */
  boolean strict() {
    return several
        || !decision.others().isEmpty()
        || decision.left().stream().anyMatch(Item::error);
  }

  /** The person's own objects, without those that contradict each other. */
  private List<PrintedObject> own() {
    List<Item> items = person.items().stream().filter(item -> item.object() != null).toList();
    for (ObjectKind kind : vocabulary.sources().kinds().values()) {
      List<Item> same =
          items.stream().filter(item -> item.kinds().contains(kind) && !item.error()).toList();
      Map<List<Object>, First> first = new HashMap<>();
      for (Item item : same) {
        Item other = contradicted(item, first);
        if (other != null) {
          same.forEach(
              one -> dropped.putIfAbsent(one.object(), "two objects contradict each other"));
          notes.add(
              new Note(
                  Note.Kind.UNCLEAR,
                  item.file(),
                  item.line(),
                  kind.title()
                      + " is printed here and in "
                      + other.placed()
                      + " as two different objects; neither is used. Keep the one that is meant"));
          break;
        }
      }
    }
    return items.stream().map(Item::object).filter(one -> !dropped.containsKey(one)).toList();
  }

  /** The first object with a value, and the value. */
  private record First(Item item, String key) {}

  /**
   * Returns an earlier object that cannot be the same one: it has another value where a person has
   * only one, or it is another row of one output.
   *
   * @param first the first object with a value, by what the value is compared with
   */
  private @Nullable Item contradicted(Item item, Map<List<Object>, First> first) {
    PrintedObject object = Objects.requireNonNull(item.object());
    for (Map.Entry<String, Printed> property : object.properties().entrySet()) {
      String name = property.getKey();
      List<List<Object>> places = new ArrayList<>();
      if (evidence.single().stream().anyMatch(name::equalsIgnoreCase)) {
        places.add(List.of(name));
      }
      if (object.around().line() > 0) {
        places.add(List.of(name, object.file(), object.around(), object.format()));
      }
      String key = places.isEmpty() ? "" : property.getValue().key();
      for (List<Object> place : key.isEmpty() ? List.<List<Object>>of() : places) {
        First other = first.putIfAbsent(place, new First(item, key));
        if (other != null
            && (place.size() == 1 || other.item().line() != item.line())
            && !other.key().equals(key)) {
          return other.item();
        }
      }
    }
    return null;
  }

  /**
   * The name by which the person was asked for, or that a sentence uses, where no object has it.
   */
  private void called(List<Fact> facts) {
    String path = evidence.userName();
    Set<String> names = new LinkedHashSet<>();
    Map<String, Item> from = new LinkedHashMap<>();
    for (Item item : person.items()) {
      item.called().stream()
          .filter(Addresses::isOne)
          .forEach(
              name -> {
                names.add(name);
                from.putIfAbsent(name, item);
              });
    }
    if (person.items().isEmpty() || names.isEmpty()) {
      person.names().stream()
          .filter(Addresses::isOne)
          .filter(n -> person.items().stream().noneMatch(i -> i.names().contains(n)))
          .forEach(names::add);
    }
    FactPath at = FactPath.of(path).orElse(null);
    FactType type = at == null ? null : vocabulary.byKey(at.key()).orElse(null);
    FactField field = vocabulary.field(path).orElse(null);
    if (names.size() != 1
        || type == null
        || field == null
        || facts.stream().anyMatch(one -> one.type().equals(type) && one.get(field.name()) != null)
        || disputes.disputed().stream().anyMatch(one -> one.path().equals(path))) {
      return;
    }
    String name = names.iterator().next();
    Item item = from.get(name);
    Fact.Value value =
        item == null
            ? new Fact.Value(name, 0)
            : new Fact.Value(name, item.line(), item.file(), name);
    facts.add(new Fact(type, 0, Map.of(field.name(), value)));
  }
}
