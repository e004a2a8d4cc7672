package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactFileWriter;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Conversations about the real rules, with somebody who answers whatever comes to mind. */
class ConsultationProperties {
  private static final int MOST_QUESTIONS = 120;

  private final Vocabulary vocabulary = TestKnowledge.BASE.vocabulary();
  private final Answering answering = new Answering(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final Diagnostician expert = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  /** How many times as many conversations are held in a long run. */
  private static final int SCALE = Integer.getInteger("exodx.conversations", 1);

  private static final long SEED = 20261124;

  @Test
  void endsWithAnAnswerThatItsFileGivesAgain() {
    for (long seed = 0; seed < 100L * SCALE; seed++) {
      Random random = new Random(SEED + seed);
      Consultation consultation = begin(random);
      Set<String> asked = new HashSet<>();
      while (consultation.next().isPresent()) {
        Question question = consultation.next().get();
        assertThat(asked.add(question.path())).as("asked twice: " + question.path()).isTrue();
        assertThat(asked).as("it never ends").hasSizeLessThan(MOST_QUESTIONS);
        consultation.answer(question, answering.some(question.field(), random));
      }
      ends(consultation, seed);
      if (seed % 10 == 0) {
        reproduces(consultation.facts(), consultation.outcome());
      }
    }
  }

  private static void ends(Consultation consultation, long seed) {
    Outcome end = consultation.outcome();
    // Only an answer that names nothing ("there is none") can leave something to be found out.
    for (Outcome.Missing missing : end.missing()) {
      if (!missing.told().isEmpty() || missing.fact().contains("[5]")) {
        continue; // known, and the plan ends at it; or one more of a kind than is asked for
      }
      assertThat(consultation.facts().value(missing.fact()))
          .as(missing.fact() + ", seed " + seed)
          .hasValueSatisfying(
              value -> assertThat(value).isIn("", Guid.of(""), Guid.of("0"), Guid.of(zeros())));
    }
    if (end.missing().isEmpty()) {
      assertThat(end.status()).as("seed " + seed).isNotEqualTo(Outcome.Status.NEEDS_FACTS);
    }
  }

  /** Whoever asks must mean it: some answer changes what is told, or what else is asked for. */
  @Test
  void noQuestionIsAskedWhoseEveryAnswerChangesNothing() {
    int asked = 0;
    for (long seed = 0; seed < 25L * SCALE; seed++) {
      Random random = new Random(SEED * 7 + seed);
      Consultation consultation = begin(random);
      while (consultation.next().isPresent()) {
        Question question = consultation.next().get();
        if (random.nextInt(2) == 0) {
          asked++;
          assertThat(matters(consultation, question))
              .as(question.path() + ", seed " + seed)
              .isTrue();
        }
        consultation.answer(question, answering.some(question.field(), random));
      }
    }
    assertThat(asked).isGreaterThan(15);
  }

  private boolean matters(Consultation consultation, Question question) {
    List<CaseFacts> answers =
        answering.values(question.field()).stream()
            .map(value -> question.answered(consultation.facts(), value))
            .toList();
    // Telling without supposing is cheap and mostly enough.
    List<Object> now = told(expert.conclude(consultation.facts()));
    if (answers.stream().anyMatch(facts -> !told(expert.conclude(facts)).equals(now))) {
      return true;
    }
    Set<String> open = others(consultation.outcome(), question);
    if (answers.stream()
        .anyMatch(facts -> !others(expert.diagnose(facts), question).equals(open))) {
      return true;
    }
    // Some things are known only when all their parts are: then it matters beside the other
    // answers.
    return Stream.of(true, false)
        .anyMatch(first -> mattersBesideOthers(consultation, question, first));
  }

  private boolean mattersBesideOthers(Consultation consultation, Question question, boolean first) {
    CaseFacts others = othersAnswered(consultation, question, first);
    List<Object> unanswered = told(expert.conclude(others));
    return answering.values(question.field()).stream()
        .map(value -> question.answered(others, value))
        .anyMatch(facts -> !told(expert.conclude(facts)).equals(unanswered));
  }

  /** Answers all other questions that are open, with their first or their last answer. */
  private CaseFacts othersAnswered(Consultation consultation, Question question, boolean first) {
    CaseFacts facts = consultation.facts();
    for (Outcome.Missing missing : consultation.outcome().missing()) {
      if (!missing.fact().equals(question.path())) {
        Question other = Question.of(vocabulary, missing);
        List<Object> values = answering.values(other.field());
        facts = other.answered(facts, values.get(first ? 0 : values.size() - 1));
      }
    }
    return facts;
  }

  private static List<Object> told(Outcome outcome) {
    return List.of(
        outcome.diagnoses().stream().map(Outcome.Cause::code).toList(),
        outcome.checks().stream().map(one -> one.code() + one.status()).toList(),
        outcome.steps().stream()
            .map(one -> one.code() + one.command() + one.commandNeeds())
            .toList(),
        outcome.withheld().stream().map(one -> one.step() + one.code()).toList(),
        outcome.warnings().stream().map(Outcome.Caution::text).toList());
  }

  private static Set<String> others(Outcome outcome, Question question) {
    return outcome.missing().stream()
        .map(Outcome.Missing::fact)
        .filter(fact -> !fact.equals(question.path()))
        .collect(Collectors.toSet());
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void backUndoes(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    Consultation consultation = begin(random);
    Deque<List<Object>> moments = new ArrayDeque<>();
    for (int turns = 0; turns < 12; turns++) {
      if (random.nextInt(3) == 0 && !moments.isEmpty()) {
        assertThat(consultation.back()).isPresent();
        assertThat(moment(consultation)).isEqualTo(moments.pop());
      } else if (consultation.next().isPresent()) {
        Question question = consultation.next().get();
        moments.push(moment(consultation));
        if (random.nextInt(4) == 0) {
          consultation.unknown(question);
        } else {
          consultation.answer(question, answering.some(question.field(), random));
        }
      }
    }
    while (!moments.isEmpty()) {
      consultation.back();
      assertThat(moment(consultation)).isEqualTo(moments.pop());
    }
    assertThat(consultation.back()).isEmpty();
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void unknownIsNotAskedAgain(@ForAll @LongRange(min = 0) long seed) {
    Consultation consultation = begin(new Random(seed));
    CaseFacts before = consultation.facts();
    Set<String> asked = new HashSet<>();
    while (consultation.next().isPresent()) {
      Question question = consultation.next().get();
      assertThat(asked.add(question.path())).isTrue();
      consultation.unknown(question);
    }
    assertThat(consultation.facts()).isEqualTo(before);
    assertThat(consultation.open()).isZero();
  }

  private static List<Object> moment(Consultation consultation) {
    return List.of(
        consultation.facts(), consultation.outcome(), consultation.next(), consultation.unknown());
  }

  private static String zeros() {
    return "00000000-0000-0000-0000-000000000000";
  }

  /** Mostly with a message, and with few other things, as people come. */
  private Consultation begin(Random random) {
    List<Fact> known = new ArrayList<>();
    for (FactType type : vocabulary.types()) {
      Fact fact = Fact.blank(type, 0);
      for (FactField field : type.fields()) {
        if (random.nextInt(10) < (field.recognise() ? 9 : 1)) {
          fact = fact.with(field.name(), answering.some(field, random));
        }
      }
      if (!fact.values().isEmpty()) {
        known.add(fact);
      }
    }
    return new Consultation(
        vocabulary,
        expert::diagnose,
        CaseFacts.of("a case", new SourceText("a case", ""), vocabulary, known),
        UnaryOperator.identity());
  }

  private void reproduces(CaseFacts facts, Outcome end) {
    for (FactFileWriter format : FactFileWriter.values()) {
      SourceText file = new SourceText("a case." + format, format.write(facts));
      CaseFacts read = CaseReader.read(vocabulary, file);
      assertThat(unplaced(expert.diagnose(read))).isEqualTo(unplaced(end));
    }
  }

  /** An answer but for its name and the lines of the file, which a conversation does not have. */
  private static Outcome unplaced(Outcome outcome) {
    return new Outcome(
        "",
        outcome.knowledge(),
        outcome.status(),
        outcome.recognised().stream()
            .map(
                one ->
                    new Outcome.Recognised(
                        one.rule(), one.title(), one.fact(), 0, one.cutOff(), one.values()))
            .toList(),
        outcome.notes(),
        outcome.diagnoses(),
        outcome.checks(),
        outcome.steps(),
        outcome.withheld(),
        outcome.waiting(),
        outcome.warnings(),
        outcome.missing(),
        outcome.proof().stream()
            .map(
                node ->
                    new Outcome.ProofNode(
                        node.id(),
                        node.rule(),
                        node.premises().stream()
                            .map(
                                one -> new Outcome.Premise(one.fact(), one.value(), 0, one.proof()))
                            .toList(),
                        node.conclusion()))
            .toList(),
        List.of());
  }
}
