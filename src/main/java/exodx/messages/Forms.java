package exodx.messages;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges the form of a value. */
final class Forms {
  private static final Pattern STAND_IN =
      Pattern.compile("<[\\p{L}][^<>]{0,80}>|\\{\\w{1,40}\\}|%[sd]|%\\d|^\\$[\\p{L}(]");
  private static final Pattern HIDDEN_TEXT =
      Pattern.compile("\\*{2}|#{3}|[xX]{4}|\\.{3}|[\u2022\u25cf\u2588\u25a0\u2591-\u2593]");
  private static final Pattern HIDDEN_GUID =
      Pattern.compile("[xX]{2}|\\*|#|\\.{3}|\\?{2}|_{3}|[\u2022\u25cf\u2588\u25a0\u2591-\u2593]");
  private static final Pattern HIDDEN_BY_WORDS =
      Pattern.compile("^(ends|ending|starts|starting|begins|beginning) with\\b");
  private static final int HEX_LIKE_FROM = 12;
  private static final int HEX_LIKE_PERCENT = 70;

  private Forms() {}

  /** Judges a value of any type but GUID; brackets around it mark a stand-in. */
  static Form ofText(String text, boolean bracketed) {
    if (text.isEmpty()) {
      return Form.ABSENT;
    }
    if (HIDDEN_TEXT.matcher(text).find()) {
      return Form.MASKED;
    }
    boolean letters = text.chars().anyMatch(Character::isLetterOrDigit);
    if (!letters) {
      return Form.ABSENT;
    }
    return bracketed || STAND_IN.matcher(text).find() ? Form.PLACEHOLDER : Form.WELL_FORMED;
  }

  /** Judges a GUID; brackets other than those around a GUID mark a stand-in. */
  static Form ofGuid(String text, boolean bracketed) {
    if (Guids.isGuid(text)) {
      return Guids.isZero(text) ? Form.ZERO : Form.WELL_FORMED;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (HIDDEN_GUID.matcher(text).find() || HIDDEN_BY_WORDS.matcher(lower).find()) {
      return Form.MASKED;
    }
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      return Form.ABSENT;
    }
    if (isHexLike(text)) {
      boolean index = bracketed && text.length() <= 2;
      return index ? Form.PLACEHOLDER : Form.MALFORMED;
    }
    return Form.PLACEHOLDER;
  }

  private static boolean isHexLike(String text) {
    long letters = text.chars().filter(Character::isLetterOrDigit).count();
    long hex = text.chars().filter(c -> HexFormat.isHexDigit(c)).count();
    boolean digits = text.chars().anyMatch(Character::isDigit);
    boolean mostly = letters >= HEX_LIKE_FROM && hex * 100 >= letters * HEX_LIKE_PERCENT;
    return hex == letters || (digits && mostly);
  }
}
