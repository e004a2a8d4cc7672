package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Clue;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactSource;
import exodx.facts.Guid;
import exodx.facts.ObjectKind;
import exodx.facts.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known before anything printed is looked at. */
final class Known {
  private Known() {}

  /** Identifiers that fact files know to be in conflict. */
  static Set<String> conflicts(Vocabulary vocabulary, List<CaseFacts> files) {
    Set<String> conflicts = new HashSet<>();
    Texts texts = new Texts(vocabulary, List.of(), Set.of());
    for (CaseFacts file : files) {
      for (Fact fact : file.facts()) {
        for (FactField field : fact.type().fields()) {
          boolean searched = field.from().stream().anyMatch(from -> isSearched(vocabulary, from));
          if (searched && fact.get(field.name()) instanceof Guid guid && guid.isWellFormed()) {
            conflicts.add(guid.text().toLowerCase(Locale.ROOT));
          }
        }
        for (String text : fact.texts()) {
          texts.recognise(text).forEach(one -> conflicts.addAll(texts.parts(one, "conflict")));
        }
      }
    }
    return conflicts;
  }

  private static boolean isSearched(Vocabulary vocabulary, FactSource from) {
    ObjectKind kind = vocabulary.sources().kinds().get(from.kind());
    return (from.only() != null && from.only().startsWith("<in ") && from.value() == null)
        || (kind != null && kind.owner() == ObjectKind.Owner.SEARCH);
  }

  /** Names of the properties that facts are read from, folded. */
  static Set<String> fromProperties(Vocabulary vocabulary) {
    return vocabulary
        .fields()
        .flatMap(field -> field.from().stream())
        .map(from -> PrintedObject.fold(from.property()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Names of the properties that the knowledge reads or knows objects by, folded. */
  static Set<String> properties(Vocabulary vocabulary) {
    Set<String> names = fromProperties(vocabulary);
    for (ObjectKind kind : vocabulary.sources().kinds().values()) {
      for (List<Clue> clues : List.of(kind.like(), kind.proof(), kind.never())) {
        for (Clue clue : clues) {
          clue.conditions().keySet().stream()
              .filter(name -> !Clue.AROUND.contains(name))
              .forEach(name -> names.add(PrintedObject.fold(name)));
        }
      }
    }
    return names;
  }
}
