package exodx.advice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words that belong to the codes which rules conclude. It stands in files beside the rules, so
 * that a rule stays one sentence and every code has one wording.
 *
 * @param shells where commands are run, by name
 * @param diagnoses by code
 * @param checks by code
 * @param steps by code
 * @param warnings by code
 * @param reasons texts by code, for withheld steps
 * @param labels what a placeholder of a message stands for, by {@code rule.placeholder}, {@code
 *     family/placeholder} or name
 * @param readings further ways to read facts, beside those of the vocabulary, by code
 * @param values where a value of a read-only command is taken from while its fact is not known, by
 *     path: fields of things that rules derive, or paths of other facts
 * @param options paths of facts by the option of the command line that tells them, for example
 *     {@code user}
 * @param terms what the words of answers mean, by the word
 * @param names how people call the words of enums, by word
 * @param references documents that sources name by key, as people read them
 */
public record Catalogue(
    Map<String, Shell> shells,
    Map<String, DiagnosisText> diagnoses,
    Map<String, CheckText> checks,
    Map<String, StepText> steps,
    Map<String, WarningText> warnings,
    Map<String, ReasonText> reasons,
    Map<String, String> labels,
    Map<String, ReadingText> readings,
    Map<String, List<String>> values,
    Map<String, String> options,
    Map<String, String> terms,
    Map<String, String> names,
    Map<String, String> references) {

  /** Returns a source for people: a part that names a document by its key names it whole. */
  public String cited(String source) {
    return Citation.cited(source, references);
  }

  /**
   * Returns the words of a diagnosis, step or check without a case: a value that only a case can
   * fill in reads "...". Empty for any other code.
   */
  public String title(String code) {
    DiagnosisText diagnosis = diagnoses.get(code);
    StepText step = steps.get(code);
    CheckText check = checks.get(code);
    String words =
        diagnosis != null
            ? diagnosis.title()
            : step != null ? step.title() : check != null ? check.title() : "";
    return words.replaceAll("\\{[A-Za-z.]+}", "...").strip();
  }

  /** Returns the title of a code, and the code; the code alone where it has no title. */
  public String titled(String code) {
    String title = title(code);
    return title.isEmpty() ? code : title + " (" + code + ")";
  }

  /** Returns the words of a diagnosis that a rule concluded; every such code has words. */
  public DiagnosisText diagnosis(String code) {
    return Objects.requireNonNull(diagnoses.get(code), code);
  }

  /** Returns the words of a check that a rule concluded. */
  public CheckText check(String code) {
    return Objects.requireNonNull(checks.get(code), code);
  }

  /** Returns the words of a step that a rule concluded. */
  public StepText step(String code) {
    return Objects.requireNonNull(steps.get(code), code);
  }

  /** Returns the words of a warning that a rule concluded. */
  public WarningText warning(String code) {
    return Objects.requireNonNull(warnings.get(code), code);
  }

  /** Returns the words of a reason for which a rule withheld a step. */
  public ReasonText reason(String code) {
    return Objects.requireNonNull(reasons.get(code), code);
  }

  /** Whether a diagnosis names a cause here or sends the case elsewhere. */
  public enum Scope {
    /** A cause this knowledge base treats. */
    @JsonProperty("inside")
    INSIDE,
    /** The whole case belongs elsewhere. */
    @JsonProperty("case elsewhere")
    CASE_ELSEWHERE,
    /** One message of the case belongs elsewhere. */
    @JsonProperty("message elsewhere")
    MESSAGE_ELSEWHERE
  }

  /**
   * A further way to read facts.
   *
   * @param shell where the command is run
   * @param command template of a read-only command
   * @param facts paths of the facts that it tells
   * @param when values of facts, by path, with which it takes the place of the vocabulary's
   *     command; null when it only stands beside it
   */
  public record ReadingText(
      String shell, String command, List<String> facts, @Nullable Map<String, String> when) {

    /** The values of facts, empty when the file names none. */
    public Map<String, String> whenOrNone() {
      return when == null ? Map.of() : when;
    }
  }

  /**
   * Another command for a step, where its own does not work.
   *
   * @param when values of facts by path, or values that a rule gives to the step by name, with
   *     which it takes the place of the step's own
   * @param shell where the command is run
   * @param command template of the command
   */
  public record Way(Map<String, String> when, String shell, String command) {}

  /**
   * The words of a diagnosis.
   *
   * @param nothingToDo true when nothing is to be repaired, so that an answer without a repair is
   *     complete; null means false
   * @param known sentences with what is known of the case; null for none
   * @param next what to do where the case belongs elsewhere; null where the plan says it
   */
  public record DiagnosisText(
      String title,
      String explanation,
      String source,
      @Nullable Scope scope,
      @Nullable Boolean nothingToDo,
      @Nullable List<Known> known,
      @Nullable String next) {
    /** What is said of a case, empty when the file names nothing. */
    public List<Known> knownOrNone() {
      return known == null ? List.of() : known;
    }

    /** The scope, INSIDE when the file does not say. */
    public Scope scopeOrInside() {
      return scope == null ? Scope.INSIDE : scope;
    }
  }

  /**
   * A sentence with what is known of a case.
   *
   * @param of the type of the facts, or of what rules derive, that it is about
   * @param when what its fields show: a value, or a field of another type, such as {@code
   *     ConflictGuid.guid}; null when every one counts
   * @param item words for one of them with its fields as placeholders; the first whose values are
   *     all known counts
   * @param text the sentence, where {@code {all}} stands for the items
   * @param otherwise the sentence where nothing is known; null for none
   */
  public record Known(
      String of,
      @Nullable Map<String, String> when,
      List<String> item,
      String text,
      @Nullable String otherwise) {

    /** The fields to compare, empty when the file names none. */
    public Map<String, String> whenOrNone() {
      return when == null ? Map.of() : when;
    }
  }

  /** The words of a prerequisite; {@code fact} is the path that decides it. */
  public record CheckText(String title, String fact, String source) {}

  /**
   * Why a step is withheld.
   *
   * @param text the words
   * @param gather true when only something unknown stands in the way
   */
  public record ReasonText(String text, boolean gather) {}

  /**
   * The words of a step.
   *
   * @param title one line, an imperative
   * @param instruction what to do and what to look at
   * @param phase its part of the plan
   * @param shell name of the shell; null when nothing is typed
   * @param command command template; null when there is none
   * @param from for each placeholder that a rule fills: the path of the fact to gather when the
   *     value is unusable
   * @param legacy the command the article or older pages give, no longer advised; null for none
   * @param legacyNote why the legacy command is retired
   * @param risk what it does to the world
   * @param repair whether it ends the trouble or brings it on, so that a plan with it is complete;
   *     null when its risk and its phase tell
   * @param reversible how it is taken back, or null when it cannot be
   * @param unsupported why the vendor does not support it; null when it is supported
   * @param disputed what is uncertain about the source; null when nothing is
   * @param approval who has to agree first; null when nobody
   * @param verify how to see that it worked
   * @param recheck what a script reads again right before the command; null for nothing
   * @param after codes of steps that come first when both are in the plan
   * @param fallbackFor codes of steps that it stands in for, last of all; null for none
   * @param ways commands in place of its own, each for certain values of facts; null for none
   * @param source where the step is documented
   */
  public record StepText(
      String title,
      String instruction,
      Phase phase,
      @Nullable String shell,
      @Nullable String command,
      @Nullable Map<String, String> from,
      @Nullable String legacy,
      @Nullable String legacyNote,
      Risk risk,
      @Nullable Boolean repair,
      @Nullable String reversible,
      @Nullable String unsupported,
      @Nullable String disputed,
      @Nullable String approval,
      String verify,
      @Nullable List<Recheck> recheck,
      @Nullable List<String> after,
      @Nullable List<String> fallbackFor,
      @Nullable List<Way> ways,
      String source) {

    /** The facts that fill what a rule fills, by placeholder; empty when the file names none. */
    public Map<String, String> fromOrNone() {
      return from == null ? Map.of() : from;
    }

    /** The other commands, the first that fits counts; empty when the file names none. */
    public List<Way> waysOrNone() {
      return ways == null ? List.of() : ways;
    }

    /** What is read again first, empty when the file names nothing. */
    public List<Recheck> recheckOrNone() {
      return recheck == null ? List.of() : recheck;
    }

    /**
     * Whether a plan that holds this step gets on: what changes something does, unless it only
     * prepares.
     *
     * @param alone true when no step is withheld, so that a prerequisite is all there is to do
     */
    public boolean repairs(boolean alone) {
      if (repair != null || risk == Risk.READ_ONLY) {
        return Boolean.TRUE.equals(repair);
      }
      return switch (phase) {
        case UNBLOCK, REPAIR, SYNCHRONISE, RETRY -> true;
        case PREREQUISITE -> alone;
        default -> false;
      };
    }

    /** The steps that it stands in for when they do not work, empty when the file names none. */
    public List<String> fallbackForOrNone() {
      return fallbackFor == null ? List.of() : fallbackFor;
    }

    /** The steps that come first, empty when the file names none. */
    public List<String> afterOrNone() {
      return after == null ? List.of() : after;
    }
  }
}
