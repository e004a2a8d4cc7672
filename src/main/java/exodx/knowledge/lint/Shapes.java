package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.advice.Check.Status;
import exodx.facts.Vocabulary;
import exodx.knowledge.NameKind;
import exodx.knowledge.WrittenSources;
import exodx.knowledge.lint.Shape.Keyed;
import exodx.knowledge.lint.Shape.Listed;
import exodx.knowledge.lint.Shape.Mapped;
import exodx.knowledge.lint.Shape.Name;
import exodx.knowledge.lint.Shape.Text;
import exodx.knowledge.lint.Shape.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The shapes of the YAML files of a rules folder. */
public final class Shapes {
  /** The words of codes. */
  public static final Keyed WORDS = Shape.ofParts(Catalogue.class);

  /** The printed objects that facts are read from. */
  public static final Shape SOURCES = Shape.optional(Shape.ofParts(WrittenSources.class));

  /** How far an answer can go. */
  public static final List<String> STATUS =
      List.of("DIAGNOSED", "NEEDS_FACTS", "OUT_OF_SCOPE", "NOT_RECOGNISED");

  private Shapes() {}

  /**
   * Returns the shape of a file with cases.
   *
   * @param vocabulary null when it cannot be read
   * @param words null when they cannot be read
   * @param rules the names of the rules, and of all rules of a role in a family
   */
  public static Listed cases(
      @Nullable Vocabulary vocabulary, @Nullable Catalogue words, Collection<String> rules) {
    Map<String, Shape> keys = new LinkedHashMap<>();
    keys.put("name", new Text());
    keys.put("facts", new Shape.Facts(vocabulary));
    keys.put("paste", new Text());
    keys.put("also", list(new Text()));
    keys.put("expect", expect(vocabulary, words, rules));
    return new Listed(
        new Keyed("a case", keys, Set.of("name", "expect")), "begin each case with \"- name:\"");
  }

  /** Returns the shape of what a case expects. */
  public static Keyed expect(
      @Nullable Vocabulary vocabulary, @Nullable Catalogue words, Collection<String> rules) {
    Shape steps = codes(NameKind.STEP, words);
    Shape warnings = codes(NameKind.WARNING, words);
    Shape path = new Name("unknown-fact", "fact", vocabulary == null ? null : vocabulary.paths());
    Map<String, Shape> keys = new LinkedHashMap<>();
    keys.put("status", new Words("unknown-word", "status", STATUS));
    keys.put("diagnoses", list(codes(NameKind.DIAGNOSIS, words)));
    keys.put("steps", list(steps));
    keys.put(
        "checks",
        new Mapped(
            codes(NameKind.CHECK, words),
            new Words(
                "unknown-word", "state", Arrays.stream(Status.values()).map(Enum::name).toList())));
    keys.put("withheld", new Mapped(steps, list(codes(NameKind.REASON, words))));
    keys.put("warnings", list(warnings));
    keys.put("onlyWarnings", list(warnings));
    keys.put("fires", list(new Name("unknown-code", "rule", rules)));
    keys.put("silent", list(new Name("unknown-code", "rule or family:ROLE", rules)));
    keys.put("missing", list(path));
    keys.put("first", path);
    keys.put("never", list(codes("step or warning", words == null ? null : avoidable(words))));
    return new Keyed(null, keys, Set.of("status", "diagnoses", "steps"));
  }

  private static Shape list(Shape item) {
    return new Listed(item, null);
  }

  private static Shape codes(NameKind kind, @Nullable Catalogue words) {
    return codes(kind.word(), words == null ? null : kind.words(words).keySet());
  }

  private static Shape codes(String what, @Nullable Collection<String> codes) {
    return new Words("unknown-code", what, codes);
  }

  private static Set<String> avoidable(Catalogue words) {
    Set<String> codes = new TreeSet<>(words.steps().keySet());
    codes.addAll(words.warnings().keySet());
    return codes;
  }
}
