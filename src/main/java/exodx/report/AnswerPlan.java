package exodx.report;

import exodx.advice.Check;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Missing;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Recheck;
import exodx.outcome.Outcome.WaitingStep;
import exodx.outcome.Outcome.WithheldStep;
import exodx.outcome.SharedCommand;
import exodx.report.Block.Heading;
import exodx.report.Block.Item;
import exodx.report.Block.Mention;
import exodx.report.Block.More;
import exodx.report.Block.Term;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan of an answer: what is done, what comes next, what later, and what waits. */
final class AnswerPlan {
  /** Commands of more lines belong to the details. */
  private static final int LONG = 12;

  private final Outcome outcome;
  private final OpenQuestions questions;

  AnswerPlan(Outcome outcome, OpenQuestions questions) {
    this.outcome = outcome;
    this.questions = questions;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    done(blocks);
    boolean later = false;
    Phase first = outcome.steps().isEmpty() ? null : outcome.steps().get(0).phase();
    for (PlannedStep step : outcome.steps()) {
      boolean now = step.phase() == first;
      if (step.number() == 1) {
        boolean asks = AnswerHead.asks(outcome, questions);
        blocks.add(new Heading(Phrase.of(asks ? "When that is known" : "First")));
      } else if (!now && !later) {
        later = true;
        blocks.add(new Heading(Phrase.of("Later")));
      }
      blocks.add(step(step, now));
    }
    waiting(blocks);
    against(blocks);
    return blocks;
  }

  private void done(List<Block> blocks) {
    long passed =
        outcome.checks().stream().filter(one -> one.status() == Check.Status.PASSED).count();
    if (passed > 0 && !outcome.steps().isEmpty()) {
      blocks.add(
          AnswerDocument.say("Done: " + Words.count((int) passed, "prerequisite") + " checked."));
    }
  }

  /** A step that changes something before the sync says all that keeps it safe. */
  private Block step(PlannedStep step, boolean now) {
    boolean destructive = step.risk() == Risk.DESTRUCTIVE;
    boolean whole =
        now
            || destructive
            || (step.risk() == Risk.CHANGE && step.phase().compareTo(Phase.REPAIR) <= 0);
    boolean typed = step.command() != null || !step.commandNeeds().isEmpty();
    Phrase head = risk(step.risk(), typed);
    if (!step.supported()) {
      head = gap(head).with(Kind.BAD, "not supported");
    }
    if (step.disputed() != null) {
      head = gap(head).with(Kind.DOUBTFUL, "disputed");
    }
    head = after(head, step.title() + " ").with(Kind.ID, step.code());
    List<Block> body = new ArrayList<>();
    List<Block> more = new ArrayList<>();
    boolean asked = questions.covering(step.shell(), step.command()).isPresent();
    (whole && !asked ? body : more).add(AnswerDocument.say(step.instruction()));
    term(body, "not supported by the vendor", step.unsupportedBecause());
    term(body, "disputed", step.disputed());
    String approval = Words.approval(step);
    if (approval != null) {
      body.add(AnswerDocument.say(Words.sentence(Words.begin(approval))));
    }
    term(more, "who has to agree", step.approvedBy() == null ? null : step.approval());
    recheck(more, step);
    command(body, more, step);
    term(more, "verify", step.verify());
    term(more, "undo", Words.undo(step));
    if (step.legacyCommand() != null) {
      more.add(new Mention("instead of (retired)", step.legacyCommand(), true));
    }
    term(more, "retired because", step.legacyNote());
    more.add(new Term("source", Phrase.of(Kind.SOURCE, step.source())));
    AnswerDocument.because(outcome, more, step.because());
    body.add(new More(more));
    return new Item(
        "step-" + step.number(),
        step.number(),
        "step" + (destructive ? " destructive" : ""),
        head,
        body);
  }

  /** True when the first lines name this step already. */
  private boolean isNext(PlannedStep step) {
    return step.number() == 1 && !AnswerHead.asks(outcome, questions);
  }

  /** Where something is destroyed, what it was decided on is read again first. */
  private static void recheck(List<Block> more, PlannedStep step) {
    for (Recheck recheck : step.recheck()) {
      more.add(new Mention("read again right before", recheck.command(), false));
      term(more, "exactly one comes back, and", Words.expected(recheck));
    }
  }

