package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said without a word of Java. */
class ShapeWordsTest {
  enum Mood {
    CALM
  }

  record Written(List<String> steps, Map<String, String> withheld, Mood mood, Integer count) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '@',
      value = {
        "steps: [{a: b}]; steps: a text has to stand here",
        "steps: {a: b}; steps: a list has to stand here",
        "withheld: [a]; withheld: a list of names with values has to stand here",
        "mood: wild; mood: \"wild\" is no word that is known",
        "count: many; count: \"many\" is no number",
        "stops: [a]; nothing is called \"stops\" here",
        "steps: [a; while parsing a flow sequence",
      })
  void saysWhatIsWrong(String text, String words) {
    JsonProcessingException trouble =
        catchThrowableOfType(
            JsonProcessingException.class, () -> new YAMLMapper().readValue(text, Written.class));
    assertThat(ShapeWords.of(trouble)).isEqualTo(words);
  }
}
