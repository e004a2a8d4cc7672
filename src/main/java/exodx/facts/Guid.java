package exodx.facts;

import exodx.commands.CommandValue;
import exodx.messages.Form;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A globally unique identifier as somebody wrote it, with how far it can be trusted.
 *
 * <p>Nothing is ever repaired: a value that is cut, masked or mistyped keeps its text and says so,
 * and only a well-formed one may reach a command.
 *
 * @param text the text, in lower case when well formed; empty when the value is known to be absent
 * @param form how well formed it is
 */
public record Guid(String text, Form form) implements CommandValue {
  /** What is well formed, as a regular expression for small letters. */
  public static final String DIGITS =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private static final Pattern WELL_FORMED = Pattern.compile(DIGITS);
  private static final int[] STORED = {3, 2, 1, 0, 5, 4, 7, 6};
  private static final Pattern ALL_ZERO = Pattern.compile("[0-]*0[0-]*");
  private static final Pattern MASK = Pattern.compile("(?i).*(\\*{2,}|x{4,}|#{2,}|\\.{3}|…|•).*");

  /** Reads a text as it stands in a fact file; never fails, the form tells. */
  public static Guid of(String written) {
    String text = written.strip();
    if (text.length() > 2 && "{(".indexOf(text.charAt(0)) >= 0) {
      text = text.substring(1, text.length() - 1).strip();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return new Guid("", Form.ABSENT);
    }
    if (ALL_ZERO.matcher(text).matches()) {
      return new Guid(text, Form.ZERO);
    }
    if (WELL_FORMED.matcher(lower).matches()) {
      return new Guid(lower, Form.WELL_FORMED);
    }
    if (MASK.matcher(text).matches()) {
      return new Guid(text, Form.MASKED);
    }
    return new Guid(text, lower.matches("[0-9a-f-]{8,}") ? Form.MALFORMED : Form.PLACEHOLDER);
  }

  /**
   * Reads the sixteen bytes in which directories store an identifier; the first three of its groups
   * are stored backwards.
   */
  public static Guid ofStored(byte[] bytes) {
    ByteBuffer written = ByteBuffer.wrap(turned(bytes));
    return of(new UUID(written.getLong(), written.getLong()).toString());
  }

  /**
   * Returns the sixteen bytes in which directories store the identifier; its text has 32 digits.
   */
  public byte[] stored() {
    return turned(HexFormat.of().parseHex(text.replace("-", "")));
  }

  private static byte[] turned(byte[] bytes) {
    byte[] turned = bytes.clone();
    for (int i = 0; i < STORED.length; i++) {
      turned[i] = bytes[STORED[i]];
    }
    return turned;
  }

  /** True for a real, non-zero identifier: the only kind a command may use. */
  public boolean isWellFormed() {
    return form == Form.WELL_FORMED;
  }

  /** True when it is known that there is no identifier: empty or all zeros. */
  public boolean isNone() {
    return form == Form.ZERO || form == Form.ABSENT;
  }

  /** True when something stands there that cannot be used. */
  public boolean isUnusable() {
    return !isWellFormed() && !isNone();
  }

  @Override
  public @Nullable String commandText() {
    return isWellFormed() ? text : null;
  }

  @Override
  public String whyNot() {
    return "the identifier is " + form.words();
  }

  @Override
  public String toString() {
    return text.isEmpty() ? "(empty)" : text;
  }
}
