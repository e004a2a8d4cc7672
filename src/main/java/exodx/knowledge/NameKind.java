package exodx.knowledge;

import exodx.advice.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be named in rules, their words and their cases: codes, and what they are made of. */
@SuppressWarnings("ImmutableEnumChecker") // the list is never changed
public enum NameKind {
  /** A rule. */
  RULE("rule", "", "RecognisedMessage.by"),
  /** A diagnosis. */
  DIAGNOSIS("diagnosis", "diagnoses", "Diagnosis.code", "diagnosis"),
  /** A check. */
  CHECK("check", "checks", "Check.code", "passed", "failed", "unknown"),
  /** A step. */
  STEP("step", "steps", "Step.code", "step", "withhold", "clear"),
  /** A warning. */
  WARNING("warning", "warnings", "Warning.code", "warning"),
  /** A reason of a withheld step. */
  REASON("reason", "reasons", "Withheld.reason"),
  /** A declared type, or the key of its facts. */
  TYPE("type", "", ""),
  /** A field of a type. */
  FIELD("field", "", ""),
  /** A word of an enum. */
  WORD("word", "", ""),
  /** A shell. */
  SHELL("shell", "shells", ""),
  /** A document that sources name. */
  REFERENCE("reference", "references", "");

  /** The kinds of codes, which rules conclude and words explain. */
  public static final List<NameKind> CODES = List.of(CHECK, DIAGNOSIS, REASON, STEP, WARNING);

  private final String word;
  private final String section;
  private final String field;
  private final List<String> verbs;

  NameKind(String word, String section, String field, String... verbs) {
    this.word = word;
    this.section = section;
    this.field = field;
    this.verbs = List.of(verbs);
  }

  /** Returns the word for people. */
  public String word() {
    return word;
  }

  /** Returns what a verb of rules concludes; empty when it is no verb. */
  public static Optional<NameKind> ofVerb(String verb) {
    return first(kind -> kind.verbs.contains(verb));
  }

  /** Returns what a field of a type is compared with; empty when that is no name. */
  public static Optional<NameKind> ofField(String type, String field) {
    return field.equals("step")
        ? Optional.of(STEP)
        : first(kind -> kind.field.equals(type + "." + field));
  }

  /** Returns what a section of the words holds; empty when it holds no codes. */
  public static Optional<NameKind> ofSection(String section) {
    return first(kind -> kind.section.equals(section));
  }

  /** Returns what a section of the words is called; empty when it is no kind of codes. */
  public String section() {
    return section;
  }

  /** Returns the words of all codes of a kind. */
  public Map<String, ?> words(Catalogue catalogue) {
    return switch (this) {
      case CHECK -> catalogue.checks();
      case DIAGNOSIS -> catalogue.diagnoses();
      case REASON -> catalogue.reasons();
      case STEP -> catalogue.steps();
      case WARNING -> catalogue.warnings();
      case SHELL -> catalogue.shells();
      case REFERENCE -> catalogue.references();
      case RULE, TYPE, FIELD, WORD -> Map.of();
    };
  }

  /** Returns the verbs with which rules conclude. */
  public static Set<String> allVerbs() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.verbs.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<NameKind> first(Predicate<NameKind> fits) {
    return Arrays.stream(values()).filter(fits).findFirst();
  }
}
