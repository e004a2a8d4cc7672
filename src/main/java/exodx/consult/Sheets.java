package exodx.consult;

import exodx.advice.Catalogue;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.explain.WhyNots;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.report.Worksheet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes a worksheet of cases: the questions of the lessons, with their answers. */
public final class Sheets {
  private final Diagnostician expert;
  private final QuizMaker quizzes;
  private final Catalogue catalogue;

  /**
   * Prepares worksheets.
   *
   * @param random mixes the choices
   */
  public Sheets(Diagnostician expert, Random random) {
    this.expert = expert;
    this.quizzes = new QuizMaker(expert.knowledge(), random);
    this.catalogue = expert.knowledge().catalogue();
  }

  /**
   * Returns the worksheet of some cases.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on a case
   */
  public Worksheet of(String title, List<RuleCase> cases) {
    return new Worksheet(title, cases.stream().map(one -> sheet(one.facts())).toList());
  }

  private Worksheet.Sheet sheet(CaseFacts facts) {
    Outcome outcome = expert.diagnose(facts);
    return new Worksheet.Sheet(
        FactList.lines(facts),
        quizzes.of(outcome, WhyNots.of(expert, facts).nearest(), facts, expert).stream()
            .map(quiz -> question(quiz, outcome))
            .toList());
  }

  private Worksheet.Question question(Quiz quiz, Outcome outcome) {
    List<String> right =
        quiz.choices().stream().map(Choice::code).filter(quiz.right()::contains).toList();
    String answer =
        right.isEmpty()
            ? "0. none of these"
            : right.stream().map(code -> numbered(quiz, code)).collect(Collectors.joining("; "));
    String reason =
        right.isEmpty() || quiz.kind() == Quiz.Kind.FACT || quiz.isAboutReasons()
            ? ""
            : because(outcome, right.get(0));
    return new Worksheet.Question(
        quiz.question(), quiz.choices().stream().map(Choice::title).toList(), answer, reason);
  }

  private String numbered(Quiz quiz, String code) {
    List<String> all = quiz.choices().stream().map(Choice::code).toList();
    int place = all.indexOf(code);
    String title = quiz.choices().get(place).title();
    return (place + 1) + ". " + (title.isEmpty() ? catalogue.title(code) : title);
  }

  /** Returns the rule that concludes a code, and why it is true. */
  private static String because(Outcome outcome, String code) {
    return ProofGraph.of(outcome, code).stream()
        .flatMap(proof -> proof.root().stream())
        .map(node -> node.rule().title() + ". " + node.rule().rationale())
        .findFirst()
        .orElse("");
  }
}
