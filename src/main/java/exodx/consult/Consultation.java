package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known in the course of a consultation, and what is to be asked next: what decides most,
 * then what else the same command answers; each thing once, and nothing that would not change the
 * answer.
 */
final class Consultation {
  /** More facts of one kind than this are not asked for: the answers lead nowhere. */
  private static final int MOST_OF_A_KIND = 5;

  private final Vocabulary vocabulary;
  private final Function<CaseFacts, Outcome> expert;
  private final UnaryOperator<CaseFacts> masks;
  private final Deque<State> past = new ArrayDeque<>();
  private State now;

  /**
   * One moment of the consultation.
   *
   * @param facts what is known
   * @param outcome what follows from it
   * @param asked paths that have been answered, also with "unknown"
   * @param unknown questions that were answered with "unknown"
   * @param last what the last answer was for; empty at the beginning
   * @param reading the command that the last answer was read with; null when there was none
   */
  private record State(
      CaseFacts facts,
      Outcome outcome,
      List<String> asked,
      List<Question> unknown,
      String last,
      Outcome.@Nullable ShellCommand reading) {}

  /**
   * Begins with what is known, and shows it masked. What is told later is read beside what is
   * really known, so that it is seen whose it is.
   *
   * @param expert answers a case, naming what is missing
   * @param masks masks a case, the same values alike each time
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  Consultation(
      Vocabulary vocabulary,
      Function<CaseFacts, Outcome> expert,
      CaseFacts known,
      UnaryOperator<CaseFacts> masks) {
    this.vocabulary = vocabulary;
    this.expert = facts -> expert.apply(masks.apply(facts));
    this.masks = masks;
    this.now = new State(known, this.expert.apply(known), List.of(), List.of(), "", null);
  }

  /** Returns what is really known; nothing of it is to be printed or saved. */
  CaseFacts facts() {
    return now.facts();
  }

  /** Returns what is known as it may be printed and saved. */
  CaseFacts shown() {
    return masks.apply(now.facts());
  }

  Outcome outcome() {
    return now.outcome();
  }

  /** Returns the questions that were answered with "unknown". */
  List<Question> unknown() {
    return now.unknown();
  }

  /** Returns the question to ask now, or nothing when there is nothing left to ask. */
  Optional<Question> next() {
    List<Question> open = questions();
    return open.stream()
        .filter(question -> now.reading() != null)
        .filter(question -> Objects.equals(question.missing().gather(), now.reading()))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  /** Returns the open questions that the command of a question answers as well, itself first. */
  List<Question> together(Question question) {
    List<Question> together = new ArrayList<>(List.of(question));
    if (question.missing().gather() != null) {
      questions().stream()
          .filter(other -> !other.path().equals(question.path()))
          .filter(other -> question.missing().gather().equals(other.missing().gather()))
          .forEach(together::add);
    }
    return together;
  }

  private List<Question> questions() {
    return now.outcome().missing().stream()
        .filter(missing -> !now.asked().contains(missing.fact()))
        .filter(missing -> missing.told().size() != 1) // known, and the plan ends at it
        .map(missing -> Question.of(vocabulary, missing))
        .filter(question -> question.index() < MOST_OF_A_KIND)
        .toList();
  }

  /** Returns how many facts would change the answer and have not been asked for. */
  int open() {
    return questions().size();
  }

  /**
   * Takes an answer.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it; then nothing has changed
   */
  void answer(Question question, Object value) {
    CaseFacts facts = question.answered(now.facts(), value);
    Outcome outcome = expert.apply(facts);
    past.push(now);
    now =
        new State(
            facts,
            outcome,
            plus(now.asked(), question.path()),
            now.unknown(),
            question.path(),
            question.missing().gather());
  }

  /** Takes "unknown" for an answer: the question is not asked again. */
  void unknown(Question question) {
    past.push(now);
    now =
        new State(
            now.facts(),
            now.outcome(),
            plus(now.asked(), question.path()),
            plus(now.unknown(), question),
            question.path(),
            null);
  }

  /**
   * Takes what is known together with a text that was pasted. What it tells in another way than
   * before is asked for again. Nothing changes when no rule knows a message in it and it holds no
   * other fact.
   *
   * @param facts all that is known now
   * @return true when it told something
   * @throws exodx.problem.ProblemsException when the rules fail on it; then nothing has changed
   */
  boolean learn(CaseFacts facts) {
    List<CaseFacts.Disputed> disputed = new ArrayList<>(facts.disputed());
    now.facts().disputed().stream()
        .filter(one -> facts.value(one.path()).isEmpty())
        .filter(one -> facts.disputed().stream().noneMatch(more -> more.isAt(one.path())))
        .forEach(disputed::add);
    CaseFacts known =
        new CaseFacts(now.facts().name(), now.facts().source(), facts.facts(), List.of(), disputed);
    boolean more = !told(known).equals(told(now.facts()));
    Outcome outcome = expert.apply(known);
    if (!more && outcome.recognised().size() <= now.outcome().recognised().size()) {
      return false;
    }
    List<String> asked =
        now.asked().stream()
            .filter(path -> known.disputed().stream().noneMatch(one -> one.isAt(path)))
            .toList();
    past.push(now);
    now = new State(known, outcome, asked, now.unknown(), "what was pasted", null);
    return true;
  }

  /** What is known apart from errors. */
  private static Map<String, Object> told(CaseFacts facts) {
    Map<String, Object> told = new HashMap<>();
    for (Fact fact : facts.facts()) {
      fact.values()
          .forEach(
              (name, value) -> {
                if (fact.type().field(name).filter(FactField::recognise).isEmpty()) {
                  told.put(fact.path(name), value.value());
                }
              });
    }
    return told;
  }

  /** Undoes the last answer; returns what it was for, or nothing when there is none. */
  Optional<String> back() {
    if (past.isEmpty()) {
      return Optional.empty();
    }
    String last = now.last();
    now = past.pop();
    return Optional.of(last);
  }

  private static <T> List<T> plus(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return List.copyOf(more);
  }
}
