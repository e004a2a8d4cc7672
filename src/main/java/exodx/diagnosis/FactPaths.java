package exodx.diagnosis;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.Texts;
import exodx.reasoning.Inference;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a fact of a case by its path, and how it is gathered. */
final class FactPaths {
  private final Vocabulary vocabulary;
  private final CaseFacts facts;
  private final CommandWriter commands;
  private final Ways ways;

  FactPaths(KnowledgeBase knowledge, Inference inference) {
    this.vocabulary = knowledge.vocabulary();
    this.facts = inference.facts();
    this.commands = new CommandWriter(new KnownValues(knowledge, inference));
    this.ways = new Ways(knowledge.catalogue(), inference.facts());
  }

  /** Compares paths by the order of the vocabulary. */
  Comparator<String> order() {
    return (one, other) -> {
      int order = Integer.compare(place(one), place(other));
      return order == 0 ? one.compareTo(other) : order;
    };
  }

  /** Looks from type to type: few paths are compared, and a table of all would be made for them. */
  private int place(String path) {
    int dot = path.lastIndexOf('.');
    int open = path.indexOf('[');
    String key = path.substring(0, open < 0 ? dot : open);
    String field = path.substring(dot + 1);
    int place = 0;
    for (FactType type : vocabulary.types()) {
      boolean here = type.key().equals(key);
      for (FactField one : type.fields()) {
        if (here && one.name().equals(field)) {
          return place;
        }
        place++;
      }
    }
    return -1;
  }

  /** Returns the path with the index that facts of its kind carry. */
  String exact(String path) {
    FactType type = type(path);
    return path.contains("[") ? path : type.path(fact(path).index(), field(path));
  }

  /**
   * Describes a fact that is missing.
   *
   * @param who who decides; null when nobody is named
   * @param ends whether the plan ends at it
   */
  Outcome.Missing missing(String path, List<String> decides, @Nullable String who, boolean ends) {
    List<String> told = told(path);
    return new Outcome.Missing(
        path,
        fieldAt(path).question(),
        gather(path),
        decides,
        told,
        who,
        Collections.emptySortedMap(),
        ends && told.size() == 1);
  }

  /** Whether a fact is of a kind that no command reads, such as an approval. */
  boolean isForPeople(String path) {
    return type(path).fields().stream().allMatch(field -> field.gather() == null);
  }

  /**
   * What is told already and does not do: two values, or one that is unfit, contradicted, or where
   * the plan ends.
   */
  private List<String> told(String path) {
    for (CaseFacts.Disputed one : facts.disputed()) {
      if (exact(one.path()).equals(path)) {
        return List.of(placed(one.one()), placed(one.other()));
      }
    }
    Object value = fact(path).get(field(path));
    return value == null ? List.of() : List.of(Texts.shown(value));
  }

  private static String placed(Fact.Value value) {
    String file = value.file().isEmpty() ? "" : value.file() + ", ";
    String place = value.line() > 0 ? " (" + file + "line " + value.line() + ")" : "";
    return Texts.shown(value.value()) + place;
  }

  /** Returns the read-only command that gets a fact, or null when only a person can tell. */
  Outcome.@Nullable ShellCommand gather(String path) {
    return commands.gather(ways.reading(FactPath.plain(path), fieldAt(path).gather()), fact(path));
  }

  FactField fieldAt(String path) {
    return vocabulary.field(path).orElseThrow();
  }

  private FactType type(String path) {
    return FactPath.of(path).flatMap(at -> vocabulary.byKey(at.key())).orElseThrow();
  }

  /** Returns the name of the field that a path leads to. */
  static String field(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Returns the fact of a path, a blank one when the case holds none. */
  Fact fact(String path) {
    return fact(facts, path);
  }

  /** Returns the fact of a path, a blank one when the facts hold none. */
  Fact fact(CaseFacts facts, String path) {
    FactType type = type(path);
    return facts.facts().stream()
        .filter(fact -> fact.type().equals(type))
        .filter(fact -> !path.contains("[") || fact.path(field(path)).equals(path))
        .findFirst()
        .orElseGet(() -> Fact.blank(type, 0));
  }
}
