package exodx.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks identifiers. Well-formed ones get a well-formed mask that nobody takes for real; broken,
 * cut and half hidden ones get other digits in the same places, so that they stay as broken as they
 * were; all-zero ones stay, because they say that there is none.
 */
final class GuidMask {
  /** Right behind an escape such as {@code \b} in JSON, whose letter is no digit of ours. */
  private static final String AFTER_ESCAPE = "(?<=\\\\[bf])|(?<=\\\\uH{4})";

  /** Not inside of more digits; letters of a word that is glued to it are no digits. */
  private static final Pattern WELL_FORMED =
      pattern(
          "(?=H{8}-)(?:(?<!H)|(?<=[G-Zg-z][A-Za-z]{0,20})|" + AFTER_ESCAPE + ")",
          "H{8}-H{4}-H{4}-H{4}-H{12}",
          "(?:(?!H)|(?=[A-Za-z]{0,20}[G-Zg-z]))");

  /** Groups of digits, some of them perhaps hidden; or one group of 32. */
  private static final Pattern BROKEN =
      pattern(
          "(?=X)(?:" + AFTER_ESCAPE + "|(?<=\\\\)(?![bfBF])|(?<!X|\\\\|\\\\u))",
          "(?:X++(?:-X++){2,}+|(?<![0-9A-Za-z])H{32}(?![0-9A-Za-z]))");

  private final Numbering wellFormed = new Numbering();
  private final Numbering broken = new Numbering();

  private GuidMask() {}

  /** Joins parts in which H is a digit, and X a digit or what hides one. */
  private static Pattern pattern(String... parts) {
    return Pattern.compile(
        String.join("", parts).replace("H", "[0-9A-Fa-f]").replace("X", "[0-9A-Fa-fxX*]"));
  }

  static String mask(String text) {
    GuidMask mask = new GuidMask();
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    Matcher matcher = WELL_FORMED.matcher(text);
    while (matcher.find()) {
      masked.append(mask.brokenOnes(text.substring(copied, matcher.start())));
      masked.append(mask.wellFormedOne(matcher.group()));
      copied = matcher.end();
    }
    return masked.append(mask.brokenOnes(text.substring(copied))).toString();
  }

  private String wellFormedOne(String guid) {
    if (isZero(guid)) {
      return guid;
    }
    int number = wellFormed.of(guid);
    return String.format(Locale.ROOT, "%08d-0000-4000-8000-%012d", number, number);
  }

  private String brokenOnes(String text) {
    return BROKEN
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(brokenOne(match.group())));
  }

  private String brokenOne(String written) {
    long digits = written.chars().filter(GuidMask::isDigit).count();
    int dash = written.indexOf('-');
    if ((digits < 16 && dash < 8) || isZero(written)) {
      return written;
    }
    return withDigits(written, String.valueOf(broken.of(written)));
  }

  /** Replaces every digit: the number stands at the end, zeros before it. */
  private static String withDigits(String written, String number) {
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

  private static boolean isZero(String written) {
    return written.chars().allMatch(c -> c == '0' || c == '-');
  }

  private static boolean isDigit(int c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }
}
