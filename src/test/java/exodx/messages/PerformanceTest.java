package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work must grow with the text and not with its malice. */
class PerformanceTest {
  private static final int MEGABYTE = 1 << 20;
  private static final MessageCatalog SIXTY = sixty();

  private static MessageCatalog sixty() {
    String[] nouns = {"archive", "folder", "licence", "address", "calendar", "policy"};
    String[] ends = {
      "is used by another recipient",
      "because a different %s {c:guid} exists",
      "because it is on {c:text}.",
      "could not be found in this organization",
      "is already being used by \"{c:text}\"",
      "was refused by the directory with code {c:number}",
      "must be unique, correct or remove the duplicate",
      "is synchronized from your on-premises organization",
      "exceeds the maximum supported number of {c:number}",
      "is not within a valid server write scope"
    };
    List<MessageTemplate> templates = new ArrayList<>();
    for (String noun : nouns) {
      for (String end : ends) {
        String text = "The value \"{a:guid}\" of " + noun + " \"{b:word}\" " + end.formatted(noun);
        templates.add(MessageTemplate.parse(noun + templates.size(), text));
      }
    }
    return new MessageCatalog(templates);
  }

  private static String fill(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the value ",
        "a",
        "...",
        "\u2026 ",
        "&amp;",
        "\\",
        "<b",
        "\"",
        "> ",
        "\ufdfa",
        "e",
        "0",
        "is used by another recipient ",
        "because a different archive exists ",
        "of archive of folder of licence ",
        "The value \"x\" of archive ",
        "not used by ",
        "The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of archive \"ExchangeGuid\" ",
        "The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of archive \"A\" is used by another"
            + " recipient. "
      })
  void monotonousTextStaysCheap(String piece) {
    measure(piece, fill(piece, MEGABYTE));
  }

  @Test
  void randomTextStaysCheap() {
    Random random = new Random(7);
    StringBuilder any = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    StringBuilder soup = new StringBuilder();
    String[] words =
        ("the value of archive folder licence is used by another recipient because a different"
                + " exists it on already being synchronized from your organization unique must be")
            .split(" ", -1);
    while (any.length() < MEGABYTE) {
      any.append((char) random.nextInt(0x10000));
      letters.append((char) ('a' + random.nextInt(26)));
    }
    while (soup.length() < MEGABYTE) {
      soup.append(words[random.nextInt(words.length)]).append(' ');
    }
    measure("characters", any.toString());
    measure("letters", letters.toString());
    measure("soup", soup.toString());
  }

  @Test
  void aShortPasteIsLittleWork() {
    String paste =
        ("ErrorCode        : ExA77C31\nErrorDescription : The value “ecbdbf6a-de22-4464-b5a6-"
                + "332a5c2396e2” of archive “ArchiveGuid” is used by another recipient object."
                + " Please specify a unique value.\n")
            .repeat(5);
    String thousand = fill(paste, 1000 * paste.length());
    double share =
        Work.growth(
            paste.length(),
            thousand.length(),
            Double.MIN_VALUE,
            size -> assertThat(recognise(thousand.substring(0, size))).isNotEmpty());
    assertThat(share).as("a thousand pastes against one").isGreaterThan(100);
  }

  private static List<Recognition> recognise(String text) {
    return SIXTY.recognise(new PastedText(text));
  }

  private static void measure(String name, String text) {
    double growth =
        Work.growth(
            text.length() / 4, text.length(), 8, size -> recognise(text.substring(0, size)));
    assertThat(growth).as("four times %s", name).isLessThan(8);
  }
}
