package exodx.consult;

import exodx.advice.Catalogue;
import exodx.cases.RuleCase;
import exodx.consult.Dialogue.Cancelled;
import exodx.consult.Dialogue.Line;
import exodx.consult.Dialogue.Reply;
import exodx.diagnosis.Diagnostician;
import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.report.Style;
import exodx.report.TextPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Teaches with cases: shows the facts, asks for the conclusions, and explains the difference. */
public final class LessonTalk {
  private static final List<String> REQUESTS =
      List.of("hint", "skip", "why", "facts", "help", "quit");

  private final Dialogue dialogue;
  private final TextPage page;
  private final Catalogue catalogue;
  private final Diagnostician expert;
  private final QuizMaker quizzes;
  private final Correction correction;
  private final Progress progress = new Progress();
  private final Consumer<Progress.Entry> kept;
  private final Set<String> again = new LinkedHashSet<>();
  private boolean leaving;
  private @Nullable Quiz last;
  private int hints;
  private int tries;

  /**
   * Prepares lessons.
   *
   * @param width how many columns a line has
   * @param random mixes the choices
   * @param kept takes each answer as soon as it is given
   */
  public LessonTalk(
      Dialogue dialogue,
      Style style,
      int width,
      Diagnostician expert,
      Random random,
      Consumer<Progress.Entry> kept) {
    this.dialogue = dialogue;
    this.page = new TextPage(dialogue.out(), style, width);
    this.catalogue = expert.knowledge().catalogue();
    this.kept = kept;
    this.expert = expert;
    this.quizzes = new QuizMaker(expert.knowledge(), random);
    this.correction = new Correction(page, catalogue, expert);
  }

  /**
   * Goes through the cases, or until the pupil leaves, and prints the score.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on a case
   */
  public void teach(List<RuleCase> cases) {
    page.wrapped(
        0,
        "Answer with numbers or codes, 0 for none of these; or type hint, skip, why, facts, quit.");
    for (int i = 0; i < cases.size() && !leaving; i++) {
      page.section("CASE " + (i + 1) + " OF " + cases.size());
      lesson(cases.get(i));
    }
    page.blank();
    page.wrapped(0, "Score: " + progress.words());
    again.forEach(what -> page.wrapped(2, "read again: ", what));
  }

  private void note(Progress.Result result, Quiz quiz, RuleCase ruleCase) {
    String kind = quiz.kind().name().toLowerCase(Locale.ROOT);
    Progress.Entry entry = new Progress.Entry(ruleCase.name(), kind, result, hints);
    progress.add(entry);
    kept.accept(entry);
  }

  private void lesson(RuleCase ruleCase) {
    Outcome outcome = expert.diagnose(ruleCase.facts());
    facts(ruleCase);
    last = null;
    List<WhyNot.NearMiss> misses = WhyNots.of(expert, ruleCase.facts()).nearest();
    for (Quiz quiz : quizzes.of(outcome, misses, ruleCase.facts(), expert)) {
      if (!leaving) {
        ask(quiz, ruleCase, outcome);
      }
    }
    if (!leaving) {
      page.blank();
      page.wrapped(0, "This was: ", ruleCase.name() + " (" + ruleCase.file() + ")");
    }
  }

  private void facts(RuleCase ruleCase) {
    if (!new FactList(page).write(ruleCase.facts())) {
      page.wrapped(2, "Nothing is known.");
    }
  }

  private void ask(Quiz quiz, RuleCase ruleCase, Outcome outcome) {
    page.blank();
    page.wrapped(0, quiz.question());
    int number = 0;
    for (Choice choice : quiz.choices()) {
      number++;
      page.wrapped(2, number + ". ", choice.toString());
    }
    page.wrapped(2, "0. ", "none of these, nor any other");
    hints = 0;
    tries = 0;
    boolean done = false;
    while (!done) {
      done = heard(quiz, ruleCase, outcome);
    }
    last = quiz;
  }

