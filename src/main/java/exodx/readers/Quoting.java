package exodx.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks away that a mail program puts in front of every line it quotes: {@code > }, also
 * several, or {@code | }. A console begins lines with the same signs, so only lines in a row are
 * taken for a quotation, and only when a property and its value stand in one of them.
 */
final class Quoting {
  private static final Pattern MARKED =
      Pattern.compile("^ {0,3}((?:> ?){1,50}|\\| )(.*)$|^ {0,3}([>|]+)$");
  private static final Pattern PROPERTY = Pattern.compile("^\\s*[A-Za-z][\\w ().-]*\\s*: ?.*$");

  private Quoting() {}

  /** Returns the lines without such marks; there are as many as before. */
  static List<String> without(List<String> lines) {
    List<String> plain = new ArrayList<>(lines);
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      char mark = mark(lines.get(from));
      while (mark != 0 && to < lines.size() && mark(lines.get(to)) == mark) {
        to++;
      }
      if (to - from > 1) {
        unquote(plain.subList(from, to), mark);
      }
      from = Math.max(from + 1, to);
    }
    return plain;
  }

  /** Returns the sign a line is marked with, or 0. */
  private static char mark(String line) {
    return MARKED.matcher(line).matches() ? line.strip().charAt(0) : 0;
  }

  private static void unquote(List<String> run, char mark) {
    List<String> inner = run.stream().map(Quoting::inner).toList();
    boolean printed = inner.stream().anyMatch(line -> PROPERTY.matcher(line).matches());
    // A table that somebody drew has a bar at the end as well.
    boolean table = mark == '|' && inner.stream().anyMatch(line -> line.strip().endsWith("|"));
    if (printed && !table) {
      for (int i = 0; i < run.size(); i++) {
        run.set(i, inner.get(i));
      }
    }
  }

  private static String inner(String line) {
    Matcher marked = MARKED.matcher(line);
    return marked.matches() && marked.group(2) != null ? marked.group(2) : "";
  }
}
