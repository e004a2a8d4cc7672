package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Evidence;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactSource;
import exodx.facts.Guid;
import exodx.facts.ObjectKind;
import exodx.messages.Recognition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from an object, a passage or a fact file what tells whose it is. */
final class ItemReader {
  private final Evidence evidence;
  private final Texts texts;

  ItemReader(Evidence evidence, Texts texts) {
    this.evidence = evidence;
    this.texts = texts;
  }

  /**
   * Reads an object.
   *
   * @param shared values that several objects of one output have in common: they join nothing
   * @param above what tells whom it was asked for
   */
  Item of(
      PrintedObject object,
      List<ObjectKind> kinds,
      boolean error,
      Set<String> shared,
      PrintContext above) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> joins = new LinkedHashSet<>();
    Map<String, String> says = new LinkedHashMap<>();
    evidence.names().forEach(name -> add(names, object.get(name)));
    boolean printed = !names.isEmpty();
    Set<String> called = asked(printed ? above.withHeading("") : above);
    add(called, object.get(ObjectFinder.ADDRESS));
    names.addAll(called);
    for (String name : evidence.joins()) {
      add(joins, object.get(name));
      for (ObjectKind kind : kinds) {
        Printed value = object.get(name);
        if (value != null && !value.key().isEmpty()) {
          says.put(kind.name() + "." + PrintedObject.fold(name), value.key());
        }
      }
    }
    joins.removeAll(shared);
    if (error) {
      texts.messages(object).forEach(message -> message(message, names, joins, says));
    }
    return new Item(
        object,
        null,
        null,
        kinds,
        error,
        names,
        joins,
        says,
        called,
        names.isEmpty() && error ? Leads.of(object, evidence) : lead(object, names),
        printed,
        object.file(),
        object.first());
  }

  /**
   * Reads a passage in which these messages begin.
   *
   * @param heading the line above it that holds an address; null where names do not stand above
   *     their errors
   * @param lead the words that lead to its errors
   */
  Item of(Passage passage, List<Recognition> messages, @Nullable String heading, Set<String> lead) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> joins = new LinkedHashSet<>();
    Map<String, String> says = new LinkedHashMap<>();
    String text = Addresses.unsigned(passage.without(messages), messages.get(0).start(), evidence);
    List<String> addresses = Addresses.in(text, evidence);
    if (addresses.size() == 1) {
      names.addAll(addresses);
    } else if (addresses.isEmpty() && heading != null) {
      names.addAll(Addresses.in(heading, evidence));
    }
    boolean printed = !names.isEmpty();
    PrintContext around = passage.around();
    Set<String> called = asked(heading == null ? around.withHeading("") : around);
    called.addAll(names);
    names.addAll(called);
    messages.forEach(message -> message(message, names, joins, says));
    return new Item(
        null,
        passage,
        null,
        List.of(),
        !messages.isEmpty(),
        names,
        joins,
        says,
        called,
        lead.isEmpty() ? lead(names) : lead,
        printed,
        passage.paste().file(),
        passage.first());
  }

  /** Reads a fact file: its facts stand for the properties that they are read from. */
  Item of(CaseFacts facts) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> joins = new LinkedHashSet<>();
    Map<String, String> says = new LinkedHashMap<>();
    boolean error = false;
    for (Fact fact : facts.facts()) {
      for (String text : fact.texts()) {
        error = true;
        texts.recognise(text).forEach(message -> message(message, names, joins, says));
      }
      for (FactField field : fact.type().fields()) {
        Object value = fact.get(field.name());
        if (value == null || fact.type().many()) {
          continue;
        }
        for (FactSource source : field.from()) {
          Printed printed =
              Printed.text(value instanceof Guid guid ? guid.text() : value.toString(), 0);
          if (source.value() == null && contains(evidence.names(), source.property())) {
            add(names, printed);
          } else if (source.value() == null && contains(evidence.joins(), source.property())) {
            add(joins, printed);
            says.put(source.kind() + "." + PrintedObject.fold(source.property()), printed.key());
          }
        }
      }
    }
    return new Item(
        null,
        null,
        facts,
        List.of(),
        error,
        names,
        joins,
        says,
        Set.of(),
        lead(names),
        true,
        facts.name(),
        1);
  }

  /** Somebody whom a text names without saying what of it is theirs. */
  static Item mention(String name, Passage passage) {
    return new Item(
        null,
        null,
        null,
        List.of(),
        false,
        Set.of(name),
        Set.of(),
        Map.of(),
        Set.of(name),
        Leads.ofAddress(name),
        false,
        passage.paste().file(),
        passage.first());
  }

  private Set<String> lead(PrintedObject object, Set<String> names) {
    for (String display : evidence.displays()) {
      if (object.has(display)) {
        return Leads.words(Objects.requireNonNull(object.get(display)).text(), evidence);
      }
    }
    return lead(names);
  }

  private static Set<String> lead(Set<String> names) {
    return names.stream()
        .filter(Addresses::isOne)
        .findFirst()
        .map(Leads::ofAddress)
        .orElse(Set.of());
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Returns the names by which an object was asked for, or else the one that stands above it. */
  private Set<String> asked(PrintContext around) {
    Set<String> called = new LinkedHashSet<>();
    around.asked().names().forEach(name -> add(called, Printed.text(name, 0)));
    List<String> addresses = Addresses.in(around.heading(), evidence);
    if (called.isEmpty() && addresses.size() == 1) {
      called.addAll(addresses);
    }
    return called;
  }

  private void message(
      Recognition message, Set<String> names, Set<String> joins, Map<String, String> says) {
    for (String name : texts.parts(message, "name")) {
      names.add(name.substring(name.lastIndexOf('/') + 1));
    }
    texts
        .said(message)
        .forEach(
            (place, value) -> {
              says.put(place, value);
              if (!texts.inConflict(value)) {
                joins.add(value);
              }
            });
  }

  private void add(Set<String> marks, @Nullable Printed printed) {
    String key = printed == null ? "" : printed.key();
    if (!key.isEmpty() && !texts.inConflict(key)) {
      marks.add(key);
    }
  }
}
