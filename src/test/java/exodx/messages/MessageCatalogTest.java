package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {
  private static final String ONE = "96f0022a-8e83-4199-8a5c-be21af121b4d";
  private static final String TWO = "08073974-1902-4542-88ea-37ba310f0c5c";

  private static String inUse(String guid) {
    return "The value \"" + guid + "\" of property \"ExchangeGuid\" is used by another recipient. ";
  }

  @Test
  void reportsEveryDifferentMessageInTheOrderOfTheText() {
    String hold = "Exchange can't disable the mailbox \"x\" because it is on litigation hold. ";
    List<Recognition> found = Samples.recognise(inUse(ONE) + hold + inUse(TWO));
    assertThat(found).extracting(Recognition::template).containsExactly("in-use", "hold", "in-use");
    assertThat(found).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
    assertThat(Samples.raw(found.get(2), "guid")).isEqualTo(TWO);
  }

  @Test
  void reportsARepetitionOnce() {
    List<Recognition> found = Samples.recognise(inUse(ONE) + "\n" + inUse(ONE) + inUse(TWO));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).start()).isZero();
  }

  @Test
  void prefersTheTemplateThatExplainsMore() {
    String longer =
        "The proxy address \"X500:a\" is already being used by the proxy addresses or"
            + " LegacyExchangeDN of \"HR\". Please choose another proxy address.";
    MessageTemplate specific =
        MessageTemplate.parse(
            "specific",
            "The proxy address \"{address:text}\" is already being used by the proxy addresses or"
                + " LegacyExchangeDN of \"{object:text}\"");
    MessageCatalog catalog = new MessageCatalog(List.of(Samples.PROXY, specific));
    List<Recognition> found = catalog.recognise(new PastedText(longer));
    assertThat(found).extracting(Recognition::template).containsExactly("specific");
    assertThat(Samples.raw(found.get(0), "object")).isEqualTo("HR");
  }

  @Test
  void keepsBothWhenNothingDecides() {
    String template =
        "The value \"{guid:guid}\" of property \"{property:word}\" is used by another";
    MessageCatalog catalog =
        new MessageCatalog(
            List.of(
                MessageTemplate.parse("b", template + " recipient"),
                MessageTemplate.parse("a", template + " recipient")));
    assertThat(catalog.recognise(new PastedText(inUse(ONE))))
        .extracting(Recognition::template)
        .containsExactly("a", "b");
  }

  @Test
  void returnsWhatNobodyCanChange() {
    Recognition found = Samples.only(inUse(ONE));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> found.values().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Samples.recognise(inUse(ONE)).clear());
  }

  @Test
  void isQuietAboutNothing() {
    assertThat(Samples.recognise("")).isEmpty();
    assertThat(new MessageCatalog(List.of()).recognise(new PastedText(inUse(ONE)))).isEmpty();
  }
}
