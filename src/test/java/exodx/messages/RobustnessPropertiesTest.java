package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text may make the recognition fail or make up a value. */
class RobustnessPropertiesTest {
  @Property(tries = 1000)
  void anyTextIsAccepted(@ForAll String text) {
    examine(text);
  }

  @Property(tries = 3000)
  void anyMixtureOfPiecesIsAccepted(@ForAll("pieces") List<String> pieces) {
    examine(String.join("", pieces));
  }

  @Property(tries = 1500)
  void anyStretchOfAMessageIsAccepted(@ForAll long seed) {
    Random random = new Random(seed);
    String text = Rendering.random(random, true).text();
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(text.length());
      String rest = text.substring(Math.min(text.length(), at + random.nextInt(4)));
      text = text.substring(0, at) + (char) random.nextInt(0x10000) + rest;
    }
    examine(text.substring(random.nextInt(text.length())));
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "Failed to sync the ArchiveGuid ",
            " of mailbox ",
            " because one cloud archive ",
            " exists",
            "The value \"",
            "\" of property \"",
            "\" is used by another recipient",
            "Exchange can't disable the ",
            " because it is on ",
            "The action '",
            "', '",
            "', can't be performed on the object '",
            "' because the object is being synchronized",
            "There are too many proxy addresses: ",
            ", and maximum",
            "08073974-1902-4542-88ea-37ba310f0c5c",
            "08073974-1902-",
            "xxxx",
            "...",
            "…",
            "\n",
            "\r\n\r\n",
            " ",
            "\"",
            "'",
            "<",
            "{",
            "&amp;quot;",
            "&#x110000;",
            "\\",
            "\\u00",
            "\\n",
            "\u001b[",
            "\ud800",
            "\ufdfa",
            "not ",
            "> ")
        .list()
        .ofMaxSize(14);
  }

  private static void examine(String text) {
    PastedText pasted = new PastedText(text);
    FoldedText folded = pasted.folded();
    String all = folded.folded(new Slice(0, folded.length())).replace(" ", "");
    for (Recognition recognition : Samples.CATALOG.recognise(pasted)) {
      assertThat(recognition.start()).isBetween(0, recognition.end());
      assertThat(recognition.end()).isBetween(recognition.start(), text.length());
      for (Captured captured : recognition.values().values()) {
        String raw = Samples.raw(recognition, captured.name());
        boolean escaped = raw.indexOf('\\') >= 0 || raw.indexOf('&') >= 0;
        if (captured.form() == Form.WELL_FORMED && !escaped) {
          FoldedText refolded = new PastedText(raw).folded();
          String compact = refolded.folded(new Slice(0, refolded.length())).replace(" ", "");
          assertThat(all).contains(compact);
        }
      }
    }
  }
}
