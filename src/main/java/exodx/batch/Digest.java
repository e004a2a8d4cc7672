package exodx.batch;

import exodx.outcome.Outcome;
import exodx.report.InShort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer is counted. Equal ones are counted together.
 *
 * @param status how far the answer goes; null when the case could not be read or answered
 * @param diagnoses its causes
 * @param missing what is to be gathered, with what each decides
 * @param steps the plan
 * @param withheld steps that guards took out
 * @param next the next thing to do or to find out
 * @param dangers what would destroy something
 */
public record Digest(
    Outcome.@Nullable Status status,
    List<Named> diagnoses,
    List<Wanted> missing,
    List<Planned> steps,
    List<Named> withheld,
    String next,
    List<String> dangers) {

  /** A case that could not be read, or on which the rules failed. */
  static final Digest FAILED = of((Outcome.Status) null);

  /** An answer of which nothing is known but how far it goes. */
  static Digest of(Outcome.@Nullable Status status) {
    return new Digest(status, List.of(), List.of(), List.of(), List.of(), "", List.of());
  }

  /** A code with its title. */
  public record Named(String code, String title) {}

  /** A fact that is missing, without the number of the object it belongs to. */
  public record Wanted(String fact, String question) {}

  /** A step: what it does to the world, and who has to agree; null when nobody. */
  public record Planned(String code, String title, String risk, @Nullable String approval) {}

  static Digest of(Outcome outcome) {
    return new Digest(
        outcome.status(),
        outcome.diagnoses().stream().map(one -> new Named(one.code(), one.title())).toList(),
        outcome.missing().stream()
            .map(one -> new Wanted(one.fact().replaceAll("\\[\\d+]", ""), one.question()))
            .distinct()
            .toList(),
        outcome.steps().stream()
            .map(one -> new Planned(one.code(), one.title(), one.risk().word(), one.approval()))
            .toList(),
        outcome.withheld().stream()
            .map(one -> new Named(one.step(), one.title()))
            .distinct()
            .toList(),
        InShort.next(outcome),
        InShort.dangers(outcome));
  }
}
