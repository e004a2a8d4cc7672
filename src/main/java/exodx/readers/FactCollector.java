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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the values of printed objects into facts; what disagrees is told and not used. */
final class FactCollector {
  private static final int LONGEST_TEXT = 120;

  private final Vocabulary vocabulary;
  private final KindFinder kinds;
  private final Entities entities = new Entities();
  private final List<Note> notes;
  private final Agreement agreement;
  private final Set<String> told = new HashSet<>();
  private final Set<PrintedObject> consumed = identities();
  private final Set<PrintedObject> understood = identities();
  private final IdentityHashMap<PrintedObject, Integer> taken = new IdentityHashMap<>();

  /**
   * @param notes where it says what it could not use
   */
  FactCollector(Vocabulary vocabulary, KindFinder kinds, Agreement agreement, List<Note> notes) {
    this.vocabulary = vocabulary;
    this.kinds = kinds;
    this.agreement = agreement;
    this.notes = notes;
  }

  private static Set<PrintedObject> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** True when the text of an object became a fact, or is left out, so that no text is left. */
  boolean isConsumed(PrintedObject object) {
    return consumed.contains(object);
  }

  /** True when the kind of an object is known. */
  boolean isUnderstood(PrintedObject object) {
    return understood.contains(object);
  }

  /** Returns the facts that the objects hold. */
  List<Fact> collect(List<PrintedObject> objects) {
    IdentityHashMap<PrintedObject, String> titles = new IdentityHashMap<>();
    for (PrintedObject object : objects) {
      KindFinder.Found found = kinds.find(object);
      for (ObjectKind kind : found.kinds()) {
        understood.add(object);
        if (kind.leaveOut() != null) {
          consumed.add(object);
          note(Note.Kind.LEFT_OUT, object, kind.title() + " is left out: " + kind.leaveOut());
        } else {
          entities.add(kind, object, isMany(kind));
          titles.merge(object, kind.title(), (one, two) -> one + ", and " + two);
        }
      }
      if (!found.possible().isEmpty()) {
        unclear(object, found.possible());
      }
    }
    List<Fact> facts = new ArrayList<>();
    vocabulary.types().forEach(type -> facts.addAll(isSeveral(type) ? each(type) : one(type)));
    for (PrintedObject object : objects) {
      String title = titles.get(object);
      if (title != null) {
        int values = taken.getOrDefault(object, 0);
        note(Note.Kind.READ, object, title + ": values taken: " + values);
      }
    }
    return facts;
  }

  /** What a case mostly has once is one thing while the text shows no second of any kind. */
  private boolean isSeveral(FactType type) {
    return type.many()
        && !(type.mostlyOne()
            && kindsOf(type).stream().allMatch(kind -> entities.of(kind).size() < 2));
  }

  private boolean isMany(ObjectKind kind) {
    return vocabulary.types().stream()
        .filter(FactType::many)
        .flatMap(type -> type.fields().stream())
        .flatMap(field -> field.from().stream())
        .anyMatch(source -> source.kind().equals(kind.name()));
  }

  private void unclear(PrintedObject object, List<ObjectKind> possible) {
    if (object.format().equals("command")) {
      return;
    }
    note(
        Note.Kind.UNCLEAR,
        object,
        "this object does not say whether it is "
            + possible.stream().map(ObjectKind::title).collect(Collectors.joining(", or "))
            + "; it is not used. Paste it with its prompt and command line above it");
  }

  /** A case has one fact of this type: its objects have to be the same thing. */
  private List<Fact> one(FactType type) {
    List<PrintedObject> objects = new ArrayList<>();
    for (String kind : kindsOf(type)) {
      List<List<PrintedObject>> things = entities.of(kind);
      if (things.size() > 1) {
        several(kind, things);
      } else if (things.size() == 1) {
        objects.addAll(things.get(0));
      }
    }
    Map<String, Fact.Value> values = values(type, objects);
    return values.isEmpty() ? List.of() : List.of(new Fact(type, 0, values));
  }

  private void several(String kind, List<List<PrintedObject>> things) {
    PrintedObject first = things.get(0).get(0);
    String where =
        things.stream()
            .limit(5)
            .map(thing -> thing.get(0).file() + ":" + thing.get(0).first())
            .collect(Collectors.joining(", "));
    ObjectKind known = vocabulary.sources().kinds().get(kind);
    note(
        Note.Kind.UNCLEAR,
        first,
        things.size()
            + " different objects could be "
            + (known == null ? kind : known.title())
            + " ("
            + where
            + "); what a case has only once is read from none of them. Keep the one that is meant");
  }

  /** A case can have several facts of this type: each thing is one. */
  private List<Fact> each(FactType type) {
    Set<Map<String, Object>> same = new HashSet<>();
    List<Fact> facts = new ArrayList<>();
    for (String kind : kindsOf(type)) {
      for (List<PrintedObject> thing : entities.of(kind)) {
        Map<String, Fact.Value> values = values(type, thing);
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value.value()));
        // An error without a name of its own can be printed twice; a thing with one is told apart.
        boolean nameless = identity(kind).isEmpty();
        if (!values.isEmpty() && (same.add(plain) || !nameless)) {
          facts.add(new Fact(type, facts.size(), values));
        }
      }
    }
    return facts;
  }

  private List<String> identity(String kind) {
    ObjectKind known = vocabulary.sources().kinds().get(kind);
    return known == null ? List.of() : known.identity();
  }

  private static Set<String> kindsOf(FactType type) {
    return type.fields().stream()
        .flatMap(field -> field.from().stream())
        .map(FactSource::kind)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Map<String, Fact.Value> values(FactType type, List<PrintedObject> objects) {
    Map<String, Fact.Value> values = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      List<Claim> claims = new ArrayList<>();
      for (PrintedObject object : objects) {
        Claim claim = claim(field, object);
        if (claim != null) {
          claims.add(claim);
          taken.merge(object, 1, Integer::sum);
          if (field.recognise()) {
            consumed.add(object);
          }
        }
      }
      Fact.Value agreed = agreement.of(type.path(0, field.name()), field, standing(field, claims));
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

  private @Nullable Claim claim(FactField field, PrintedObject object) {
    Sources sources = vocabulary.sources();
    for (FactSource source : field.from()) {
      ObjectKind kind = sources.kinds().get(source.kind());
      Printed printed = object.get(source.property());
      if (kind == null || printed == null || !entities.has(kind.name(), object)) {
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
    String text = source.property() + " : " + printed.text().replaceAll("\\s+", " ");
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "\u2026" : text;
  }

  private void note(Note.Kind kind, PrintedObject object, String text) {
    if (told.add(object.file() + object.first() + object.format() + text)) {
      notes.add(new Note(kind, object.file(), object.first(), text));
    }
  }
}
