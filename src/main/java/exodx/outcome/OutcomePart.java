package exodx.outcome;

import exodx.advice.Risk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an answer that has a code: what can be asked about, compared and pointed to.
 *
 * @param kind diagnosis, check, step, withheld or warning
 * @param code the code; of a withheld step that of the step
 * @param reason of a withheld step the code of the reason, by which it is known as well; else empty
 * @param title its words
 * @param state the result of a check, the place of a step in the plan, why a step is withheld; else
 *     empty
 * @param values what it says besides with values of the case: the command of a step and who agreed
 *     to it, what is known of a diagnosis; else empty
 * @param risk what a step does, withheld or not; null for all else
 * @param because ids of the proof nodes that conclude it
 */
public record OutcomePart(
    String kind,
    String code,
    String reason,
    String title,
    String state,
    String values,
    @Nullable Risk risk,
    List<String> because) {

  /** Returns all parts of an answer, kind by kind. */
  public static List<OutcomePart> of(Outcome outcome) {
    List<OutcomePart> parts = new ArrayList<>();
    for (Outcome.Cause one : outcome.diagnoses()) {
      String known = String.join(" ", one.known());
      parts.add(
          new OutcomePart(
              "diagnosis", one.code(), "", one.title(), "", known, null, one.because()));
    }
    for (Outcome.Prerequisite one : outcome.checks()) {
      parts.add(plain("check", one.code(), one.title(), one.status().name(), one.because()));
    }
    for (Outcome.PlannedStep one : outcome.steps()) {
      String place = "step " + one.number();
      parts.add(
          new OutcomePart(
              "step", one.code(), "", one.title(), place, values(one), one.risk(), one.because()));
    }
    for (Outcome.WithheldStep one : outcome.withheld()) {
      parts.add(
          new OutcomePart(
              "withheld",
              one.step(),
              one.code(),
              one.title(),
              one.reason(),
              "",
              one.risk(),
              one.because()));
    }
    for (Outcome.Caution one : outcome.warnings()) {
      parts.add(plain("warning", one.code(), one.text(), "", one.because()));
    }
    return List.copyOf(parts);
  }

  private static OutcomePart plain(
      String kind, String code, String title, String state, List<String> because) {
    return new OutcomePart(kind, code, "", title, state, "", null, because);
  }

  private static String values(Outcome.PlannedStep step) {
    String command = step.command() == null ? "" : step.command();
    return step.approvedBy() == null ? command : command + " (agreed by " + step.approvedBy() + ")";
  }

  /** True when it is known by a code. */
  public boolean isCalled(String name) {
    return code.equals(name) || (!reason.isEmpty() && reason.equals(name));
  }
}