  private void command(List<Block> body, List<Block> more, PlannedStep step) {
    if (step.command() != null) {
      Optional<SharedCommand> asked = questions.covering(step.shell(), step.command());
      boolean next = isNext(step) && step.shell() != null && step.recheck().isEmpty();
      if (next) {
        body.add(new Term("command", Phrase.of("the one of Next, above")));
        if (asked.isPresent()) {
          more.add(new Mention("the same in short", step.command(), false));
        }
      } else if (asked.isPresent()) {
        body.add(new Term("command", Phrase.of("under Find out, " + step.shell())));
        more.add(new Mention("the same in short", step.command(), false));
      } else {
        Block command =
            new Block.Command(
                step.shell(), step.command(), "step " + step.number() + ", " + step.title());
        if (step.command().lines().count() > LONG) {
          body.add(new More("command: a script that reads again first", List.of(command)));
        } else {
          body.add(command);
        }
      }
    } else if (step.shell() != null) {
      term(body, "in", step.shell());
    }
    step.commandNeeds().forEach(need -> term(body, "no command yet, it waits for", need));
  }

  private void waiting(List<Block> blocks) {
    Set<String> said = new LinkedHashSet<>();
    boolean after = false;
    for (WaitingStep step : outcome.waiting()) {
      if (step.equals(outcome.waiting().get(0))) {
        blocks.add(new Heading(Phrase.of("Waiting for answers")));
      } else if (step.waitsFor().isEmpty() && !after) {
        after = true;
        blocks.add(new Heading(Phrase.of("What would follow")));
      }
      List<Block> body = new ArrayList<>();
      List<Block> reasons = new ArrayList<>();
      outcome.withheld().stream()
          .filter(one -> one.step().equals(step.code()))
          .map(WithheldStep::reason)
          .filter(said::add)
          .forEach(reason -> reasons.add(AnswerDocument.say(Words.sentence(reason))));
      List<String> asked = asked(step.waitsFor());
      asked.forEach(question -> body.add(new Term("waits for", Phrase.of(question))));
      body.addAll(asked.isEmpty() ? reasons : List.of(new More(reasons)));
      blocks.add(
          new Item(
              null,
              0,
              "waiting",
              after(risk(step.risk(), step.shell() != null), step.title() + " ")
                  .with(Kind.ID, step.code()),
              body));
    }
  }

  /** Steps that are firmly kept out, with their reasons. */
  private void against(List<Block> blocks) {
    Set<String> waiting = new LinkedHashSet<>();
    outcome.waiting().forEach(step -> waiting.add(step.code()));
    Map<String, List<WithheldStep>> steps = new LinkedHashMap<>();
    for (WithheldStep step : outcome.withheld()) {
      if (!waiting.contains(step.step())) {
        steps.computeIfAbsent(step.step(), each -> new ArrayList<>()).add(step);
      }
    }
    if (!steps.isEmpty()) {
      blocks.add(new Heading(Phrase.of("Not now")));
    }
    Map<List<String>, List<Item>> byReasons = new LinkedHashMap<>();
    steps.forEach(
        (code, verdicts) -> {
          List<String> reasons = verdicts.stream().map(WithheldStep::reason).toList();
          WithheldStep step = verdicts.get(0);
          Phrase head = after(risk(step.risk(), false), step.title() + " ").with(Kind.ID, code);
          byReasons
              .computeIfAbsent(reasons, each -> new ArrayList<>())
              .add(new Item(null, 0, "withheld", head, List.of()));
        });
    byReasons.forEach(
        (reasons, items) -> {
          blocks.addAll(items.subList(0, items.size() - 1));
          Item last = items.get(items.size() - 1);
          List<Block> said = new ArrayList<>();
          String all = items.size() == 1 ? "" : "All " + items.size() + ": ";
          reasons.forEach(reason -> said.add(AnswerDocument.say(all + Words.sentence(reason))));
          blocks.add(new Item(null, 0, last.kind(), last.head(), said));
        });
  }

  /** Returns the questions that answer what a step waits for; a question can answer several. */
  private List<String> asked(List<String> paths) {
    return outcome.missing().stream()
        .filter(
            one ->
                paths.contains(one.fact()) || !Collections.disjoint(one.implied().keySet(), paths))
        .map(Missing::question)
        .distinct()
        .toList();
  }

  private static Phrase gap(Phrase badges) {
    return badges.spans().isEmpty() ? badges : badges.text(" ");
  }

  private static Phrase after(Phrase badges, String words) {
    return badges.spans().isEmpty() ? Phrase.of(words) : badges.text(" " + words);
  }

  /** What only decides, asks or waits changes nothing and needs no word for it. */
  private static Phrase risk(Risk risk, boolean typed) {
    return switch (risk) {
      case READ_ONLY -> typed ? Phrase.of(Kind.GOOD, risk.word()) : new Phrase(List.of());
      case CHANGE -> Phrase.of(Kind.DOUBTFUL, risk.word());
      case DESTRUCTIVE -> Phrase.of(Kind.BAD, "DESTRUCTIVE");
    };
  }

  private static void term(List<Block> blocks, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      blocks.add(new Term(label, Phrase.of(text)));
    }
  }
}
