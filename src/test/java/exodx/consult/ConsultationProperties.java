package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.explain.Diagnostician;
import exodx.explain.Outcome;
import exodx.facts.CaseFacts;
import exodx.facts.CaseReader;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactFileWriter;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.facts.Vocabulary;
import exodx.problem.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** Conversations about the real rules, with somebody who answers whatever comes to mind. */
class ConsultationProperties {
  private static final int MOST_QUESTIONS = 120;

  private final Vocabulary vocabulary = TestKnowledge.BASE.vocabulary();
  private final Answering answering = new Answering(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final Diagnostician expert = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void endsWithAnAnswerThatItsFileGivesAgain(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    Consultation consultation = begin(random);
    Set<String> asked = new HashSet<>();
    while (consultation.next().isPresent()) {
      Question question = consultation.next().get();
      assertThat(asked.add(question.path())).as("asked twice: " + question.path()).isTrue();
      assertThat(asked).as("it never ends").hasSizeLessThan(MOST_QUESTIONS);
      consultation.answer(question, answering.some(question.field(), random));
    }
    Outcome end = consultation.outcome();
    // Only an answer that names nothing ("there is none") can leave something to be found out.
    for (Outcome.Missing missing : end.missing()) {
      assertThat(consultation.facts().value(missing.fact()))
          .as(missing.fact())
          .hasValueSatisfying(
              value -> assertThat(value).isIn("", Guid.of(""), Guid.of("0"), Guid.of(zeros())));
    }
    if (end.missing().isEmpty()) {
      assertThat(end.status()).isNotEqualTo(Outcome.Status.NEEDS_FACTS);
    }
    reproduces(consultation.facts(), end);
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
        CaseFacts.of("a case", new SourceText("a case", ""), vocabulary, known));
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
            .toList());
  }
}
