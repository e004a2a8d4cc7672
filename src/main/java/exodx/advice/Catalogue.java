package exodx.advice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that belong to the codes which rules conclude. It stands in files beside the rules, so
 * that a rule stays one sentence and every code has one wording.
 *
 * @param shells where commands are run, by name, with how to open each
 * @param diagnoses by code
 * @param checks by code
 * @param steps by code
 * @param warnings texts by code
 * @param reasons texts by code, for withheld steps
 * @param labels what a placeholder of a message stands for, by {@code rule.placeholder} or name
 */
public record Catalogue(
    Map<String, String> shells,
    Map<String, DiagnosisText> diagnoses,
    Map<String, CheckText> checks,
    Map<String, StepText> steps,
    Map<String, String> warnings,
    Map<String, ReasonText> reasons,
    Map<String, String> labels) {

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

  /** The words of a diagnosis. */
  public record DiagnosisText(
      String title, String explanation, String source, @Nullable Scope scope) {
    /** The scope, INSIDE when the file does not say. */
    public Scope scopeOrInside() {
      return scope == null ? Scope.INSIDE : scope;
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
   * @param reversible how it is taken back, or null when it cannot be
   * @param unsupported why the vendor does not support it; null when it is supported
   * @param disputed what is uncertain about the source; null when nothing is
   * @param approval who has to agree first; null when nobody
   * @param verify how to see that it worked
   * @param after codes of steps that come first when both are in the plan
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
      @Nullable String reversible,
      @Nullable String unsupported,
      @Nullable String disputed,
      @Nullable String approval,
      String verify,
      @Nullable List<String> after,
      String source) {

    /** The steps that come first, empty when the file names none. */
    public List<String> afterOrNone() {
      return after == null ? List.of() : after;
    }
  }
}
