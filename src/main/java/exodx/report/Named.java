package exodx.report;

import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomePart;
import exodx.report.Phrase.Kind;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names the parts of an answer for people: what they are, and their titles. */
final class Named {
  private Named() {}

  /** Returns the title of what a code, or the number of a reason, stands for in an answer. */
  static Phrase of(Outcome outcome, String code) {
    for (OutcomePart part : OutcomePart.of(outcome)) {
      if (part.isCalled(code)) {
        return of(part, code, outcome.steps().size());
      }
    }
    return outcome.proof().stream()
        .filter(node -> node.id().equals(code))
        .findFirst()
        .map(node -> named("Reason " + code + ": " + node.rule().title(), ""))
        .orElse(Phrase.of(code));
  }

  private static Phrase of(OutcomePart part, String code, int steps) {
    return switch (part.kind()) {
      case "diagnosis" -> named("Cause: " + part.title(), code);
      case "check" ->
          named("Check, " + part.state().toLowerCase(Locale.ROOT) + ": " + part.title(), code);
      case "step" -> {
        String place = Words.begin(part.state()) + " of " + steps + ": ";
        yield risk(part.risk(), named(place + part.title(), code));
      }
      case "withheld" -> named("Not now: " + part.title(), code);
      default -> named("Warning: " + part.title().replaceFirst("(?<=[.]) .*", ""), code);
    };
  }

  /** Returns the same as plain text, without its risk. */
  static String title(Outcome outcome, String code) {
    return of(outcome, code).spans().get(0).text().strip() + " (" + code + ")";
  }

  private static Phrase risk(@Nullable Risk risk, Phrase phrase) {
    return switch (Objects.requireNonNull(risk)) {
      case DESTRUCTIVE -> phrase.text(" ").with(Kind.BAD, "DESTRUCTIVE");
      case CHANGE -> phrase.text(" ").with(Kind.DOUBTFUL, "change");
      case READ_ONLY -> phrase.text(" ").with(Kind.GOOD, "read-only");
    };
  }

  private static Phrase named(String title, String code) {
    return code.isEmpty() ? Phrase.of(title) : Phrase.of(title + " ").with(Kind.CODE, code);
  }
}
