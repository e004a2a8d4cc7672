package exodx.report;

import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Expectation;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Recheck;
import exodx.report.Phrase.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The few words that all reports for people share. */
final class Words {
  /** Where the rest of an answer is. */
  static final String MORE =
      "exodx diagnose --detail (undo, sources, reasons), --format html|json|ps1";

  private Words() {}

  /** The same with its first word as a badge. */
  static Phrase badge(Outcome outcome) {
    String status = status(outcome);
    int end = status.indexOf(':');
    Kind kind =
        switch (outcome.status()) {
          case DIAGNOSED -> Kind.GOOD;
          case NEEDS_FACTS -> Kind.DOUBTFUL;
          case OUT_OF_SCOPE, NOT_RECOGNISED -> Kind.BAD;
        };
    return Phrase.of(kind, status.substring(0, end)).text(status.substring(end));
  }

  /** Returns a text that ends as a sentence does. */
  static String sentence(String text) {
    String words = text.strip();
    String last = words.isEmpty() ? "." : words.substring(words.length() - 1);
    return ".!?:".contains(last) ? words : words + ".";
  }

  /** Returns a text that begins as a sentence does. */
  static String begin(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns a title as it stands inside of a sentence. */
  static String inside(String title) {
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** Returns how far an answer goes, as it is printed. */
  static String name(Outcome.Status status) {
    return status.name().replace('_', ' ');
  }

  /** Says in one line how far an answer goes. */
  static String status(Outcome outcome) {
    return switch (outcome.status()) {
      case DIAGNOSED -> "DIAGNOSED: " + plan(outcome);
      case NEEDS_FACTS -> "NEEDS FACTS: " + needed(outcome.missing());
      case OUT_OF_SCOPE -> "OUT OF SCOPE: this case belongs elsewhere";
      case NOT_RECOGNISED -> "NOT RECOGNISED: no rule knows what was given";
    };
  }

  /** What the plan ends at was answered; a value that does not do is asked for again. */
  private static String needed(List<Outcome.Missing> missing) {
    int given = (int) missing.stream().filter(Outcome.Missing::settled).count();
    int open = missing.size() - given;
    if (given == 0) {
      return count(open, "answer") + (open == 1 ? " is" : " are") + " still needed";
    }
    String stand = (given == 1 ? " stands" : " stand") + " in the way";
    return open == 0
        ? "all is answered; " + count(given, "answer") + stand
        : count(open, "answer")
            + (open == 1 ? " is" : " are")
            + " still needed; "
            + count(given, "given answer")
            + stand;
  }

  private static String plan(Outcome outcome) {
    int causes = outcome.diagnoses().size();
    int steps = outcome.steps().size();
    String plan =
        steps > 0
            ? count(steps, "step")
            : outcome.withheld().isEmpty() ? "nothing has to be done" : "nothing can be done now";
    return causes > 1 ? count(causes, "cause") + "; " + plan : plan;
  }

  /** What is told about a missing fact already, and who decides; empty when nothing is. */
  static Map<String, String> asTold(Outcome.Missing missing) {
    Map<String, String> lines = new LinkedHashMap<>();
    if (!missing.told().isEmpty()) {
      lines.put(
          missing.told().size() > 1 ? "disputed" : "so far", String.join("; ", missing.told()));
    }
    if (missing.who() != null) {
      lines.put("decided by", missing.who());
    }
    return lines;
  }

  /** The name of a phase inside of data, for example {@code gather evidence}. */
  static String word(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Says who has agreed to a step, or who has still to; null where nobody is asked. */
  static @Nullable String approval(PlannedStep step) {
    if (step.approval() == null) {
      return null;
    }
    return step.approvedBy() == null
        ? (step.risk() == Risk.READ_ONLY ? "to be decided by " : "approval still needed: ")
            + step.approval()
        : "approved by " + step.approvedBy();
  }

  /** Says how a step is taken back; null for one that only looks, where there is nothing to say. */
  static @Nullable String undo(PlannedStep step) {
    if (step.risk() == Risk.READ_ONLY) {
      return null;
    }
    return step.reversible() == null ? "not possible" : step.reversible();
  }

  /** Says what an object that was read again must still show. */
  static String expected(Recheck recheck) {
    return recheck.expected().stream().map(Words::expected).collect(Collectors.joining("; "));
  }

  private static String expected(Expectation expected) {
    String property = String.join(" or ", expected.properties());
    return switch (expected.kind()) {
      case SAME ->
          property + (expected.values().isEmpty() ? " is empty" : " is " + list(expected.values()));
      case CARRIES -> property + " is " + list(expected.values());
      case EMPTY -> property + " shows nothing, or False";
      case FILLED -> property + " shows a value other than False";
    };
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String list(List<String> words) {
    return String.join(", ", words);
  }
}
