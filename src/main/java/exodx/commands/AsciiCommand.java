package exodx.commands;

import java.util.Locale;
import java.util.Optional;

/**
 * Writes a command in ASCII, so that no code page in which a file is read can change what is code.
 *
 * <p>Windows PowerShell reads a file without a byte order mark in the code page of the machine. In
 * some of them a letter beyond ASCII takes the quotation mark after it for its second half.
 */
public final class AsciiCommand {
  private AsciiCommand() {}

  /**
   * Rewrites the single-quoted literals of a command, such as {@code ('M' + [char]0x00FC)}.
   *
   * @param command a rendered command, or a literal
   * @return the same code in ASCII; empty when a letter beyond ASCII stands outside a literal
   */
  public static Optional<String> of(String command) {
    StringBuilder ascii = new StringBuilder(command.length());
    int at = 0;
    boolean blank = true;
    while (at < command.length()) {
      char c = command.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        end = endOfLiteral(command, at);
        ascii.append(literal(command.substring(at, end)));
      } else {
        if (c == '"') {
          end = endOf(command, '"', at + 1);
        } else if (c == '#' && blank) {
          end = endOf(command, '\n', at + 1);
        }
        ascii.append(command, at, end);
      }
      blank = command.charAt(end - 1) == '\n' || (blank && c == ' ');
      at = end;
    }
    return isAscii(ascii) ? Optional.of(ascii.toString()) : Optional.empty();
  }

  private static boolean isAscii(CharSequence text) {
    return text.chars().allMatch(c -> c <= '~');
  }

  private static int endOf(String command, char mark, int from) {
    int end = command.indexOf(mark, from);
    return end < 0 ? command.length() : end + 1;
  }

  /** Any of the five quotation marks ends a literal, unless another one follows. */
  private static int endOfLiteral(String command, int start) {
    int at = start + 1;
    while (at < command.length()) {
      if (PowerShellLiteral.isSingleQuote(command.charAt(at))) {
        boolean doubled =
            at + 1 < command.length() && PowerShellLiteral.isSingleQuote(command.charAt(at + 1));
        if (!doubled) {
          return at + 1;
        }
        at++;
      }
      at++;
    }
    return command.length();
  }

  private static String literal(String literal) {
    String value = PowerShellLiteral.unquote(literal).orElse(literal);
    if (isAscii(value)) {
      return literal;
    }
    // The empty text in front makes the sum a text.
    StringBuilder sum = new StringBuilder("(''");
    StringBuilder plain = new StringBuilder();
    for (char c : (value + '\uffff').toCharArray()) {
      if (c <= '~') {
        plain.append(c);
        continue;
      }
      if (!plain.isEmpty()) {
        sum.append(" + ").append(PowerShellLiteral.quote(plain.toString()));
        plain.setLength(0);
      }
      if (c != '\uffff') {
        sum.append(String.format(Locale.ROOT, " + [char]0x%04X", (int) c));
      }
    }
    return sum.append(')').toString();
  }
}
