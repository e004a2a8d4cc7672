package exodx.messages;

import org.jspecify.annotations.Nullable;

/**
 * Reads typographic marks that were stored as UTF-8 and shown as Windows-1252.
 *
 * <p>Only marks are read back, because letters of a value must stay as they were pasted.
 */
final class Mojibake {
  private static final String SHOWN = "\u0153\u009d\u2122\u02dc\u201c\u201d\u2013\u2014\u00a6";
  private static final String MEANT = "\u201c\u201d\u2019\u2018\u2013\u2014\u2013\u2014\u2026";
  private static final int LENGTH = 3;

  private Mojibake() {}

  /** Reads the spoilt mark that begins at this offset, if it is one. */
  static @Nullable Decoded read(String text, int start) {
    if (text.startsWith("\u00c2\u00a0", start)) {
      return new Decoded(' ', start + 2);
    }
    if (!text.startsWith("\u00e2\u20ac", start) || start + LENGTH > text.length()) {
      return null;
    }
    int found = SHOWN.indexOf(text.charAt(start + 2));
    return found < 0 ? null : new Decoded(MEANT.charAt(found), start + LENGTH);
  }
}