  private boolean heard(Quiz quiz, RuleCase ruleCase, Outcome outcome) {
    Reply reply = dialogue.read(ConsultTalk.PROMPT, words(quiz));
    if (!(reply instanceof Line line)) {
      leaving = !(reply instanceof Cancelled cancelled) || cancelled.empty();
      return leaving;
    }
    String typed = line.text().strip();
    switch (typed.toLowerCase(Locale.ROOT)) {
      case "hint" -> {
        int stage = Math.min(hints++, quiz.hints().size() - 1);
        page.wrapped(2, "hint: ", quiz.hints().get(stage));
      }
      case "why" -> why(ruleCase, outcome);
      case "facts" -> facts(ruleCase);
      case "help", "?", "" ->
          page.wrapped(
              2,
              "a number or code; hint (each says more), skip (shows the answer), why (of the question"
                  + " before), facts, quit (shows the score)");
      case "quit" -> {
        leaving = true;
        return true;
      }
      case "skip" -> {
        note(Progress.Result.SKIPPED, quiz, ruleCase);
        explain(quiz, Set.of(), ruleCase, outcome);
        return true;
      }
      default -> {
        return answered(quiz, typed, ruleCase, outcome);
      }
    }
    return false;
  }

  /** Explains the question before this one, also to whoever answered it rightly. */
  private void why(RuleCase ruleCase, Outcome outcome) {
    if (last == null) {
      page.wrapped(2, "nothing of this case was answered yet; hint helps");
    } else {
      explain(last, Set.of(), ruleCase, outcome);
    }
  }

  private static List<String> words(Quiz quiz) {
    List<String> words = new ArrayList<>(quiz.known());
    words.addAll(REQUESTS);
    return words;
  }

  private boolean answered(Quiz quiz, String typed, RuleCase ruleCase, Outcome outcome) {
    Quiz.Chosen chosen = quiz.read(typed);
    if (chosen.wrong().isPresent()) {
      page.wrapped(2, chosen.wrong().get());
      return false;
    }
    if (quiz.isRight(chosen.codes())) {
      note(tries == 0 ? Progress.Result.RIGHT : Progress.Result.SECOND_TRY, quiz, ruleCase);
      page.wrapped(2, tries == 0 ? "Right." : "Right, at the second try.");
      return true;
    }
    boolean more = quiz.isRightWithMore(chosen.codes());
    if (tries++ == 0) {
      page.wrapped(
          2,
          (more ? "All that is right, and something more." : "Not quite.")
              + " Once more; skip shows the answer.");
      return false;
    }
    note(Progress.Result.WRONG, quiz, ruleCase);
    page.wrapped(2, more ? "All that is right, and something more." : "Not quite.");
    explain(quiz, chosen.codes(), ruleCase, outcome);
    return true;
  }

  /** Says what would have been right, and why what was chosen is not. */
  private void explain(Quiz quiz, Set<String> chosen, RuleCase ruleCase, Outcome outcome) {
    if (quiz.kind() == Quiz.Kind.FACT) {
      correction.notFirst(
          ruleCase.facts(), outcome, chosen.stream().findFirst().orElse(Choice.NOTHING));
      return;
    }
    if (quiz.isAboutReasons()) {
      quiz.choices().stream()
          .filter(choice -> quiz.right().contains(choice.code()))
          .forEach(choice -> page.wrapped(2, "right: ", choice.title()));
      return;
    }
    List<String> missed = quiz.right().stream().filter(code -> !chosen.contains(code)).toList();
    for (String code : quiz.kind() == Quiz.Kind.DIAGNOSIS ? missed : missed.subList(0, 1)) {
      if (code.equals(Choice.NOTHING)) {
        page.wrapped(2, "right: ", "none of these, nor any other");
      } else {
        correction.why(outcome, code);
        remember(outcome, code);
      }
    }
    chosen.stream()
        .filter(code -> !quiz.right().contains(code) && !code.equals(Choice.NOTHING))
        .forEach(code -> correction.whyNot(ruleCase.facts(), outcome, code));
  }

  private void remember(Outcome outcome, String code) {
    ProofGraph.of(outcome, code).stream()
        .flatMap(proof -> proof.root().stream())
        .map(node -> catalogue.titled(code) + ": " + node.rule().source())
        .forEach(again::add);
  }
}
