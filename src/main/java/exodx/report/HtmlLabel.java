package exodx.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into the lines of a box. A page has no say in which font shows it, so the widths
 * are those of the wider ones; the same text breaks in the same way everywhere.
 */
final class HtmlLabel {
  private static final String NARROW = " .,:;'|!ijltfrI[]()/-\"*";
  private static final String WIDE = "mwMW@%<>=+~#$&";
  static final String MORE = "\u2026";

  private HtmlLabel() {}

  /**
   * Returns the lines of a text, the last one cut where the text is longer.
   *
   * @param width of a line, in letters of common width
   * @param most how many lines there may be
   */
  static List<String> lines(String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : Printable.line(text).strip().split(" +", -1)) {
      String rest = word;
      while (!rest.isEmpty()) {
        String both = line.isEmpty() ? rest : line + " " + rest;
        if (width(both) <= width) {
          line = both;
          rest = "";
        } else if (line.isEmpty()) {
          int fit = fit(rest, width);
          lines.add(rest.substring(0, fit));
          rest = rest.substring(fit);
        } else {
          lines.add(line);
          line = "";
        }
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    if (lines.size() <= most) {
      return lines;
    }
    String last = lines.get(most - 1);
    String cut = last.substring(0, fit(last, width - 1)) + MORE;
    lines.set(most - 1, cut);
    return List.copyOf(lines.subList(0, most));
  }

  /** Returns how much of a word fits, best up to a place where names have a joint. */
  private static int fit(String word, double width) {
    int end = 0;
    int joint = 0;
    while (end < word.length()) {
      int next = end + Character.charCount(word.codePointAt(end));
      if (width(word.substring(0, next)) > width) {
        break;
      }
      end = next;
      if (end < word.length() && isJoint(word.charAt(end - 1), word.charAt(end))) {
        joint = end;
      }
    }
    if (end == word.length() || joint < end / 2) {
      return Math.max(end, Character.charCount(word.codePointAt(0)));
    }
    return joint;
  }

  private static boolean isJoint(char before, char after) {
    return ".-_,:/=".indexOf(before) >= 0
        || (Character.isLowerCase(before) && Character.isUpperCase(after));
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(HtmlLabel::width).sum();
  }

  private static double width(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.6;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 1.6;
    }
    if (c > 0x2000) {
      return 2;
    }
    return Character.isUpperCase(c) ? 1.2 : 1;
  }
}
