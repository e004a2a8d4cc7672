package exodx.readers;

import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactSource;
import exodx.facts.FactType;
import exodx.facts.Note;
import exodx.facts.ObjectKind;
import exodx.facts.Sources;
import exodx.facts.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads facts from objects that have an owner. */
final class FactCollector {
  private static final int LONGEST_TEXT = 120;

  private final Vocabulary vocabulary;
  private final Kinds kinds;
  private final Function<PrintedObject, List<ObjectKind>> found;
  private final List<Note> notes;
  private final Disputes disputes;
  private final Set<String> told = new HashSet<>();
  private final Map<PrintedObject, Set<String>> taken = new LinkedHashMap<>();
  private final Map<String, Set<String>> kindsOf;

  /**
   * @param kindsOf see {@link #kindsOf(Vocabulary)}
   * @param found tells what an object is
   * @param notes where it says what it could not use
   */
  FactCollector(
      Vocabulary vocabulary,
      Map<String, Set<String>> kindsOf,
      Kinds kinds,
      Function<PrintedObject, List<ObjectKind>> found,
      Disputes disputes,
      List<Note> notes) {
    this.vocabulary = vocabulary;
    this.kindsOf = kindsOf;
    this.kinds = kinds;
    this.found = found;
    this.disputes = disputes;
    this.notes = notes;
  }

  /** The properties that were taken of each object, folded. */
  Map<PrintedObject, Set<String>> taken() {
    return taken;
  }

  /**
   * Returns the facts of a case.
   *
   * @param owned by owner the things that belong to the case, each as the objects printed of it
   */
  List<Fact> collect(Map<ObjectKind.Owner, List<List<PrintedObject>>> owned) {
    List<Fact> facts = new ArrayList<>();
    for (FactType type : vocabulary.types()) {
      for (ObjectKind.Owner owner : ObjectKind.Owner.values()) {
        facts.addAll(of(type, owner, owned.getOrDefault(owner, List.of())));
      }
    }
    return facts;
  }

  private List<Fact> of(FactType type, ObjectKind.Owner owner, List<List<PrintedObject>> things) {
    List<List<PrintedObject>> mine = new ArrayList<>();
    for (List<PrintedObject> thing : things) {
      List<PrintedObject> some = thing.stream().filter(one -> holds(type, owner, one)).toList();
      if (!some.isEmpty()) {
        mine.add(some);
      }
    }
    if (!type.many()
        && mine.size() > 1
        && owner != ObjectKind.Owner.USER
        && owner != ObjectKind.Owner.ORGANISATION) {
      String where =
          mine.stream().limit(5).map(one -> one.get(0).placed()).collect(Collectors.joining(", "));
      note(
          Note.Kind.UNCLEAR,
          mine.get(0).get(0),
          mine.size()
              + " different objects could be meant by "
              + type.key()
              + " ("
              + where
              + "); it is read from none of them. Keep the one that is meant");
      return List.of();
    }
    if (!type.many()) {
      mine = mine.isEmpty() ? mine : List.of(mine.stream().flatMap(List::stream).toList());
    } else if (owner == ObjectKind.Owner.USER) {
      mine = mine.stream().flatMap(List::stream).map(List::of).toList();
    }
    List<Fact> facts = new ArrayList<>();
    Set<Map<String, Object>> same = new HashSet<>();
    for (List<PrintedObject> thing : mine) {
      Map<String, Fact.Value> values = values(type, facts.size(), owner, thing);
      Map<String, Object> plain = new LinkedHashMap<>();
      values.forEach((name, value) -> plain.put(name, value.value()));
      // An error can be printed twice; a holder that is printed alike is another one.
      if (!values.isEmpty()
          && !onlyNames(type, values)
          && (owner == ObjectKind.Owner.HOLDER || same.add(plain))) {
        facts.add(new Fact(type, facts.size(), values));
      }
    }
    return facts;
  }

  /** True when nothing is known but which object is meant. */
  private static boolean onlyNames(FactType type, Map<String, Fact.Value> values) {
    return type.mostlyOne()
        && !type.fields().get(0).name().equals(values.keySet().iterator().next())
        && values.keySet().stream()
            .allMatch(
                name -> type.field(name).filter(f -> f.type() == FactField.Type.GUID).isPresent());
  }

  private boolean holds(FactType type, ObjectKind.Owner owner, PrintedObject object) {
    for (ObjectKind kind : found.apply(object)) {
      if (kind.owner() == owner
          && kindsOf.getOrDefault(type.key(), Set.of()).contains(kind.name())) {
        return true;
      }
    }
    return false;
  }

