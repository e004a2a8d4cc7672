package exodx.messages;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** How far a value can be trusted. Only {@link #WELL_FORMED} is fit for a command. */
public enum Form {
  /** The value has the shape that its type asks for; an identifier is not all zero. */
  WELL_FORMED,
  /**
   * An identifier whose digits are all zero, which stands for "no value" wherever it is printed.
   */
  ZERO,
  /** Looks like a value of the type, but is cut, too long or mistyped. */
  MALFORMED,
  /** Partly hidden on purpose, or cut off by the program that printed it. */
  MASKED,
  /** A word or name that stands for a value, for instance {@code <GUID>} or {@code {0}}. */
  PLACEHOLDER,
  /** Nothing stood there, or the text ended before it. */
  ABSENT;

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

  /** Returns the words a person reads. */
  public String words() {
    return switch (this) {
      case WELL_FORMED -> "well formed";
      case ZERO -> "all zeros";
      case ABSENT -> "absent";
      case MALFORMED -> "malformed";
      case MASKED -> "masked or cut";
      case PLACEHOLDER -> "only a placeholder";
    };
  }

  /** Judges a value of any type but GUID; brackets around it mark a stand-in. */
  static Form ofText(String text, boolean bracketed) {
    if (text.isEmpty()) {
      return ABSENT;
    }
    if (HIDDEN_TEXT.matcher(text).find()) {
      return MASKED;
    }
    boolean letters = text.chars().anyMatch(Character::isLetterOrDigit);
    if (!letters) {
      return ABSENT;
    }
    return bracketed || STAND_IN.matcher(text).find() ? PLACEHOLDER : WELL_FORMED;
  }

  /** Judges a GUID; brackets other than those around a GUID mark a stand-in. */
  static Form ofGuid(String text, boolean bracketed) {
    if (Guids.isGuid(text)) {
      return Guids.isZero(text) ? ZERO : WELL_FORMED;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (HIDDEN_GUID.matcher(text).find() || HIDDEN_BY_WORDS.matcher(lower).find()) {
      return MASKED;
    }
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      return ABSENT;
    }
    if (isHexLike(text)) {
      boolean index = bracketed && text.length() <= 2;
      return index ? PLACEHOLDER : MALFORMED;
    }
    return PLACEHOLDER;
  }

  private static boolean isHexLike(String text) {
    long letters = text.chars().filter(Character::isLetterOrDigit).count();
    long hex = text.chars().filter(c -> HexFormat.isHexDigit(c)).count();
    boolean digits = text.chars().anyMatch(Character::isDigit);
    boolean mostly = letters >= HEX_LIKE_FROM && hex * 100 >= letters * HEX_LIKE_PERCENT;
    return hex == letters || (digits && mostly);
  }
}
