package exodx.report;

import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import exodx.outcome.Outcome.RuleRef;
import exodx.outcome.Outcome.WithheldStep;
import exodx.report.Block.Item;
import exodx.report.Block.Term;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;

/** Why the answer is what it is: explanations, reasons of steps that stay out, rules, firings. */
final class AnswerReasons {
  private final Outcome outcome;

  AnswerReasons(Outcome outcome) {
    this.outcome = outcome;
  }

  List<Block> diagnoses() {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Cause cause : outcome.diagnoses()) {
      number++;
      List<Block> body = new ArrayList<>();
      cause.known().forEach(known -> body.add(AnswerDocument.say(known)));
      body.add(AnswerDocument.say(cause.explanation()));
      if (cause.next() != null) {
        body.add(new Term("next", Phrase.of(cause.next())));
      }
      AnswerDocument.because(outcome, body, cause.because());
      body.add(new Term("source", Phrase.of(Kind.SOURCE, cause.source())));
      Phrase head = Phrase.of(cause.title() + " ").with(Kind.ID, cause.code());
      blocks.add(new Item("diagnosis-" + number, 0, "cause", head, body));
    }
    return blocks;
  }

  List<Block> withheld() {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (WithheldStep step : outcome.withheld()) {
      number++;
      List<Block> body = new ArrayList<>();
      body.add(new Term("reason", Phrase.of(step.reason() + " ").with(Kind.ID, step.code())));
      AnswerDocument.because(outcome, body, step.because());
      Phrase head = Phrase.of(step.title() + " ").with(Kind.ID, step.step());
      blocks.add(new Item("withheld-" + number, 0, "withheld", head, body));
    }
    return blocks;
  }

  /** One line for each rule; the whole proof is on the page and in the data. */
  List<Block> rules() {
    List<Block> blocks = new ArrayList<>();
    for (Outcome.ProofNode node : outcome.proof()) {
      RuleRef rule = node.rule();
      Phrase head =
          Phrase.of(node.id() + " " + rule.title() + " ")
              .with(Kind.QUIET, "(" + rule.file() + ":" + rule.line() + ")");
      blocks.add(new Item(null, 0, "reason", head, List.of()));
    }
    return blocks;
  }

  /** Every firing in order, also what was withdrawn afterwards. */
  List<Block> trace() {
    List<Block> blocks = new ArrayList<>();
    for (Firing firing : outcome.trace()) {
      RuleRef rule = firing.rule();
      List<Block> body = new ArrayList<>();
      body.add(new Term("rule", Phrase.of(rule.id() + ", " + rule.file() + ":" + rule.line())));
      firing.premises().forEach(one -> body.add(new Term("matched", Phrase.of(one.placed()))));
      body.add(new Term("concluded", concluded(firing)));
      blocks.add(new Item(null, firing.number(), "firing", Phrase.of(rule.title()), body));
    }
    return blocks;
  }

  /** What a firing concluded, and whether that still stands. */
  private static Phrase concluded(Firing firing) {
    Outcome.Concluded one = firing.conclusion();
    String said = one.kind() + " " + one.code() + (one.text().isEmpty() ? "" : ": " + one.text());
    Phrase phrase = Phrase.of(one.saysItself() ? one.text() : said);
    String proof = firing.proof();
    return proof == null
        ? phrase.text(" (withdrawn later)")
        : phrase.text(" (").with(Kind.REASON, proof, proof).text(")");
  }
}
