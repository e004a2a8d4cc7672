package exodx.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks away that a mail program puts in front of every line it quotes, {@code > }, also
 * several, or {@code | }, and the numbers that an editor puts there. Consoles and tables begin
 * lines with the same signs, so only lines in a row count, and only when something printed stands
 * in one.
 */
final class Quoting {
  private static final Pattern MARKED =
      Pattern.compile(
          "^ {0,3}(?<mark>[>|])(?:(?<=>)(?: ?>){0,49}|(?= |$))(?<text>.*)$"
              + "|^\\s{0,8}\\[?(?<number>\\d{1,5})(?:\\s?[\\]:.|]{1,2}|\\s|$)(?<line>.*)$");
  private static final Pattern PRINTED =
      Pattern.compile(
          "\\s*(?:[A-Za-z][\\w\\s().-]*:(?:\\s.*)?|-{3,}[\\s-]*|[{\\[<].*|\"[^\"]*\"\\s*[:,;].*|PS [^>]*>.*|[A-Za-z]\\w*(?:[,;\\t]\\w+)+)");
  private static final Pattern GOES_ON = Pattern.compile(".*(?:[|,`({]|-{2})\\s*");

  private Quoting() {}

  /** Returns the lines without such marks; there are as many as before. */
  static List<String> without(List<String> lines) {
    List<String> plain = new ArrayList<>(lines);
    int from = 0;
    while (from < lines.size()) {
      String mark = group(lines.get(from), "mark", "number");
      int to = from;
      while (!mark.isEmpty()
          && to < lines.size()
          && group(lines.get(to), "mark", "number").equals(nth(mark, to - from))) {
        to++;
      }
      List<String> inner =
          lines.subList(from, to).stream().map(line -> group(line, "text", "line")).toList();
      if (inner.stream().allMatch(line -> line.isEmpty() || line.startsWith(" "))) {
        inner = inner.stream().map(line -> line.substring(Math.min(1, line.length()))).toList();
      }
      boolean goesOn = from > 0 && GOES_ON.matcher(lines.get(from - 1)).matches();
      // A table that somebody drew has a bar at the end as well.
      boolean drawn = mark.equals("|") && inner.stream().anyMatch(line -> line.endsWith("|"));
      if (to - from > 1 && !goesOn && !drawn && inner.stream().anyMatch(Quoting::isPrinted)) {
        for (int i = from; i < to; i++) {
          plain.set(i, inner.get(i - from));
        }
      }
      from = Math.max(from + 1, to);
    }
    return plain;
  }

  /** Returns the mark that a line of a run has: the same one, or the next number. */
  private static String nth(String mark, int line) {
    boolean number = Character.isDigit(mark.charAt(0));
    return number ? String.valueOf(Integer.parseInt(mark) + line) : mark;
  }

  private static boolean isPrinted(String line) {
    return line.length() < 4000 && PRINTED.matcher(line).matches();
  }

  private static String group(String line, String one, String other) {
    Matcher marked = MARKED.matcher(line);
    if (!marked.matches()) {
      return "";
    }
    return marked.group(one) != null ? marked.group(one) : marked.group(other);
  }
}
