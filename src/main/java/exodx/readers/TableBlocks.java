package exodx.readers;

import exodx.facts.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads tables: a line of names, a line of dashes, and rows in the columns of the dashes. */
final class TableBlocks implements BlockReader {
  private static final Pattern RULER = Pattern.compile("\\s{0,40}-{2,}(?:\\s{1,400}-{1,})*\\s*");
  private static final Pattern DASHES = Pattern.compile("-+");
  private static final int MOST_ROWS = 5000;

  static boolean isRuler(String line) {
    return line.length() < 4000 && RULER.matcher(line).matches();
  }

  @Override
  public Optional<Block> read(Paste paste, int line, Around around) {
    String ruler = paste.line(line + 1);
    if (paste.isBlank(line) || !isRuler(ruler)) {
      return Optional.empty();
    }
    List<Integer> starts =
        DASHES.matcher(ruler).results().map(MatchResult::start).limit(200).toList();
    List<String> names = cells(paste.line(line), starts);
    if (names.isEmpty()
        || names.stream().anyMatch(name -> !name.matches("[\\w@.# \u2026-]{1,80}"))) {
      return Optional.empty();
    }
    List<PrintedObject> objects = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    int row = line + 2;
    while (row <= paste.size() && row < line + MOST_ROWS && isRow(paste, row)) {
      List<String> cells = cells(paste.line(row), starts);
      if (cells.isEmpty()) {
        notes.add(
            new Note(
                Note.Kind.UNUSABLE,
                paste.file(),
                row,
                "the columns of this row cannot be told apart; it is not used. Print the object as"
                    + " a list"));
      } else {
        objects.add(object(paste, around, names, cells, row));
      }
      row++;
    }
    return objects.isEmpty() && notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block(objects, notes, line, row));
  }

  private static boolean isRow(Paste paste, int row) {
    return !paste.isBlank(row)
        && !isRuler(paste.line(row + 1))
        && !isRuler(paste.line(row))
        && CommandLines.at(paste, row).isEmpty();
  }

  private static PrintedObject object(
      Paste paste, Around around, List<String> names, List<String> cells, int row) {
    Map<String, Printed> properties = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      properties.putIfAbsent(names.get(i), Printed.text(cells.get(i), row));
    }
    return new PrintedObject(paste.file(), "table", "", "", around, properties, row, row);
  }

  /** Returns one cell a column; nothing when the line does not keep to the columns. */
  private static List<String> cells(String line, List<Integer> starts) {
    List<String> cells = new ArrayList<>();
    boolean aligned = true;
    for (int i = 0; i < starts.size(); i++) {
      int from = i == 0 ? 0 : Math.min(starts.get(i), line.length());
      int to = i + 1 < starts.size() ? Math.min(starts.get(i + 1), line.length()) : line.length();
      aligned &= i == 0 || from >= line.length() || line.charAt(from - 1) == ' ';
      cells.add(line.substring(from, to).strip());
    }
    if (aligned) {
      return cells;
    }
    List<String> words = List.of(line.strip().split("\\s+", -1));
    return words.size() == starts.size() ? words : List.of();
  }
}
