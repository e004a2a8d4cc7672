package exodx.messages;

import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/** What happens to a message between the program that printed it and the paste. */
enum Noise {
  UPPER_CASE(1, (text, random) -> text.toUpperCase(Locale.ROOT)),
  FULL_WIDTH(1, (text, random) -> fullWidth(text)),
  DASHES(1, (text, random) -> text.replace('-', (char) (0x2010 + random.nextInt(6)))),
  LOST_BLANK(1, (text, random) -> lose(text, random, ' ')),
  NONE(1, (text, random) -> text),
  CURLY_QUOTES(2, (text, random) -> alternate(text, "\u201c", "\u201d").replace('\'', '\u2019')),
  LOW_QUOTES(2, (text, random) -> alternate(text, "\u201e", "\u201c")),
  ANGLE_QUOTES(2, (text, random) -> alternate(text, "\u00ab", "\u00bb")),
  BACKTICKS(2, (text, random) -> text.replace('"', '`').replace('\'', '\u2032')),
  NO_QUOTES(2, (text, random) -> text.replace("\"", "")),
  DOUBLED_QUOTES(2, (text, random) -> text.replace("\"", "\"\"")),
  BOLD(2, (text, random) -> text.replace("\"", "**")),
  LIST_WRAP(3, (text, random) -> wrap(text, 40 + random.nextInt(80), "\r\n" + " ".repeat(19))),
  CONSOLE_WRAP(3, (text, random) -> hardWrap(text, 60 + random.nextInt(60), "\n")),
  MAIL_QUOTING(3, (text, random) -> "> " + wrap(text, 50 + random.nextInt(30), "\n> ")),
  DEEP_MAIL_QUOTING(3, (text, random) -> ">> " + hardWrap(text, 72, "\n>> ")),
  BAR_QUOTING(3, (text, random) -> "| " + wrap(text, 50 + random.nextInt(30), "\n| ")),
  NO_BREAK_SPACES(4, (text, random) -> text.replace(' ', '\u00a0')),
  NARROW_SPACES(4, (text, random) -> text.replace(" ", "\u202f\u2009")),
  TABS(4, (text, random) -> text.replace(' ', '\t')),
  DOUBLED_BLANKS(4, (text, random) -> text.replace(" ", "  ")),
  INVISIBLE(4, (text, random) -> sprinkle(text, random, "\u200b", "\u200e", "\ufeff", "\u00ad")),
  BIDI_MARKS(4, (text, random) -> "\u202a" + text.replace(" ", " \u202b") + "\u202c"),
  NBSP_ENTITIES(4, (text, random) -> text.replace(" ", "&nbsp;")),
  MOJIBAKE(4, (text, random) -> alternate(text, "\u00e2\u20ac\u0153", "\u00e2\u20ac\u009d")),
  COLOURS(4, (text, random) -> "\u001b[31;1m" + text.replace(" of ", "\u001b[0m of \u001b[91m")),
  ENTITIES(5, (text, random) -> entities(text)),
  DOUBLE_ENTITIES(5, (text, random) -> entities(entities(text))),
  NUMBERED_ENTITIES(5, (text, random) -> text.replace("\"", "&#34;").replace("'", "&#x27;")),
  JSON(5, (text, random) -> text.replace("\"", "\\\"")),
  JSON_UNICODE(5, (text, random) -> text.replace("\"", "\\u0022").replace("'", "\\u0027")),
  JSON_LINES(5, (text, random) -> wrap(text, 60, "\\r\\n")),
  DOUBLE_JSON(5, (text, random) -> text.replace("\"", "\\\\\\\"")),
  TAGS(6, (text, random) -> "<b>" + wrap(text, 60, "<br />") + "</b>"),
  WRAPPER(6, (text, random) -> "ErrorDescription : " + text + " Please specify a unique value."),
  JSON_FIELD(
      6, (text, random) -> "{\"error\":\"" + text.replace("\"", "\\\"") + "\",\"resolved\":false}");

  private final int stage;
  private final BiFunction<String, Random, String> change;

  Noise(int stage, BiFunction<String, Random, String> change) {
    this.stage = stage;
    this.change = change;
  }

  /** Two kinds of noise of the same stage exclude each other; a later stage comes on top. */
  int stage() {
    return stage;
  }

  String applyTo(String text, Random random) {
    return change.apply(text, random);
  }

  private static String sprinkle(String text, Random random, String... marks) {
    StringBuilder result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(c);
      if (random.nextInt(5) == 0) {
        result.append(marks[random.nextInt(marks.length)]);
      }
    }
    return result.toString();
  }

  private static String wrap(String text, int width, String separator) {
    StringBuilder result = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + word.length() > width) {
        result.append(separator);
        column = 0;
      } else if (column > 0) {
        result.append(' ');
      }
      result.append(word);
      column += word.length() + 1;
    }
    return result.toString();
  }

  private static String hardWrap(String text, int width, String separator) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i += width) {
      result.append(i == 0 ? "" : separator).append(text, i, Math.min(text.length(), i + width));
    }
    return result.toString();
  }

  private static String alternate(String text, String opening, String closing) {
    StringBuilder result = new StringBuilder();
    boolean open = false;
    for (char c : text.toCharArray()) {
      if (c == '"') {
        result.append(open ? closing : opening);
        open = !open;
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
  }

  private static String fullWidth(String text) {
    StringBuilder result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c == ' ' ? '\u3000' : c);
    }
    return result.toString();
  }

  private static String lose(String text, Random random, char lost) {
    int at = text.indexOf(lost, random.nextInt(text.length()));
    return at < 0 ? text : text.substring(0, at) + text.substring(at + 1);
  }
}
