package exodx.readers;

import exodx.facts.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tables: names, a line of dashes, and rows in the columns of the dashes. Names and cells
 * that wrap are joined; a line that only goes on with the row above it is no row.
 */
final class TableBlocks implements FormatReader {
  private static final Pattern RULER = Pattern.compile("\\s{0,40}-{2,}(?:\\s{1,400}-{1,})*\\s*");
  private static final Pattern NAME = Pattern.compile("[\\w@.# \u2026(){}$=-]{1,200}");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i).*\\|\\s*(?:ft|format-table)\\s+(?:-Property\\s+)?([\\w,\\s]+?)(?:\\s-.*)?");
  private static final int MOST_ROWS = 5000;
  private static final int MOST_NAMES = 40;

  private final Set<String> known;

  /**
   * @param known names of properties, folded
   */
  TableBlocks(Set<String> known) {
    this.known = known;
  }

  static boolean isRuler(String line) {
    return line.length() < 4000 && RULER.matcher(line).matches();
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    if (paste.isBlank(line)) {
      return Optional.empty();
    }
    int ruler = line + 1;
    while (ruler < line + MOST_NAMES && !paste.isBlank(ruler) && !isRuler(paste.line(ruler))) {
      ruler++;
    }
    if (!isRuler(paste.line(ruler))) {
      return Optional.empty();
    }
    TableColumns columns = TableColumns.of(paste.line(ruler));
    List<String> names = names(paste, line, ruler, columns);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return new Rows(paste, around, columns, names, line, ruler).read();
  }

  private List<String> names(Paste paste, int first, int ruler, TableColumns columns) {
    List<StringBuilder> names = new ArrayList<>();
    columns.starts().forEach(start -> names.add(new StringBuilder()));
    for (int line = first; line < ruler; line++) {
      List<String> cells = columns.cells(paste.line(line));
      if (cells.isEmpty() || (line > first && CommandLines.at(paste, line).isPresent())) {
        return List.of();
      }
      for (int i = 0; i < cells.size(); i++) {
        names.get(i).append(cells.get(i).strip());
      }
    }
    List<String> whole = names.stream().map(StringBuilder::toString).toList();
    boolean plain = whole.stream().allMatch(name -> NAME.matcher(name).matches());
    boolean sure =
        ruler == first + 1
            || whole.stream().anyMatch(name -> known.contains(PrintedObject.fold(name)));
    return plain && sure ? whole : List.of();
  }

  /** The rows of one table. */
  private static final class Rows {
    private final Paste paste;
    private final PrintContext around;
    private final TableColumns columns;
    private final List<String> names;
    private final int first;
    private final int ruler;
    private final List<PrintedObject> objects = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Rows(
        Paste paste,
        PrintContext around,
        TableColumns columns,
        List<String> names,
        int first,
        int ruler) {
      this.paste = paste;
      this.around = around;
      this.columns = columns;
      this.names = names;
      this.first = first;
      this.ruler = ruler;
    }

    Optional<Block> read() {
      int end = ruler + 1;
      while (end <= paste.size() && end < ruler + MOST_ROWS && isRow(end)) {
        end++;
      }
      int widest = 0;
      for (int row = ruler + 1; row < end; row++) {
        widest = Math.max(widest, paste.line(row).length());
      }
      int row = ruler + 1;
      while (row < end) {
        row = row(row, end, widest);
      }
      missing();
      return objects.isEmpty() && notes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Block(objects, notes, first, end));
    }

    private boolean isRow(int row) {
      return paste.line(row).chars().anyMatch(Character::isLetterOrDigit)
          && !paste.line(row).startsWith("```")
          && !isRuler(paste.line(row + 1))
          && !isRuler(paste.line(row))
          && CommandLines.at(paste, row).isEmpty();
    }

    /** Reads the row that begins at a line; returns the line behind it. */
    private int row(int begun, int end, int widest) {
      List<String> top = columns.cells(paste.line(begun));
      if (top.isEmpty()) {
        unusable(begun, "the columns of this row cannot be told apart; it is not used");
        return begun + 1;
      }
      List<StringBuilder> texts = new ArrayList<>();
      top.forEach(cell -> texts.add(new StringBuilder(cell.strip())));
      List<String> above = top;
      int line = begun + 1;
      while (line < end) {
        List<String> cells = columns.cells(paste.line(line));
        if (!goesOn(top, above, cells, widest)) {
          break;
        }
        for (int i = 0; i < cells.size(); i++) {
          String cell = cells.get(i).strip();
          if (!cell.isEmpty()) {
            boolean full = above.get(i).strip().length() >= columns.width(i, widest);
            texts.get(i).append(full ? "" : " ").append(cell);
          }
        }
        above = cells;
        line++;
      }
      Map<String, Printed> properties = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        properties.putIfAbsent(names.get(i), Printed.text(texts.get(i).toString(), begun));
      }
      objects.add(paste.object("table", around, properties, begun, line - 1));
      return line;
    }

    /**
     * True for a line that only goes on with the row above it: it fills fewer columns than the row
     * does, and in each of them there was no room left.
     */
    private boolean goesOn(List<String> top, List<String> above, List<String> cells, int widest) {
      if (cells.isEmpty()) {
        return false;
      }
      boolean fewer = false;
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i).strip();
        String before = above.get(i).strip();
        fewer |= cell.isEmpty() && !top.get(i).isBlank();
        if (!cell.isEmpty()) {
          int word = cell.indexOf(' ') < 0 ? cell.length() : cell.indexOf(' ');
          boolean room = before.length() + 1 + word <= columns.width(i, widest);
          boolean two = Glob.matches("<guid>", cell) && Glob.matches("<guid>", before);
          if (before.isEmpty() || room || two) {
            return false;
          }
        }
      }
      return fewer;
    }

    /** Says which columns there was no room for. */
    private void missing() {
      Matcher listed = LISTED.matcher(around.command());
      if (around.command().length() > 4000 || !listed.matches()) {
        return;
      }
      for (String name : listed.group(1).split("[,\\s]+", 0)) {
        if (!name.isBlank() && names.stream().noneMatch(name::equalsIgnoreCase)) {
          unusable(first, "the table has no room for " + name + ", so it is not read");
        }
      }
    }

    private void unusable(int line, String text) {
      notes.add(
          new Note(Note.Kind.UNUSABLE, paste.file(), line, text + ". Print the object as a list"));
    }
  }
}
