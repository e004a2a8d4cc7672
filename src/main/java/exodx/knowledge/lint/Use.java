package exodx.knowledge.lint;

import exodx.problem.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A name that stands somewhere in the rules, their words or their cases.
 *
 * @param kind what is named
 * @param name the name; of a field with its key or type and a dot in front
 * @param file the file
 * @param from where it begins
 * @param to where it ends
 * @param defines true where it is declared, or has its words
 */
public record Use(Kind kind, String name, SourceText file, int from, int to, boolean defines) {

  /** What can be named. */
  @SuppressWarnings("ImmutableEnumChecker") // the list is never changed
  public enum Kind {
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
    SHELL("shell", "shells", "");

    private final String word;
    private final String section;
    private final String field;
    private final List<String> verbs;

    Kind(String word, String section, String field, String... verbs) {
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
    public static Optional<Kind> ofVerb(String verb) {
      return first(kind -> kind.verbs.contains(verb));
    }

    /** Returns what a field of a type is compared with; empty when that is no name. */
    public static Optional<Kind> ofField(String type, String field) {
      return field.equals("step")
          ? Optional.of(STEP)
          : first(kind -> kind.field.equals(type + "." + field));
    }

    /** Returns what a section of the words holds; empty when it holds no codes. */
    static Optional<Kind> ofSection(String section) {
      return first(kind -> kind.section.equals(section));
    }

    private static Optional<Kind> first(Predicate<Kind> fits) {
      return Arrays.stream(values()).filter(fits).findFirst();
    }
  }
}
