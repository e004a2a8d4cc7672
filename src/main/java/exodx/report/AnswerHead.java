package exodx.report;

import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import exodx.outcome.Outcome.Caution;
import exodx.outcome.Outcome.Missing;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.ShellCommand;
import exodx.outcome.Outcome.Status;
import exodx.outcome.Outcome.WaitingStep;
import exodx.outcome.Outcome.WithheldStep;
import exodx.outcome.SharedCommand;
import exodx.report.Block.Command;
import exodx.report.Block.Lead;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        List<String> words = new ArrayList<>(List.of(Words.sentence(cause.title())));
        words.addAll(cause.known());
        if (elsewhere) {
          words.add(cause.explanation());
        }
        blocks.add(new Lead("Cause", Phrase.of(String.join(" ", words)), List.of()));
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

  /**
   * True when something has to be found out before anything is done, beside what the plan reads.
   */
  static boolean asks(Outcome outcome, OpenQuestions questions) {
    boolean open =
        outcome.status() == Status.NEEDS_FACTS || outcome.status() == Status.NOT_RECOGNISED;
    if (!open || questions.isEmpty() || outcome.steps().isEmpty()) {
      return open && !questions.isEmpty();
    }
    PlannedStep step = outcome.steps().get(0);
    boolean looks = step.risk() == Risk.READ_ONLY;
    boolean decides = step.phase().compareTo(Phase.VERIFY) < 0 && questions.openToPeopleOnly();
    boolean first = looks && (step.command() != null || decides);
    return questions.open() && !first;
  }

  /** Returns the command of the first lines; empty where they have none. */
  static Optional<ShellCommand> command(Outcome outcome, OpenQuestions questions) {
    return new AnswerHead(outcome, questions)
        .next().blocks().stream()
            .filter(Command.class::isInstance)
            .map(Command.class::cast)
            .filter(command -> command.shell() != null)
            .map(command -> new ShellCommand(command.shell(), command.command()))
            .findFirst();
  }

  Lead next() {
    if (asks(outcome, questions)) {
      return ask();
    }
    if (outcome.status() == Status.OUT_OF_SCOPE && outcome.steps().isEmpty()) {
      List<String> next = outcome.diagnoses().stream().flatMap(AnswerHead::elsewhere).toList();
      return lead(
          next.isEmpty() ? "Follow the cause; nothing is repaired here." : String.join(" ", next));
    }
    boolean onlyEscalates =
        outcome.steps().stream().allMatch(step -> step.phase() == Phase.ESCALATE);
    if (onlyEscalates && !outcome.withheld().isEmpty()) {
      WithheldStep first = outcome.withheld().get(0);
      return lead("No repair now: " + Words.sentence(first.reason()));
    }
    return outcome.steps().isEmpty() ? lead(stuck()) : begin(outcome.steps().get(0));
  }

  private static Stream<String> elsewhere(Cause cause) {
    return cause.elsewhere() ? Stream.ofNullable(cause.next()) : Stream.empty();
  }

  private Lead ask() {
    SharedCommand first = questions.first();
    Missing fact = first.facts().get(0);
    String words = "Find out: " + Words.sentence(fact.question());
    if (first.command() == null && fact.who() != null) {
      int end = fact.question().indexOf('?') + 1;
      String question = end == 0 ? fact.question() : fact.question().substring(0, end);
      words = "Ask " + fact.who() + ": " + question;
    }
    int more = first.facts().size() - 1;
    return new Lead(
        "Next",
        Phrase.of(words + (more == 0 ? "" : " (and " + Words.count(more, "more answer") + ")")),
        command(first.command(), fact.question()));
  }

  private Lead begin(PlannedStep step) {
    boolean all = outcome.status() == Status.DIAGNOSED;
    String number = all ? "Step 1 of " + outcome.steps().size() + ": " : "";
    if (!step.recheck().isEmpty()) {
      String title = Words.inside(step.title());
      String words = number + "Read the object again; exactly one must come back. Only then ";
      return new Lead(
          "Next", Phrase.of(words + Words.sentence(title)), command(first(step), title));
    }
    ShellCommand own = first(step);
    ShellCommand wider =
        questions.covering(step.shell(), step.command()).map(SharedCommand::command).orElse(own);
    return new Lead(
        "Next", Phrase.of(number + Words.sentence(step.title())), command(wider, step.title()));
  }

  private static Lead lead(String words) {
    return new Lead("Next", Phrase.of(words), List.of());
  }

  /** What is typed first in a step: what it was decided on is read again before it is destroyed. */
  private static @Nullable ShellCommand first(PlannedStep step) {
    String command = step.recheck().isEmpty() ? step.command() : step.recheck().get(0).command();
    return command == null || step.shell() == null ? null : new ShellCommand(step.shell(), command);
  }

  /** What is left to say where nothing can be done or asked. */
  private String stuck() {
    return outcome.status() == Status.NOT_RECOGNISED
        ? "Give the whole text of the error, or what is known as a fact file."
        : "Nothing has to be done.";
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
    if (warnings) {
      warnings(true).forEach(warning -> blocks.add(danger(Phrase.of(warning.text()))));
    }
    for (PlannedStep step : outcome.steps()) {
      if (step.risk() == Risk.DESTRUCTIVE) {
        String words = "Step " + step.number() + " cannot be undone: " + step.title() + ".";
        String approval = Words.approval(step);
        String agreed = approval == null ? "" : " " + Words.sentence(Words.begin(approval));
        blocks.add(
            danger(
                Phrase.of(Kind.BAD, "DESTRUCTIVE").text(" " + words + (warnings ? agreed : ""))));
      }
    }
    List<String> waiting =
        outcome.waiting().stream()
            .filter(step -> step.risk() == Risk.DESTRUCTIVE)
            .map(WaitingStep::title)
            .distinct()
            .toList();
    if (!waiting.isEmpty()) {
      String titles = " Not yet: " + String.join("; ", waiting) + ".";
      blocks.add(danger(Phrase.of(Kind.BAD, "DESTRUCTIVE").text(titles)));
    }
    Map<String, List<String>> forbidden = forbidden();
    if (!forbidden.isEmpty()) {
      String titles = "Not now: " + String.join("; ", forbidden.keySet()) + ".";
      String why = warnings ? " " + why(forbidden) : "";
      blocks.add(danger(Phrase.of(titles + why)));
    }
    if (warnings) {
      warnings(false).forEach(warning -> blocks.add(danger(Phrase.of(warning.text()))));
    }
  }

  /** Where several steps are forbidden, the reason that most of them have stands for all. */
  private static String why(Map<String, List<String>> forbidden) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    forbidden.values().forEach(all -> all.forEach(one -> counts.merge(one, 1, Integer::sum)));
    return counts.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(most -> Words.sentence(most.getKey()))
        .orElse("");
  }

  /** What cannot wait stands before all other dangers: its text says so. */
  private List<Caution> warnings(boolean urgent) {
    return outcome.warnings().stream()
        .filter(one -> one.danger() && one.text().startsWith("URGENT") == urgent)
        .toList();
  }

  /** Returns what would destroy something and must not be done, with the reasons. */
  private Map<String, List<String>> forbidden() {
    Set<String> waiting = new LinkedHashSet<>();
    outcome.waiting().forEach(step -> waiting.add(step.code()));
    Map<String, List<String>> forbidden = new LinkedHashMap<>();
    for (WithheldStep step : outcome.withheld()) {
      if (step.risk() == Risk.DESTRUCTIVE && !waiting.contains(step.step())) {
        forbidden.computeIfAbsent(step.title(), each -> new ArrayList<>()).add(step.reason());
      }
    }
    return forbidden;
  }

  private static Lead danger(Phrase phrase) {
    return new Lead("Danger", phrase, List.of());
  }
}
