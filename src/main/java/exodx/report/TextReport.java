package exodx.report;

import exodx.explain.Outcome;
import exodx.explain.Outcome.Missing;
import exodx.explain.Outcome.Recognised;
import exodx.explain.SharedCommand;
import java.io.PrintWriter;
import java.util.List;

/** The report for a person at a terminal: what matters most comes first, commands can be copied. */
public final class TextReport implements Report {
  static final int WIDTH = 100;

  private final Style style;
  private final int width;

  public TextReport(Style style) {
    this(style, WIDTH);
  }

  TextReport(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    TextPage page = new TextPage(out, style, width);
    page.unwrapped(0, outcome.caseName());
    page.unwrapped(0, Words.status(outcome));
    diagnoses(page, outcome);
    texts(page, outcome);
    missing(page, outcome);
    checks(page, outcome);
    new TextPlan(page).write(outcome.steps());
    withheld(page, outcome);
    warnings(page, outcome);
    reasons(page, outcome);
    trace(page, outcome);
    page.blank();
    page.wrapped(0, "Rules: ", outcome.knowledge().toString());
    page.wrapped(
        0, "More: exodx diagnose --format json (all reasons), markdown (ticket), ps1 (script)");
  }

  private static void diagnoses(TextPage page, Outcome outcome) {
    if (!outcome.diagnoses().isEmpty()) {
      page.section("DIAGNOSIS");
    }
    for (Outcome.Cause cause : outcome.diagnoses()) {
      page.wrapped(2, cause.title() + " (" + cause.code() + ")");
      page.wrapped(4, cause.explanation());
      because(page, 4, cause.because());
      page.unwrapped(4, "source: " + cause.source());
    }
  }

  private static void texts(TextPage page, Outcome outcome) {
    if (!outcome.recognised().isEmpty() || !outcome.notes().isEmpty()) {
      page.section("READ IN THE TEXT");
    }
    for (Recognised message : outcome.recognised()) {
      String cut = message.cutOff() ? ", cut off" : "";
      page.wrapped(2, message.title() + " (line " + message.line() + cut + ")");
      int meaning = longest(message.values().stream().map(Outcome.Label::meaning).toList());
      int text = longest(message.values().stream().map(Outcome.Label::text).toList());
      for (Outcome.Label label : message.values()) {
        page.unwrapped(
            4,
            padded(label.meaning(), meaning)
                + "  "
                + padded(label.text(), text)
                + "  "
                + label.form());
      }
    }
    outcome.notes().forEach(note -> page.wrapped(2, "note: ", note));
  }

  private static int longest(List<String> texts) {
    return texts.stream().map(Printable::line).mapToInt(Printable::width).max().orElse(0);
  }

  private static String padded(String text, int width) {
    String line = Printable.line(text);
    return line + " ".repeat(Math.max(0, width - Printable.width(line)));
  }

  /** One command often answers several questions: they stand together below it. */
  private static void missing(TextPage page, Outcome outcome) {
    if (!outcome.missing().isEmpty()) {
      page.section("GATHER FIRST");
    }
    int number = 0;
    for (SharedCommand shared : SharedCommand.of(outcome.missing())) {
      number++;
      String mark = TextPlan.numbered(number);
      int inside = mark.length();
      Missing first = shared.facts().get(0);
      page.wrapped(0, mark, shared.several() ? Words.answers(shared) + ":" : question(first));
      if (shared.command() != null) {
        page.wrapped(inside, "[" + shared.command().shell() + "]");
        page.command(inside, shared.command().command());
      }
      if (!shared.several()) {
        decides(page, inside, first);
        continue;
      }
      for (Missing one : shared.facts()) {
        page.wrapped(inside, "- ", question(one));
        decides(page, inside + 2, one);
      }
    }
  }

  private static String question(Missing missing) {
    return missing.question() + " (" + missing.fact() + ")";
  }

  private static void decides(TextPage page, int indent, Missing missing) {
    Words.asTold(missing).forEach((label, text) -> page.wrapped(indent, label + ": ", text));
    if (!missing.decides().isEmpty()) {
      page.wrapped(indent, "decides: ", Words.few(missing.decides()));
    }
  }

  private static void checks(TextPage page, Outcome outcome) {
    if (!outcome.checks().isEmpty()) {
      page.section("CHECKS");
    }
    for (Outcome.Prerequisite check : outcome.checks()) {
      Style style = page.style();
      switch (check.status()) {
        case PASSED -> page.marked(2, "[ok]     ", style.good("[ok]     "), check.title());
        case FAILED -> page.marked(2, "[FAILED] ", style.bad("[FAILED] "), check.title());
        case UNKNOWN -> page.marked(2, "[?]      ", style.doubtful("[?]      "), check.title());
      }
    }
  }

  private static void withheld(TextPage page, Outcome outcome) {
    if (!outcome.withheld().isEmpty()) {
      page.section("NOT NOW");
    }
    for (Outcome.WithheldStep step : outcome.withheld()) {
      page.wrapped(2, "- ", step.title() + " (" + step.step() + ")");
      page.wrapped(4, step.reason());
      because(page, 4, step.because());
    }
  }

  private static void warnings(TextPage page, Outcome outcome) {
    if (!outcome.warnings().isEmpty()) {
      page.section("WARNINGS");
    }
    for (Outcome.Caution warning : outcome.warnings()) {
      page.marked(2, "! ", page.style().doubtful("! "), warning.text());
      because(page, 4, warning.because());
    }
  }

  /** One line for each rule that "because" names; the whole proof is in the JSON report. */
  private static void reasons(TextPage page, Outcome outcome) {
    if (!outcome.proof().isEmpty()) {
      page.section("BECAUSE");
    }
    for (Outcome.ProofNode node : outcome.proof()) {
      Outcome.RuleRef rule = node.rule();
      String place = " (" + rule.file() + ":" + rule.line() + ")";
      page.wrapped(2, node.id() + " ", rule.title() + place);
    }
  }

  /** Every firing in order, also what was withdrawn afterwards. */
  private static void trace(TextPage page, Outcome outcome) {
    if (!outcome.trace().isEmpty()) {
      page.section("FIRINGS, IN ORDER");
    }
    for (Outcome.Firing firing : outcome.trace()) {
      Outcome.RuleRef rule = firing.rule();
      String mark = TextPlan.numbered(firing.number());
      page.wrapped(0, mark, rule.title());
      page.unwrapped(mark.length(), "rule " + rule.id() + ", " + rule.file() + ":" + rule.line());
      for (Outcome.Premise premise : firing.premises()) {
        page.wrapped(mark.length(), "matched: ", ProofText.premise(premise));
      }
      page.wrapped(mark.length(), "concluded: ", Words.concluded(firing));
    }
  }

  static void because(TextPage page, int indent, List<String> because) {
    if (!because.isEmpty()) {
      page.wrapped(indent, "because: ", Words.list(because));
    }
  }
}
