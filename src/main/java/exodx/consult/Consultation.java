package exodx.consult;

import exodx.explain.Outcome;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known in the course of a consultation, and what is to be asked next: always what decides
 * most, each thing once, and nothing that would not change the answer.
 */
public final class Consultation {
  /** More facts of one kind than this are not asked for: the answers lead nowhere. */
  private static final int MOST_OF_A_KIND = 5;

  private final Vocabulary vocabulary;
  private final Function<CaseFacts, Outcome> expert;
  private final Deque<State> past = new ArrayDeque<>();
  private State now;

  /**
   * One moment of the consultation.
   *
   * @param facts what is known
   * @param outcome what follows from it
   * @param asked paths that have been answered, also with "unknown"
   * @param unknown questions that were answered with "unknown"
   */
  private record State(
      CaseFacts facts, Outcome outcome, List<String> asked, List<Question> unknown) {}

  /**
   * Begins with what is known.
   *
   * @param expert answers a case, naming what is missing
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  public Consultation(Vocabulary vocabulary, Function<CaseFacts, Outcome> expert, CaseFacts known) {
    this.vocabulary = vocabulary;
    this.expert = expert;
    this.now = new State(known, expert.apply(known), List.of(), List.of());
  }

  public CaseFacts facts() {
    return now.facts();
  }

  public Outcome outcome() {
    return now.outcome();
  }

  /** Returns the questions that were answered with "unknown". */
  public List<Question> unknown() {
    return now.unknown();
  }

  /** Returns the question that decides most, or nothing when there is nothing left to ask. */
  public Optional<Question> next() {
    return now.outcome().missing().stream()
        .filter(missing -> !now.asked().contains(missing.fact()))
        .map(missing -> Question.of(vocabulary, missing))
        .filter(question -> question.index() < MOST_OF_A_KIND)
        .findFirst();
  }

  /** Returns how many facts would change the answer and have not been asked for. */
  public int open() {
    return (int)
        now.outcome().missing().stream()
            .filter(missing -> !now.asked().contains(missing.fact()))
            .count();
  }

  /**
   * Takes an answer.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it; then nothing has changed
   */
  public void answer(Question question, Object value) {
    CaseFacts facts = question.answered(now.facts(), value);
    Outcome outcome = expert.apply(facts);
    past.push(now);
    now = new State(facts, outcome, plus(now.asked(), question.path()), now.unknown());
  }

  /** Takes "unknown" for an answer: the question is not asked again. */
  public void unknown(Question question) {
    past.push(now);
    now =
        new State(
            now.facts(),
            now.outcome(),
            plus(now.asked(), question.path()),
            plus(now.unknown(), question));
  }

  /** Undoes the last answer; returns the path it was for, or nothing when there is none. */
  public Optional<String> back() {
    if (past.isEmpty()) {
      return Optional.empty();
    }
    String path = now.asked().get(now.asked().size() - 1);
    now = past.pop();
    return Optional.of(path);
  }

  private static <T> List<T> plus(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return List.copyOf(more);
  }
}
