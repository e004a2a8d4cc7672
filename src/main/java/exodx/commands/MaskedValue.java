package exodx.commands;

import java.util.regex.Pattern;

/**
 * Knows the values that stand for others which somebody masked. In a command they get angle
 * brackets, as a text still to be replaced has: nothing bears such a name, so that a command with
 * one in it finds nothing.
 */
public final class MaskedValue {
  /** A mask, wherever it stands. */
  public static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:name|account|path|phone|number|ip|sid)-\\d{1,8}(?![\\p{L}\\p{N}])"
              + "|user-\\d{1,8}@masked\\.example(?![\\p{L}\\p{N}])"
              + "|(?:host|org)-\\d{1,8}(?:\\.mail)?\\.masked\\.example(?![\\p{L}\\p{N}])"
              + "|\\d{8}-0000-4000-8000-\\d{12}|(?<!\\d)\\d{8}000040008000\\d{12}(?!\\d)");

  private static final Pattern SURE =
      Pattern.compile(
          "(?:^|:)(?:name|account|path|phone|number|ip|sid)-\\d{1,8}$"
              + "|@masked\\.example|\\.masked\\.example|(\\d{8})-0000-4000-8000-0000\\1");

  private MaskedValue() {}

  /** Returns a value as it may stand in a command. */
  static String marked(String value) {
    return SURE.matcher(value).find() ? "<" + value + ">" : value;
  }

  /** Returns a value without its mark. */
  static String unmarked(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
