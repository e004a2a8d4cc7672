package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.Work;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Spoilt inputs of every format: nothing crashes, nothing hangs, and no identifier is read that
 * does not stand in the input. {@code -Pnightly} reads a million of them.
 */
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("exodx.fuzz", 20_000);
  private static final long MILLISECOND = 1_000_000;
  private static final int SOME = 25_000;
  private static final String ALPHABET = "{}[]<>:;,\"'`|$&\\/-= \n\r\t.\u2026\u00a0#*0a_";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private static final double HARDEST = 100; // times the work of the input in the middle

  @Test
  void spoiltInputsAreReadSafely() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long[] work = new long[INPUTS];
    Map<Integer, String> hard = new HashMap<>();
    check(spoilt(random), -1, seed); // loads the rules
    for (int i = 0; i < INPUTS; i++) {
      String input = spoilt(random);
      int number = i;
      work[i] = Work.of(() -> check(input, number, seed));
      if (work[i] > MILLISECOND * 20) {
        hard.put(i, input);
      }
    }
    Arrays.sort(work);
    double usual = Math.max(MILLISECOND / 10, work[INPUTS / 2]);
    hard.forEach(
        (number, input) -> {
          Runnable reading = () -> check(input, number, seed);
          double times = Double.MAX_VALUE;
          for (int i = 0; i < 5 && times > HARDEST; i++) {
            times = Math.min(times, Work.of(reading) / usual);
          }
          assertThat(times).as("input %d of seed %d:%n%s", number, seed, input).isLessThan(HARDEST);
        });
  }

  /**
   * Long runs of what begins a format, which a careless reader would look through again and again.
   */
  @Test
  void longInputsTakeTimeInProportion() {
    List<String> parts =
        List.of(
            "{",
            "[",
            "{\"a\":",
            "[1,\n",
            "<Obj ",
            "<Objs>\n<Obj N=\"a\">",
            "a : b\n",
            "a : b\n\n",
            "ArchiveGuid: 1\n",
            "x\na : b\n",
            "dn: cn=a\na: b\n\n",
            "a,ArchiveGuid\n1,2\n",
            "ArchiveGuid,",
            "-- -- --\n",
            "a b\n-- --\nc d\n",
            "PS C:\\> Get-A |\n",
            "Get-Mailbox -x ",
            "12\n",
            "255\n255\n",
            "WhenSoftDeleted : 1\nExchangeGuid : 9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2\n\n",
            "{[a, b], ",
            "\u00a0",
            "ErrorDescription : <a><b>c</b><b>d</b></a>\n\n",
            "> ",
            "#TYPE a\n",
            "' ",
            "&lt;",
            "<a>");
    for (String part : parts) {
      double growth =
          Work.growth(SOME, 4 * SOME, 8, size -> check(part.repeat(size / part.length()), 0, 0));
      assertThat(growth).as("four times %s", part).isLessThan(8); // 16 when each asks all others
    }
  }

  private static void check(String input, int number, long seed) {
    CaseFacts facts;
    try {
      facts = CaseReader.read(TestKnowledge.BASE.vocabulary(), new SourceText("fuzz.txt", input));
    } catch (ProblemsException e) {
      return; // it looks like a fact file with something wrong in it
    }
    for (Fact fact : facts.facts()) {
      fact.values()
          .forEach(
              (field, value) -> {
                if (value.value() instanceof Guid guid && guid.isWellFormed()) {
                  assertThat(standsIn(input, guid.text()))
                      .as(
                          "input %d of seed %d: %s = %s in%n%s",
                          number, seed, fact.path(field), guid, input)
                      .isTrue();
                }
              });
    }
  }

  /** True when an identifier stands in a text, in any of the ways in which it is written. */
  private static boolean standsIn(String input, String guid) {
    if (input.contains(guid)) {
      return true;
    }
    String text =
        UNICODE
            .matcher(input)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
            .replace("\\/", "/");
    String dense = text.replaceAll("[\\s\u00a0\u200b]", "");
    if (dense.toLowerCase(Locale.ROOT).contains(guid)) {
      return true;
    }
    byte[] bytes = bytes(guid);
    StringBuilder decimal = new StringBuilder(",");
    StringBuilder hex = new StringBuilder();
    for (byte one : bytes) {
      decimal.append(one & 0xFF).append(',');
      hex.append(String.format(Locale.ROOT, "%02x", one));
    }
    return numbers(text).contains(decimal)
        || numbers(dense).contains(decimal) // a number may be broken at the edge of a screen
        || base64(bytes).matcher(dense).find()
        || dense.toLowerCase(Locale.ROOT).replaceAll("0x|[^0-9a-f]", "").contains(hex);
  }

  private static String numbers(String text) {
    return ("," + text.replaceAll("[^0-9]+", ",") + ",").replaceAll(",0+(?=\\d)", ",");
  }

  /** Of the last letter but two bits say nothing, nor does what fills the end: readers take any. */
  private static Pattern base64(byte[] bytes) {
    String text = Base64.getEncoder().encodeToString(bytes);
    char last = text.charAt(21);
    int begin = BASE64.indexOf(last) / 16 * 16;
    return Pattern.compile(
        Pattern.quote(text.substring(0, 21)) + "[" + BASE64.substring(begin, begin + 16) + "]");
  }

  private static byte[] bytes(String guid) {
    String digits = guid.replace("-", "");
    int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    byte[] bytes = new byte[16];
    for (int i = 0; i < 16; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * order[i], 2 * order[i] + 2), 16);
    }
    return bytes;
  }

  private static String spoilt(Random random) {
    StringBuilder text = new StringBuilder(any(random));
    if (random.nextInt(4) == 0) {
      text.insert(random.nextInt(text.length()), any(random));
    }
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && text.length() > 2; i++) {
      int at = random.nextInt(text.length());
      int length =
          Math.min(text.length() - at, 1 + random.nextInt(random.nextInt(3) == 0 ? 60 : 3));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, at + length);
        case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 2 -> text.insert(at, text.substring(at, at + length));
        case 3 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 4 -> {
          String moved = text.substring(at, at + length);
          text.delete(at, at + length);
          text.insert(random.nextInt(text.length() + 1), moved);
        }
        default -> text.setLength(Math.max(2, at));
      }
    }
    return text.toString();
  }

  private static String any(Random random) {
    return Shapes.ALL.get(random.nextInt(Shapes.ALL.size())).text();
  }
}
