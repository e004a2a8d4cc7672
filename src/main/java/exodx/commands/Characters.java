package exodx.commands;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells which characters a person could not see, or not see right, in a command.
 *
 * <p>The reader checks a command by eye before running it: a character that hides, reorders, breaks
 * or ends text makes that check worthless.
 */
public final class Characters {

  private Characters() {}

  /** Describes the first unfit character of a text, or is empty when there is none. */
  static Optional<String> firstUnfit(String text) {
    return text.codePoints().mapToObj(Characters::unfit).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> unfit(int c) {
    String kind =
        switch (Character.getType(c)) {
          case Character.CONTROL -> "a control character";
          case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "a line separator";
          case Character.FORMAT -> "an invisible or text-direction character";
          case Character.SURROGATE -> "half of a character";
          case Character.PRIVATE_USE -> "a private-use character";
          case Character.UNASSIGNED -> "an unassigned character";
          default -> other(c);
        };
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%s (U+%04X)", kind, c));
  }

  private static String other(int c) {
    if (isInvisible(c)) {
      return "an invisible character";
    }
    return c == 0xFFFD ? "the mark of a character that was lost" : "";
  }

  /** Characters that Unicode calls letters, marks or symbols, and yet nothing shows. */
  public static boolean isInvisible(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x2800
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFFA0
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
