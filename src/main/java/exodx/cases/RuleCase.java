package exodx.cases;

import exodx.facts.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case of the rules: what is known, and what must follow.
 *
 * @param file the file it stands in
 * @param line 1-based line of its name
 * @param name says what it shows
 * @param facts what is known
 * @param expected what must follow
 */
public record RuleCase(String file, int line, String name, CaseFacts facts, Expected expected) {
  /** The day on which all cases take place, so that their dates mean the same on every day. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /**
   * What must follow. Parts that are null are not compared.
   *
   * @param status status of the outcome
   * @param diagnoses codes of all diagnoses
   * @param steps codes of all steps, in order
   * @param checks status by code
   * @param withheld reasons by code of the withheld step
   * @param warnings codes of warnings that must be there
   * @param onlyWarnings codes of all warnings
   * @param fires ids of rules that must have a say
   * @param silent ids of rules that must have none; {@code family:ROLE} stands for all such
   * @param missing paths that must be among the missing facts
   * @param first path of the first missing fact
   * @param never codes of steps and warnings that must be nowhere in the answer
   */
  public record Expected(
      String status,
      List<String> diagnoses,
      List<String> steps,
      @Nullable Map<String, String> checks,
      @Nullable Map<String, List<String>> withheld,
      @Nullable List<String> warnings,
      @Nullable List<String> onlyWarnings,
      @Nullable List<String> fires,
      @Nullable List<String> silent,
      @Nullable List<String> missing,
      @Nullable String first,
      @Nullable List<String> never) {}

  @Override
  public String toString() {
    return file + ":" + line + " " + name;
  }
}
