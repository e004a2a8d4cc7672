package exodx.redaction;

import exodx.facts.Guid;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds identifiers in whatever way they are written. The same one gets the same mask in each way,
 * so that what belonged together still does. A broken one stays as broken as it was, and one of
 * zeros stays, because it says that there is none.
 */
final class Identifiers {

  /** What a wrap puts into the middle of a word. */
  private static final String WRAP = "(?:\\p{Cf}|[ \\t]*\\r?\\n[ \\t>|]*)?";

  private static final String NOT_BEFORE =
      "(?:(?<![0-9A-Fa-f])|(?<=[G-Zg-z][A-Za-z]{0,20})|(?<=\\\\[bf])|(?<=\\\\u[0-9A-Fa-f]{4}))";
  private static final String NOT_BEHIND = "(?:(?![0-9A-Fa-f])|(?=[A-Za-z]{0,20}[G-Zg-z]))";

  private static final Pattern WRITTEN =
      Pattern.compile(
          NOT_BEFORE
              + "(?:H{8}~H{4}~H{4}~H{4}~H{12}|D{8}_D{4}_D{4}_D{4}_D{12})"
                  .replace("~", "(?:[-\u2010-\u2015\u2212]" + WRAP + ")")
                  .replace("H{12}", "(?:D" + WRAP + "){11}D")
                  .replace("H", "(?:D" + WRAP + ")")
                  .replace("D", "[0-9A-Fa-f]")
              + NOT_BEHIND);

  private static final Pattern RUN = Pattern.compile(NOT_BEFORE + "[0-9A-Fa-f]{32}" + NOT_BEHIND);

  private static final Pattern HEX_BYTES =
      Pattern.compile(
          "(?i)(?<![0-9a-z\\\\])(?:(?:0x)?[0-9a-f]{2}(?:[\\s,:-]{1,3}(?:0x)?[0-9a-f]{2}){15}"
              + "|\\\\{1,2}[0-9a-f]{2}(?:\\s*\\\\{1,2}[0-9a-f]{2}){15})(?![0-9a-z])");
  private static final Pattern PAIR = Pattern.compile("(?i)(?<![0-9a-f])[0-9a-f]{2}(?![0-9a-f])");

