package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import exodx.outcome.Outcome.Caution;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Prerequisite;
import exodx.outcome.Outcome.WithheldStep;
import exodx.report.Phrase.Kind;
import java.util.Locale;

/** Names the parts of an answer for people: what they are, and their titles. */
final class Named {
  private Named() {}

  /** Returns the title of what a code, or the number of a reason, stands for in an answer. */
  static Phrase of(Outcome outcome, String code) {
    for (Cause cause : outcome.diagnoses()) {
      if (cause.code().equals(code)) {
        return named("Cause: " + cause.title(), code);
      }
    }
    for (PlannedStep step : outcome.steps()) {
      if (step.code().equals(code)) {
        String place = "Step " + step.number() + " of " + outcome.steps().size() + ": ";
        return risk(step, named(place + step.title(), code));
      }
    }
    for (WithheldStep step : outcome.withheld()) {
      if (step.step().equals(code) || step.code().equals(code)) {
        return named("Not now: " + step.title(), code);
      }
    }
    for (Prerequisite check : outcome.checks()) {
      if (check.code().equals(code)) {
        String status = check.status().name().toLowerCase(Locale.ROOT);
        return named("Check, " + status + ": " + check.title(), code);
      }
    }
    for (Caution warning : outcome.warnings()) {
      if (warning.code().equals(code)) {
        return named("Warning: " + warning.text().replaceFirst("(?<=[.]) .*", ""), code);
      }
    }
    return outcome.proof().stream()
        .filter(node -> node.id().equals(code))
        .findFirst()
        .map(node -> named("Reason " + code + ": " + node.rule().title(), ""))
        .orElse(Phrase.of(code));
  }

  /** Returns the same as plain text, without its risk. */
  static String title(Outcome outcome, String code) {
    return of(outcome, code).spans().get(0).text().strip() + " (" + code + ")";
  }

  private static Phrase risk(PlannedStep step, Phrase phrase) {
    return switch (step.risk()) {
      case DESTRUCTIVE -> phrase.text(" ").with(Kind.BAD, "DESTRUCTIVE");
      case CHANGE -> phrase.text(" ").with(Kind.DOUBTFUL, "change");
      case READ_ONLY -> phrase.text(" ").with(Kind.GOOD, "read-only");
    };
  }

  private static Phrase named(String title, String code) {
    return code.isEmpty() ? Phrase.of(title) : Phrase.of(title + " ").with(Kind.CODE, code);
  }
}
