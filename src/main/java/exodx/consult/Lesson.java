package exodx.consult;

import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The questions of a lesson as data, for a page that asks them. */
public final class Lesson {
  private final List<Quiz> quizzes;

  /**
   * Makes the questions of an answered case.
   *
   * @param seed mixes the choices, the same number always alike
   */
  public Lesson(Outcome outcome, KnowledgeBase knowledge, long seed) {
    this.quizzes = new QuizMaker(knowledge, new Random(seed)).of(outcome);
  }

  /**
   * One question.
   *
   * @param kind diagnosis, step or fact
   * @param several whether more than one answer may be right at once
   * @param hints what helps, each more than the one before
   */
  public record Asked(
      String kind, String question, boolean several, List<Choice> choices, List<String> hints) {}

  /**
   * What an answer came to.
   *
   * @param verdict right, extra (all of it, and more), part, or wrong
   * @param missed right answers that were not chosen
   * @param extra chosen answers that are not right
   */
  public record Judged(String verdict, List<String> missed, List<String> extra) {}

  /** Returns the questions, in order. */
  public List<Asked> questions() {
    return quizzes.stream().map(Lesson::asked).toList();
  }

  private static Asked asked(Quiz quiz) {
    boolean several = quiz.kind() == Quiz.Kind.DIAGNOSIS;
    List<String> hints = new ArrayList<>();
    boolean nothing = quiz.right().contains(Choice.NOTHING);
    int right = nothing ? 0 : quiz.right().size();
    hints.add(several ? "right answers: " + right : "one right answer is enough");
    hints.addAll(quiz.hints());
    quiz.choices().stream()
        .filter(choice -> !quiz.right().contains(choice.code()))
        .limit(2)
        .forEach(choice -> hints.add("not this one: " + choice));
    return new Asked(
        quiz.kind().name().toLowerCase(Locale.ROOT),
        several ? "What is the diagnosis? More than one can be right." : quiz.question(),
        several,
        quiz.choices(),
        hints);
  }

  /** Judges an answer to a question, by its place; no choice at all means none of these. */
  public Judged judge(int question, List<String> chosen) {
    Quiz quiz = quizzes.get(question);
    Set<String> codes = chosen.isEmpty() ? Set.of(Choice.NOTHING) : new LinkedHashSet<>(chosen);
    List<String> extra =
        codes.stream()
            .filter(code -> !quiz.right().contains(code) && !code.equals(Choice.NOTHING))
            .toList();
    List<String> missed =
        quiz.right().stream()
            .filter(code -> !codes.contains(code) && !code.equals(Choice.NOTHING))
            .toList();
    boolean any = codes.stream().anyMatch(quiz.right()::contains);
    String verdict = "wrong";
    if (quiz.isRight(codes)) {
      verdict = "right";
    } else if (quiz.kind() == Quiz.Kind.DIAGNOSIS && any) {
      verdict = missed.isEmpty() ? "extra" : "part";
    }
    return new Judged(verdict, missed, extra);
  }

  /**
   * Returns some of the cases, the easiest first, and no two alike in a row.
   *
   * @param cases in the order of chance
   * @param count how many at most
   */
  public static List<RuleCase> chosen(List<RuleCase> cases, int count) {
    List<RuleCase> chosen =
        new ArrayList<>(cases.subList(0, Math.max(0, Math.min(count, cases.size()))));
    chosen.sort(Comparator.comparingInt(Lesson::facts));
    for (int i = 1; i < chosen.size(); i++) {
      for (int j = i; j < chosen.size() && alike(chosen.get(i - 1), chosen.get(i)); j++) {
        chosen.add(i, chosen.remove(j));
      }
    }
    return List.copyOf(chosen);
  }

  private static int facts(RuleCase one) {
    return one.facts().facts().stream().mapToInt(fact -> fact.values().size()).sum();
  }

  private static boolean alike(RuleCase one, RuleCase other) {
    return one.expected().diagnoses().equals(other.expected().diagnoses());
  }
}
