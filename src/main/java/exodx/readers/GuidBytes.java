package exodx.readers;

import exodx.facts.Guid;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bytes in which directories store identifiers: as numbers, hexadecimal or base64. */
final class GuidBytes {
  private static final int LENGTH = 16;
  private static final Pattern NUMBERS =
      Pattern.compile("[{(]?\\s*(\\d{1,3}(?:\\s*,\\s*\\d{1,3})+)\\s*(\\.{3}|\u2026)?\\s*[)}]?");
  private static final Pattern BLANKS = Pattern.compile("\\d{1,3}(?:\\s+\\d{1,3}){3,}");
  private static final Pattern HEX =
      Pattern.compile("(?i)(?:0x|\\\\)?[0-9a-f]{2}(?:[\\s,:-]*(?:0x|\\\\)?[0-9a-f]{2}){15}");
  private static final Pattern SEPARATED =
      Pattern.compile(
          "(?i)(?:0x|\\\\)?[0-9a-f]{2}(?:(?:[\\s,:-]+(?:0x)?|\\s*\\\\)[0-9a-f]{2}){15}");
  private static final Pattern PAIR = Pattern.compile("(?i)(?:0x|\\\\)?([0-9a-f]{2})");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{22}==");

  private GuidBytes() {}

  /** Returns the identifier, why it cannot be told, or nothing when these are no bytes. */
  static ValueTaker.Taken read(Printed printed) {
    if (printed.bytes() != null) {
      return of(printed.bytes());
    }
    if (printed.items() != null && !printed.items().isEmpty()) {
      return numbers(printed.items(), false);
    }
    String text = printed.text().strip();
    Matcher numbers = NUMBERS.matcher(text);
    if (text.length() < 400 && numbers.matches()) {
      boolean cut = numbers.group(2) != null;
      return numbers(List.of(numbers.group(1).split("\\s*,\\s*", -1)), cut);
    }
    if (BASE64.matcher(text).matches()) {
      try {
        return of(Printed.unsigned(Base64.getDecoder().decode(text)));
      } catch (IllegalArgumentException e) {
        return new ValueTaker.Unusable("it is no base64; copy it whole from its source");
      }
    }
    return hexOrBlanks(text);
  }

  private static ValueTaker.Taken hexOrBlanks(String text) {
    if (text.length() < 400 && SEPARATED.matcher(text).matches()) {
      boolean marked = text.contains("0x") || text.contains("\\");
      if (!marked && !text.toLowerCase(Locale.ROOT).matches("(?s).*[a-f].*")) {
        return new ValueTaker.Unusable(
            "these pairs of digits can be decimal or hexadecimal; print it as [guid]");
      }
      return of(pairs(text));
    }
    if (text.length() < 400 && HEX.matcher(text).matches()) {
      return new ValueTaker.Unusable(
          "the order of these 32 digits cannot be told; print it as [guid]");
    }
    if (text.length() < 400 && BLANKS.matcher(text).matches()) {
      return numbers(List.of(text.split("\\s+", -1)), false);
    }
    return new ValueTaker.Nothing();
  }

  private static List<Integer> pairs(String text) {
    List<Integer> bytes = new ArrayList<>();
    Matcher matcher = PAIR.matcher(text);
    while (matcher.find()) {
      bytes.add(Integer.parseInt(matcher.group(1), 16));
    }
    return bytes;
  }

  private static ValueTaker.Taken numbers(List<String> numbers, boolean cut) {
    List<Integer> bytes = new ArrayList<>();
    for (String number : numbers) {
      if (!number.strip().matches("\\d{1,3}") || Integer.parseInt(number.strip()) > 255) {
        boolean dots = number.endsWith("...") || number.endsWith("\u2026");
        return dots ? cutOff(bytes.size()) : new ValueTaker.Nothing();
      }
      bytes.add(Integer.parseInt(number.strip()));
    }
    return cut ? cutOff(bytes.size()) : of(bytes);
  }

  private static ValueTaker.Taken cutOff(int bytes) {
    return new ValueTaker.Unusable(
        "only " + bytes + " of 16 bytes are printed; print it as [guid]");
  }

  private static ValueTaker.Taken of(List<Integer> bytes) {
    if (bytes.size() != LENGTH) {
      return new ValueTaker.Unusable(
          "an identifier has 16 bytes, these are " + bytes.size() + "; print it as [guid]");
    }
    byte[] stored = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      stored[i] = bytes.get(i).byteValue();
    }
    return new ValueTaker.Known(Guid.ofStored(stored));
  }
}
