package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateParsingTest {
  @Test
  void knowsItsIdentifierAndItsPlaceholdersInOrder() {
    assertThat(Samples.SYNC.id()).isEqualTo("sync");
    assertThat(Samples.SYNC.placeholderNames()).containsExactly("incoming", "mailbox", "cloud");
    assertThat(Samples.IN_USE_END.placeholderNames()).containsExactly("property");
    assertThat(Samples.NOT_MIGRATED.placeholderNames()).isEmpty();
    assertThat(Samples.WRAPPER.placeholderNames()).containsExactly("agent", "inner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some literal text {a:uuid} here | unknown placeholder type 'uuid'",
        "Some literal text {a:uuid} here | guid, word, text, number",
        "Some literal text {a here | not closed",
        "Some literal text a} here | closing brace without",
        "Some literal text {a} and {a:word} here | 'a' is used twice",
        "{a} | no literal text",
        "\" \" | no literal text",
        "Some literal text {a}{b} here | two placeholders",
        "Some literal text {:guid} here | needs a name",
        "Some literal text {} here | needs a name",
        "Some literal text {{a} here | needs a name",
        "short {a} | at least 12 letters"
      })
  void saysWhatIsWrong(String template, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageTemplate.parse("broken", template))
        .withMessageContaining("'broken'")
        .withMessageContaining("column")
        .withMessageContaining(problem);
  }

  @Test
  void takesAPlaceholderWithoutTypeForText() {
    MessageTemplate template = MessageTemplate.parse("t", "This object {what} was not found");
    Recognition found = template.findIn(new PastedText("This object 'a b c' was not found")).get(0);
    assertThat(Samples.raw(found, "what")).isEqualTo("a b c");
  }
}
