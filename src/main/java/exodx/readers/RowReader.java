package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Evidence;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.FactSource;
import exodx.facts.FactType;
import exodx.facts.Note;
import exodx.facts.ObjectKind;
import exodx.facts.ObjectKind.Owner;
import exodx.facts.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads facts from rows of exports, by the sources from which they are read wherever objects are
 * printed. Whose a row is, and of which kind, the export tells.
 */
public final class RowReader {
  /** Separates the items of a list in a value, and stands alone for an empty list. */
  public static final char ITEM = '\u001f';

  private final Vocabulary vocabulary;
  private final Evidence evidence;
  private final Map<String, Set<String>> kindsOf;

  /** By the command that made them; rows are read by several threads. */
  private final Map<String, PrintContext> contexts = new ConcurrentHashMap<>();

  public RowReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    evidence = vocabulary.sources().evidence();
    kindsOf = FactCollector.kindsOf(vocabulary);
  }

  /**
   * A row.
   *
   * @param kind the kind of object it is, by its name in the knowledge
   * @param command the command that makes such exports
   * @param values what its columns say, by property; none for a column that was not exported
   * @param proven false when the clues of the kind can still rule it out
   */
  public record Row(String kind, String command, Map<String, String> values, boolean proven) {}

  /** Returns the names of the properties that facts are read from in an object of a kind. */
  public Set<String> properties(String kind) {
    return properties(kind, vocabulary.fields());
  }

  /** Returns the names of the properties that messages are read from in an object of a kind. */
  public Set<String> messages(String kind) {
    return properties(kind, vocabulary.fields().filter(FactField::recognise));
  }

  private static Set<String> properties(String kind, Stream<FactField> fields) {
    return fields
        .flatMap(field -> field.from().stream())
        .filter(from -> from.kind().equals(kind))
        .map(FactSource::property)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the names of the properties of a kind that hold the value of a fact as it is. */
  public List<String> properties(String kind, String path) {
    return vocabulary.field(path).stream()
        .flatMap(field -> field.from().stream())
        .filter(from -> from.kind().equals(kind) && from.value() == null)
        .map(FactSource::property)
        .toList();
  }

  /** True when a blank property counts only where other objects show that it was read. */
  public boolean blankIsUnsure(String kind) {
    return !kind(kind).blank().isEmpty();
  }

  private ObjectKind kind(String name) {
    return Objects.requireNonNull(vocabulary.sources().kinds().get(name), name);
  }

  /** True when facts are read from a row: no clue of its kind rules it out. */
  public boolean counts(Row row) {
    Kinds kinds = new Kinds(vocabulary.sources(), new Texts(vocabulary, List.of(), Set.of()));
    return row.proven() || !kinds.never(kind(row.kind()), printed(row));
  }

  /** Returns a fact of which one value is known, as a person would print it. */
  public Fact fact(String path, String printed) {
    FactPath at = FactPath.of(path).orElseThrow();
    FactType type = vocabulary.byKey(at.key()).orElseThrow();
    FactField field = type.field(at.field()).orElseThrow();
    Object value =
        ValueTaker.take(field, Printed.text(printed, 0), null) instanceof ValueTaker.Known known
            ? known.value()
            : printed;
    return new Fact(type, 0, Map.of(field.name(), new Fact.Value(value, 0)));
  }

  /**
   * What rows tell.
   *
   * @param facts the facts
   * @param disputed what two rows tell in two ways, and so is no fact
   * @param unusable values that could not be read: the property, and why
   */
  public record Told(List<Fact> facts, List<CaseFacts.Disputed> disputed, List<String> unusable) {}

  /**
   * Reads what rows of one case tell.
   *
   * @param conflicts identifiers in conflict, in small letters
   * @param known facts that are known without a row
   */
  public Told read(List<Row> rows, Set<String> conflicts, List<Fact> known) {
    Kinds kinds = new Kinds(vocabulary.sources(), new Texts(vocabulary, List.of(), conflicts));
    Map<PrintedObject, List<ObjectKind>> found = new HashMap<>();
    Map<Owner, List<List<PrintedObject>>> owned = new EnumMap<>(Owner.class);
    for (Row row : rows) {
      ObjectKind kind = kind(row.kind());
      for (PrintedObject object : InnerXml.expand(printed(row), evidence.inherited())) {
        if (row.proven() || !kinds.never(kind, object)) {
          found.put(object, List.of(kind));
          List<List<PrintedObject>> all =
              owned.computeIfAbsent(kind.owner(), owner -> new ArrayList<>());
          if (all.isEmpty() || kind.owner() == Owner.HOLDER) {
            all.add(new ArrayList<>());
          }
          all.get(all.size() - 1).add(object);
        }
      }
    }
    List<Note> notes = new ArrayList<>();
    Disputes disputes = new Disputes(notes);
    List<Fact> facts =
        new ArrayList<>(
            new FactCollector(
                    vocabulary,
                    kindsOf,
                    kinds,
                    object -> found.getOrDefault(object, List.of()),
                    disputes,
                    notes)
                .collect(owned));
    List<Fact> collected = List.copyOf(facts);
    facts.addAll(known);
    return new Told(
        new FactJoin(vocabulary, disputes, collected).joined(facts),
        disputes.disputed(),
        notes.stream()
            .filter(note -> note.kind() == Note.Kind.UNUSABLE)
            .map(Note::text)
            .distinct()
            .toList());
  }

  private PrintedObject printed(Row row) {
    Map<String, Printed> properties = new LinkedHashMap<>();
    row.values().forEach((name, value) -> properties.put(name, printed(value)));
    PrintContext around =
        contexts.computeIfAbsent(
            row.proven() ? row.command() : "",
            command -> PrintContext.of(command, evidence, "", "", 0));
    return new PrintedObject("", "row", "", "", around, properties, 0, 0);
  }

  private static Printed printed(String value) {
    if (value.indexOf(ITEM) < 0) {
      return Printed.text(value.strip(), 0);
    }
    return Printed.items(
        Stream.of(value.split(String.valueOf(ITEM), -1)).filter(item -> !item.isEmpty()).toList(),
        0);
  }
}