  private static final Pattern DECIMAL_BYTES =
      Pattern.compile(
          "(?<![\\d.,])(?!0\\d)\\d{1,3}(?:(?:\\s*,\\s*|\\s+)(?!0\\d)\\d{1,3}){15}(?![\\d]|[.,]\\d)");
  private static final Pattern CUT_BYTES =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\s*,\\s*\\d{1,3}){2,15}(?=\\s*(?:\\.{3}|\u2026))");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern BASE64 =
      Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{22}(?:==|%3[dD]%3[dD])");

  private static final Pattern BROKEN =
      Pattern.compile(
          "(?=X)(?:(?<=\\\\[bf])|(?<=\\\\u[0-9A-Fa-f]{4})|(?<=\\\\)(?![bfBF])|(?<!X|\\\\|\\\\u))X++(?:-X++){2,}+"
              .replace("X", "[0-9A-Fa-fxX*]"));

  private static final Pattern SID =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}-])S-1-\\d+(?:-\\d+){3,14}(?![\\p{L}\\p{N}])");

  private final Masks masks;

  Identifiers(Masks masks) {
    this.masks = masks;
  }

  void find(Spans spans) {
    each(WRITTEN, spans, this::written);
    each(RUN, spans, this::written);
    each(HEX_BYTES, spans, this::hexBytes);
    each(DECIMAL_BYTES, spans, this::decimalBytes);
    each(CUT_BYTES, spans, one -> DIGITS.matcher(one).replaceAll("0"));
    each(BASE64, spans, this::base64);
    each(SID, spans, one -> masks.of(Masks.Kind.SID, one));
    spans.maskEach(BROKEN, found -> isBroken(found.group()), this::broken);
  }

  /** Returns the mask of an identifier that is well formed. */
  String mask(String guid) {
    boolean stays = guid.chars().allMatch(c -> c == '0' || c == '-') || isMask(guid);
    return stays ? guid : masks.of(Masks.Kind.GUID, guid);
  }

  private static boolean isMask(String guid) {
    return Masks.MASK.matcher(guid).matches();
  }

  private static void each(Pattern pattern, Spans spans, UnaryOperator<String> mask) {
    spans.maskEach(pattern, found -> true, mask);
  }

  /** A wrap is put behind the mask, so that all lines keep their numbers. */
  private String written(String written) {
    String digits = written.replaceAll("[^0-9A-Fa-f]", "");
    String mask = mask(dashed(digits));
    String plain = written.replaceAll("\\p{Cf}", "");
    String wrap = plain.replaceAll("(?s)^[^\\s]*|[^\\s>|]*$", "");
    if (written.indexOf('-') < 0 && written.length() == 32) {
      return mask.replace("-", "");
    }
    return plain.indexOf('\n') < 0
        ? mask.replace('-', written.indexOf('_') > 0 ? '_' : '-')
        : mask + breaks(wrap);
  }

  private static String breaks(String wrap) {
    int first = wrap.indexOf('\n');
    int last = wrap.lastIndexOf('\n');
    return wrap.substring(first, first + 1)
            .repeat((int) wrap.chars().filter(c -> c == '\n').count())
        + wrap.substring(last + 1).replaceAll("[^ \\t>|].*", "");
  }

  private static String dashed(String digits) {
    String lower = digits.toLowerCase(Locale.ROOT);
    return String.join(
        "-",
        lower.substring(0, 8),
        lower.substring(8, 12),
        lower.substring(12, 16),
        lower.substring(16, 20),
        lower.substring(20));
  }

  private byte[] mask(byte[] stored) {
    return Guid.of(mask(Guid.ofStored(stored).text())).stored();
  }

  private String hexBytes(String written) {
    List<String> pairs = new ArrayList<>();
    Matcher pair = PAIR.matcher(written.replaceAll("(?i)0x", "  "));
    while (pair.find()) {
      pairs.add(pair.group());
    }
    if (pairs.size() != 16) {
      return masks.of(Masks.Kind.NUMBER, written);
    }
    byte[] masked = mask(HexFormat.of().parseHex(String.join("", pairs)));
    StringBuilder result = new StringBuilder(written);
    int at = 0;
    Matcher places = PAIR.matcher(written.replaceAll("(?i)0x", "  "));
    while (places.find()) {
      result.replace(places.start(), places.end(), HexFormat.of().toHexDigits(masked[at++]));
    }
    return result.toString();
  }

  private String decimalBytes(String written) {
    List<Integer> numbers =
        DIGITS.matcher(written).results().map(one -> Integer.valueOf(one.group())).toList();
    byte[] stored = new byte[16];
    for (int i = 0; i < 16; i++) {
      if (numbers.get(i) > 255) {
        return written;
      }
      stored[i] = numbers.get(i).byteValue();
    }
    byte[] masked = mask(stored);
    int[] at = {0};
    return DIGITS.matcher(written).replaceAll(one -> String.valueOf(masked[at[0]++] & 0xFF));
  }

  private String base64(String written) {
    try {
      byte[] stored = Base64.getDecoder().decode(written.substring(0, 22) + "==");
      return Base64.getEncoder().encodeToString(mask(stored)).substring(0, 22)
          + written.substring(22);
    } catch (IllegalArgumentException e) {
      return masks.of(Masks.Kind.NAME, written);
    }
  }

  /** Puts other digits in the same places: a number at the end, zeros before it. */
  private String broken(String written) {
    if (written.chars().noneMatch(c -> c != '0' && isDigit(c)) || isBrokenMask(written)) {
      return written;
    }
    String number = masks.of(Masks.Kind.BROKEN_GUID, written);
    StringBuilder masked = new StringBuilder(written);
    int left = number.length();
    for (int i = written.length() - 1; i >= 0; i--) {
      if (isDigit(written.charAt(i))) {
        left--;
        masked.setCharAt(i, left >= 0 ? number.charAt(left) : '0');
      }
    }
    return masked.toString();
  }

  private static boolean isBroken(String written) {
    return written.chars().filter(Identifiers::isDigit).count() >= 16 || written.indexOf('-') >= 8;
  }

  /** Zeros with a small number behind them are a mask, or might as well be one. */
  private static boolean isBrokenMask(String written) {
    return written.replaceAll("[^0-9A-Fa-f]", "").matches("0{6,}[0-9]{1,6}");
  }

  private static boolean isDigit(int c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }
}
