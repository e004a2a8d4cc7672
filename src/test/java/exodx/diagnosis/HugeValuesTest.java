package exodx.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.Work;
import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A value of any length is compared and searched with work that grows with its length. */
class HugeValuesTest {
  private static final Set<FactField.Type> TEXTS =
      Set.of(FactField.Type.TEXT, FactField.Type.TEXTS);
  private static final List<String> PIECES = List.of("a@a.", ".", "\u00e4 ", "smtp:a@");
  private static final int SOME = 5_000;
  private static final int MANY = 16 * SOME;

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  @Test
  void theRulesAnswerInProportion() throws JsonProcessingException {
    for (FactType type : TestKnowledge.BASE.vocabulary().types()) {
      for (FactField field : type.fields()) {
        if (TEXTS.contains(field.type())) {
          for (String piece : PIECES) {
            String path = type.key() + "." + field.name() + " = " + piece + " and so on";
            CaseFacts some = facts(type, field, piece.repeat(SOME / piece.length()));
            CaseFacts many = facts(type, field, piece.repeat(MANY / piece.length()));
            double growth =
                Work.growth(
                    SOME, MANY, 64, size -> diagnostician.conclude(size == SOME ? some : many));
            assertThat(growth).as(path).isLessThan(64); // 256 when it grows with the square
          }
        }
      }
    }
  }

  private static CaseFacts facts(FactType type, FactField field, String value)
      throws JsonProcessingException {
    Object told = field.type() == FactField.Type.TEXTS ? List.of(value) : value;
    String text =
        new ObjectMapper().writeValueAsString(Map.of(type.key(), Map.of(field.name(), told)));
    return CaseReader.read(TestKnowledge.BASE.vocabulary(), new SourceText("case.json", text));
  }
}
