package exodx.report;

import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import exodx.outcome.Outcome.Caution;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.ShellCommand;
import exodx.outcome.Outcome.Status;
import exodx.outcome.Outcome.WaitingStep;
import exodx.outcome.Outcome.WithheldStep;
import exodx.report.Block.Command;
import exodx.report.Block.Lead;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first lines of an answer: the cause, the next thing to do, and what must not be done. */
final class AnswerHead {
  private final Outcome outcome;
  private final OpenQuestions questions;

  AnswerHead(Outcome outcome, OpenQuestions questions) {
    this.outcome = outcome;
    this.questions = questions;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    causes(blocks);
    blocks.add(next());
    dangers(blocks, true);
    return blocks;
  }

  private void causes(List<Block> blocks) {
    boolean elsewhere = outcome.status() == Status.OUT_OF_SCOPE;
    for (Cause cause : outcome.diagnoses()) {
      if (!elsewhere || cause.elsewhere()) {
        String words = Words.sentence(cause.title()) + (elsewhere ? " " + cause.explanation() : "");
        blocks.add(new Lead("Cause", Phrase.of(words), List.of()));
      }
    }
    if (outcome.diagnoses().isEmpty()) {
      String words =
          outcome.status() == Status.NOT_RECOGNISED
              ? "Not known: no rule recognises what was given."
              : "Not known yet: what is given does not tell it.";
      blocks.add(new Lead("Cause", Phrase.of(words), List.of()));
    }
  }

  /** True when something has to be found out before anything is done. */
  static boolean asks(Outcome outcome, OpenQuestions questions) {
    boolean open =
        outcome.status() == Status.NEEDS_FACTS || outcome.status() == Status.NOT_RECOGNISED;
    boolean told = outcome.missing().stream().allMatch(one -> one.told().size() == 1);
    return open && !questions.isEmpty() && !(told && !outcome.steps().isEmpty());
  }

  Lead next() {
    if (asks(outcome, questions)) {
      OpenQuestions.Group first = questions.first();
      String question = first.facts().get(0).question();
      String who = first.facts().get(0).who();
      String ask = who == null ? "Ask: " : "Ask " + who + ": ";
      int more = first.facts().size() - 1;
      Phrase phrase =
          Phrase.of((first.command() == null ? ask : "Find out: ") + question)
              .text(more == 0 ? "" : " (and " + Words.count(more, "more answer") + ")");
      return new Lead("Next", phrase, command(first.command(), question));
    }
    if (!outcome.steps().isEmpty()) {
      PlannedStep step = outcome.steps().get(0);
      Phrase phrase =
          Phrase.of("Step 1 of " + outcome.steps().size() + ": " + Words.sentence(step.title()));
      if (!step.recheck().isEmpty()) {
        phrase = phrase.text(" First read again; exactly one object must come back:");
      }
      return new Lead("Next", phrase, command(first(step), step.title()));
    }
    return new Lead("Next", Phrase.of(stuck()), List.of());
  }

  /** What is typed first in a step: what it was decided on is read again before it is destroyed. */
  private static @Nullable ShellCommand first(PlannedStep step) {
    String command = step.recheck().isEmpty() ? step.command() : step.recheck().get(0).command();
    return command == null || step.shell() == null ? null : new ShellCommand(step.shell(), command);
  }

  /** What is left to say where nothing can be done or asked. */
  private String stuck() {
    if (!outcome.withheld().isEmpty()) {
      return "No step can be taken now; the plan says what stands against each.";
    }
    return switch (outcome.status()) {
      case OUT_OF_SCOPE -> "Nothing here; the case belongs where the cause says.";
      case NOT_RECOGNISED -> "Give the whole text of the error, or what is known as a fact file.";
      case DIAGNOSED, NEEDS_FACTS -> "Nothing has to be done.";
    };
  }

  private static List<Block> command(@Nullable ShellCommand command, String about) {
    return command == null
        ? List.of()
        : List.of(new Command(command.shell(), command.command(), "the next step, " + about));
  }

  /** Returns what destroys something, in words. */
  List<String> destructive() {
    List<Block> blocks = new ArrayList<>();
    dangers(blocks, false);
    return blocks.stream().map(block -> ((Lead) block).phrase().words()).toList();
  }

  private void dangers(List<Block> blocks, boolean warnings) {
    for (PlannedStep step : outcome.steps()) {
      if (step.risk() == Risk.DESTRUCTIVE) {
        String words = "Step " + step.number() + " cannot be undone: " + step.title() + ".";
        String approval = step.approval() == null ? "" : " Approval: " + step.approval() + ".";
        blocks.add(danger(Phrase.of(Kind.BAD, "DESTRUCTIVE").text(" " + words + approval)));
      }
    }
    List<String> waiting =
        outcome.waiting().stream()
            .filter(step -> step.risk() == Risk.DESTRUCTIVE)
            .map(WaitingStep::title)
            .distinct()
            .toList();
    if (!waiting.isEmpty()) {
      String titles = " Not yet, facts are missing: " + String.join("; ", waiting) + ".";
      blocks.add(danger(Phrase.of(Kind.BAD, "DESTRUCTIVE").text(titles)));
    }
    Set<String> forbidden = forbidden();
    if (!forbidden.isEmpty()) {
      String titles = String.join("; ", forbidden);
      blocks.add(danger(Phrase.of("Not now: " + titles + ". The plan says why.")));
    }
    for (Caution warning : outcome.warnings()) {
      if (warnings && warning.danger()) {
        blocks.add(danger(Phrase.of(warning.text())));
      }
    }
  }

  /** Returns the titles of what would destroy something and must not be done. */
  private Set<String> forbidden() {
    Set<String> waiting = new LinkedHashSet<>();
    outcome.waiting().forEach(step -> waiting.add(step.code()));
    Set<String> forbidden = new LinkedHashSet<>();
    for (WithheldStep step : outcome.withheld()) {
      if (step.risk() == Risk.DESTRUCTIVE && !waiting.contains(step.step())) {
        forbidden.add(step.title());
      }
    }
    return forbidden;
  }

  private static Lead danger(Phrase phrase) {
    return new Lead("Danger", phrase, List.of());
  }
}
