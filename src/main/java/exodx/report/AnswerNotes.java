package exodx.report;

import exodx.advice.Check;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Caution;
import exodx.outcome.Outcome.Label;
import exodx.outcome.Outcome.Prerequisite;
import exodx.outcome.Outcome.Recognised;
import exodx.report.Block.Command;
import exodx.report.Block.Heading;
import exodx.report.Block.Item;
import exodx.report.Block.More;
import exodx.report.Block.Table;
import exodx.report.Block.Term;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;

/** What to know beside the plan: warnings, checks, and what was read in the texts. */
final class AnswerNotes {
  /** How many notes are told without being asked for. */
  private static final int NOTES = 3;

  private final Outcome outcome;

  AnswerNotes(Outcome outcome) {
    this.outcome = outcome;
  }

  List<Block> warnings() {
    List<Block> blocks = new ArrayList<>();
    failed(blocks);
    int number = 0;
    for (Caution warning : outcome.warnings()) {
      number++;
      List<Block> more = because(warning.because());
      Phrase words = Phrase.of(warning.text() + " ").with(Kind.ID, warning.code());
      Block item = new Item("warning-" + number, 0, "warning", words, more);
      blocks.add(warning.danger() ? new More(List.of(item)) : item);
    }
    malformed(blocks);
    notes(blocks);
    return blocks;
  }

  private void failed(List<Block> blocks) {
    for (Prerequisite check : outcome.checks()) {
      if (check.status() == Check.Status.FAILED) {
        Phrase head = Phrase.of(Kind.BAD, "FAILED").text(" Check: " + check.title());
        blocks.add(new Item(null, 0, "warning", head, List.of()));
      }
    }
  }

  /** Identifiers that cannot be used as they stand in the text. */
  private void malformed(List<Block> blocks) {
    for (Recognised message : outcome.recognised()) {
      for (Label label : message.values()) {
        if (label.form().startsWith("malformed") || label.form().startsWith("cut off")) {
          blocks.add(
              new Item(
                  null,
                  0,
                  "warning",
                  Phrase.of(Kind.DOUBTFUL, label.form())
                      .text(" In the text, " + label.meaning() + ": ")
                      .with(Kind.VALUE, label.text()),
                  List.of()));
        }
      }
    }
  }

  private void notes(List<Block> blocks) {
    List<String> notes = outcome.notes();
    notes.stream().limit(NOTES).forEach(note -> blocks.add(note(note)));
    if (notes.size() > NOTES) {
      List<Block> more = notes.stream().skip(NOTES).map(AnswerNotes::note).toList();
      blocks.add(new More(Words.count(more.size(), "more note"), more));
    }
  }

  private static Block note(String text) {
    return new Item(null, 0, "note", Phrase.of("note: " + text), List.of());
  }

  List<Block> read() {
    List<Block> blocks = new ArrayList<>();
    for (Recognised message : outcome.recognised()) {
      String cut = message.cutOff() ? ", cut off" : "";
      blocks.add(
          new Heading(
              Phrase.of(message.title() + " ")
                  .with(
                      Kind.QUIET, "(" + message.fact() + ", line " + message.line() + cut + ")")));
      if (!message.values().isEmpty()) {
        blocks.add(
            new Table(
                "Identifiers of the message",
                List.of("What it is", "Text", "Form"),
                message.values().stream()
                    .map(one -> List.of(one.meaning(), one.text(), one.form()))
                    .toList()));
      }
    }
    return blocks;
  }

  List<Block> checks() {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Prerequisite check : outcome.checks()) {
      number++;
      List<Block> body = new ArrayList<>();
      body.add(new Term("source", Phrase.of(Kind.SOURCE, check.source())));
      body.addAll(because(check.because()));
      if (check.status() != Check.Status.PASSED && check.gather() != null) {
        body.add(new Command(check.gather().shell(), check.gather().command(), check.title()));
      }
      blocks.add(
          new Item(
              "check-" + number,
              0,
              "check",
              status(check.status())
                  .text(" " + check.title() + " ")
                  .with(Kind.CODE, check.fact())
                  .text(" ")
                  .with(Kind.ID, check.code()),
              body));
    }
    return blocks;
  }

  private static Phrase status(Check.Status status) {
    return switch (status) {
      case PASSED -> Phrase.of(Kind.GOOD, "ok");
      case FAILED -> Phrase.of(Kind.BAD, "FAILED");
      case UNKNOWN -> Phrase.of(Kind.DOUBTFUL, "not known");
    };
  }

  private List<Block> because(List<String> ids) {
    List<Block> reasons = new ArrayList<>();
    AnswerDocument.because(outcome, reasons, ids);
    return reasons.isEmpty() ? reasons : List.of(new More(reasons));
  }
}