  /** Returns by the key of each type of facts the names of the kinds that they are read from. */
  static Map<String, Set<String>> kindsOf(Vocabulary vocabulary) {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (FactType type : vocabulary.types()) {
      Set<String> names = kinds.computeIfAbsent(type.key(), key -> new HashSet<>());
      type.fields().forEach(field -> field.from().forEach(from -> names.add(from.kind())));
    }
    return kinds;
  }

  private boolean isOf(FactSource source, ObjectKind.Owner owner, PrintedObject object) {
    ObjectKind kind = vocabulary.sources().kinds().get(source.kind());
    return kind != null && kind.owner() == owner && found.apply(object).contains(kind);
  }

  private Map<String, Fact.Value> values(
      FactType type, int index, ObjectKind.Owner owner, List<PrintedObject> objects) {
    Map<String, Fact.Value> values = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      List<Claim> claims = new ArrayList<>();
      for (PrintedObject object : objects) {
        Claim claim = claim(field, owner, object);
        if (claim != null) {
          claims.add(claim);
          taken
              .computeIfAbsent(object, one -> new LinkedHashSet<>())
              .add(PrintedObject.fold(claim.source().property()));
        }
      }
      Fact.Value agreed =
          disputes.of(type.path(index, field.name()), field, standing(field, claims));
      if (agreed != null) {
        values.put(field.name(), agreed);
      }
    }
    return values;
  }

  /** A value that one object tells, and the entry of the vocabulary it follows from. */
  private record Claim(Fact.Value value, FactSource source) {}

  /**
   * Returns the claims that count. Where a value only follows from what is printed, an earlier
   * entry outranks later ones about other properties: what one command shows of a thing can say
   * more than what another shows.
   */
  private static List<Fact.Value> standing(FactField field, List<Claim> claims) {
    FactSource first =
        claims.stream()
            .map(Claim::source)
            .filter(source -> source.value() != null)
            .min(Comparator.comparingInt(field.from()::indexOf))
            .orElse(null);
    return claims.stream()
        .filter(
            claim ->
                first == null
                    || claim.source().value() == null
                    || !claim.source().kind().equals(first.kind())
                    || claim.source().property().equalsIgnoreCase(first.property()))
        .map(Claim::value)
        .toList();
  }

  private @Nullable Claim claim(FactField field, ObjectKind.Owner owner, PrintedObject object) {
    Sources sources = vocabulary.sources();
    for (FactSource source : field.from()) {
      ObjectKind kind = sources.kinds().get(source.kind());
      Printed printed = object.get(source.property());
      if (kind == null || printed == null || !isOf(source, owner, object)) {
        continue;
      }
      ValueTaker.Taken result = take(field, source, kind, printed, object);
      if (result instanceof ValueTaker.Known known) {
        return new Claim(
            new Fact.Value(known.value(), printed.line(), object.file(), origin(source, printed)),
            source);
      }
      if (result instanceof ValueTaker.Unusable unusable) {
        String text = source.property() + ": " + unusable.why();
        if (told.add(object.file() + printed.line() + text)) {
          notes.add(new Note(Note.Kind.UNUSABLE, object.file(), printed.line(), text));
        }
      }
    }
    return null;
  }

  private ValueTaker.Taken take(
      FactField field, FactSource source, ObjectKind kind, Printed printed, PrintedObject object) {
    String only = source.only();
    if (only != null) {
      boolean blank = printed.isBlank();
      boolean empty = only.equals("empty");
      if (empty ? !blank || !kinds.blankCounts(kind, object) : blank) {
        return new ValueTaker.Nothing();
      }
      if (!empty && !only.equals("filled") && ValueTaker.isCut(printed)) {
        return new ValueTaker.Unusable("it is cut off; print it whole");
      }
      if (!kinds.fulfils(only, printed.text(), object)) {
        return new ValueTaker.Nothing();
      }
    }
    String value = source.value();
    if (value == null) {
      String conversion = source.conversion();
      return ValueTaker.take(
          field,
          printed,
          conversion == null ? null : vocabulary.sources().conversions().get(conversion));
    }
    return value.equals("empty")
        ? ValueTaker.empty(field)
        : ValueTaker.take(field, Printed.text(value, printed.line()), null);
  }

  private static String origin(FactSource source, Printed printed) {
    String text = source.property() + " : " + plain(printed.text());
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "\u2026" : text;
  }

  private static String plain(String text) {
    boolean wrapped = text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0 || text.contains("  ");
    return wrapped ? text.replaceAll("\\s+", " ") : text;
  }

  private void note(Note.Kind kind, PrintedObject object, String text) {
    if (told.add(object.file() + object.first() + object.format() + text)) {
      notes.add(object.note(kind, text));
    }
  }
}
