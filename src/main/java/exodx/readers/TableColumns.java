package exodx.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where the columns of a table stand: the first and the last dash of each. */
record TableColumns(List<Integer> starts, List<Integer> ends) {
  private static final Pattern DASHES = Pattern.compile("-+");

  static TableColumns of(String ruler) {
    List<MatchResult> dashes = DASHES.matcher(ruler).results().limit(200).toList();
    return new TableColumns(
        dashes.stream().map(MatchResult::start).toList(),
        dashes.stream().map(MatchResult::end).toList());
  }

  int size() {
    return starts.size();
  }

  /** Characters that a cell of this column has room for. */
  int width(int column, int widest) {
    return column + 1 < size()
        ? starts.get(column + 1) - 1 - starts.get(column)
        : Math.max(widest, ends.get(column)) - starts.get(column);
  }

  /** Returns one cell a column; nothing when the line does not keep to the columns. */
  List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= size(); i++) {
      int to = i < size() ? cut(line, ends.get(i - 1), starts.get(i)) : line.length();
      if (to < from && from < line.length()) {
        return words(line);
      }
      to = Math.max(to, from);
      cells.add(line.substring(Math.min(from, line.length()), Math.min(to, line.length())));
      from = to;
    }
    return cells;
  }

  /** Where a column ends: a cell on the right edge of the next one can begin before its dashes. */
  private static int cut(String line, int end, int start) {
    if (start > line.length() || start == 0 || line.charAt(start - 1) == ' ') {
      return start;
    }
    for (int i = start - 1; i >= end; i--) {
      if (line.charAt(i) == ' ') {
        return i + 1;
      }
    }
    return -1;
  }

  private List<String> words(String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    return words.size() == size() ? words : List.of();
  }
}
