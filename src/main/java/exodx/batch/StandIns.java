package exodx.batch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that stand in for those of a case, while the answer to all cases of its shape is worked
 * out. There are two sets that differ in all that could matter: in order, in length, in digits.
 */
enum StandIns {
  /** Short ones that come before all real values, in rising order; texts may be domains. */
  LOW("0a0b0c0d-0e0f-4a0b-8c0d-0000000000", true, "0qz%02d.zq", "0nm0zq"),
  /** Long ones that come after all real values, in falling order. */
  HIGH(
      "fafbfcfd-fefe-4f9b-bc9d-ffffffffff",
      false,
      "zz" + "q".repeat(55) + "z%02d.zq",
      "zz" + "nm".repeat(40) + "zq");

  private final String identifier;
  private final boolean rising;
  private final String text;
  private final String name;

  StandIns(String identifier, boolean rising, String text, String name) {
    this.identifier = identifier;
    this.rising = rising;
    this.text = text;
    this.name = name;
  }

  /** True for an identifier in small letters that could be taken for a stand-in. */
  static boolean resembles(byte[] guid) {
    for (StandIns one : StandIns.values()) {
      boolean same = true;
      for (int i = 0; i < 8; i++) {
        same &= guid[i] == one.identifier.charAt(i);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  String identifier(int number) {
    return identifier + String.format(Locale.ROOT, "%02x", rising ? number : 255 - number);
  }

  String text(int number) {
    return String.format(Locale.ROOT, text, rising ? number : 99 - number);
  }

  /** Returns all of them as the values of a case. */
  Values asValues() {
    Values values = new Values();
    for (int i = 0; i < Values.MAX; i++) {
      values.identifier(bytes(identifier(i)), 0);
      byte[] bytes = bytes(text(i));
      values.text(bytes, 0, bytes.length);
    }
    values.name(bytes(name));
    return values;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns all texts that can stand for a name with a domain. */
  static Stream<String> addresses() {
    return Stream.of(values())
        .flatMap(
            one ->
                IntStream.range(0, Values.MAX - 1)
                    .mapToObj(i -> one.text(i) + "@" + one.text(i + 1)));
  }

  String caseName() {
    return name;
  }
}
