package exodx.readers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import exodx.facts.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads values separated by commas, semicolons or tabs, below a line of names: known ones, or any
 * where a message that the rules know stands in the first row.
 */
final class CsvBlocks implements FormatReader {
  private static final String TYPE = "#TYPE ";

  private static final Pattern NAME = Pattern.compile("[\\p{L}_@#][\\p{L}\\w@.#() -]{0,80}");

  private final Set<String> known;
  private final Predicate<String> isMessage;

  /**
   * @param known names of properties, folded
   */
  CsvBlocks(Set<String> known, Predicate<String> isMessage) {
    this.known = known;
    this.isMessage = isMessage;
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    boolean typed = paste.line(line).stripLeading().startsWith(TYPE);
    int header = typed ? line + 1 : line;
    String type = typed ? paste.line(line).strip().substring(TYPE.length()) : "";
    String names = paste.raw(header).strip();
    for (char separator : new char[] {',', ';', '\t'}) {
      if (isHeader(names, separator, typed)
          && (namesOne(names, separator) || tellsError(paste, header, names, separator))) {
        Block block = rows(paste, line, header, around, separator, type);
        return block.objects().isEmpty() && block.notes().isEmpty()
            ? Optional.empty()
            : Optional.of(block);
      }
    }
    return Optional.empty();
  }

  private boolean isHeader(String line, char separator, boolean typed) {
    if (line.length() > 20_000 || (!typed && line.indexOf(separator) < 0 && !isQuoted(line))) {
      return false;
    }
    List<List<String>> rows = parse(line, separator);
    if (rows.size() != 1) {
      return false;
    }
    List<String> cells = rows.get(0);
    return cells.stream().allMatch(cell -> NAME.matcher(cell.strip()).matches())
        && (typed || cells.size() > 1 || isQuoted(line));
  }

  /** True for names that nobody knows above a row that tells an error. */
  private boolean tellsError(Paste paste, int header, String names, char separator) {
    List<List<String>> row = parse(paste.raw(header + 1).strip(), separator);
    return row.size() == 1
        && row.get(0).size() > 1
        && row.get(0).size() == parse(names, separator).get(0).size()
        && row.get(0).stream().anyMatch(isMessage);
  }

  private boolean namesOne(String line, char separator) {
    for (String cell : line.split(String.valueOf(separator), 500)) {
      if (known.contains(PrintedObject.fold(cell.replace("\"", "")))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuoted(String line) {
    return line.length() > 2 && line.startsWith("\"") && line.endsWith("\"");
  }

  private static Block rows(
      Paste paste, int first, int header, PrintContext around, char separator, String type) {
    List<Note> notes = new ArrayList<>();
    List<PrintedObject> objects = new ArrayList<>();
    List<String> names = parse(paste.raw(header).strip(), separator).get(0);
    int line = header + 1;
    while (line <= paste.size() && !paste.isBlank(line)) {
      int begun = line;
      StringBuilder record = new StringBuilder(paste.raw(line++));
      while (isOpen(record) && line <= paste.size() && line < begun + 200) {
        record.append('\n').append(paste.raw(line++));
      }
      List<List<String>> cells = parse(record.toString(), separator);
      if (cells.size() != 1 || cells.get(0).size() != names.size()) {
        if (begun == header + 1 || cells.size() != 1 || cells.get(0).size() == 1) {
          line = begun;
          break; // ordinary text follows
        }
        notes.add(
            new Note(
                Note.Kind.UNUSABLE,
                paste.file(),
                begun,
                "this row has "
                    + cells.get(0).size()
                    + " values for "
                    + names.size()
                    + " names; it is not used"));
        continue;
      }
      if (cells.get(0).equals(names)) {
        continue; // another table of the same heading
      }
      if (!cells.get(0).stream().allMatch(cell -> isWhole(cell.strip(), record))) {
        notes.add(
            new Note(
                Note.Kind.UNUSABLE,
                paste.file(),
                begun,
                "a value of this row goes on behind its closing quote; the row is not used"));
        continue;
      }
      Map<String, Printed> properties = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        properties.putIfAbsent(
            names.get(i).strip(), Printed.text(cells.get(0).get(i).strip(), begun));
      }
      objects.add(
          new PrintedObject(paste.file(), "csv", "", type, around, properties, begun, line - 1));
    }
    return new Block(objects, notes, first, line);
  }

  private static boolean isOpen(CharSequence record) {
    return record.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static List<List<String>> parse(String text, char separator) {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      return rows.stream().map(CsvRecord::getFields).toList();
    } catch (CsvParseException | IOException e) {
      return List.of();
    }
  }

  /**
   * True for a value that stands in its row as one piece. The parser takes a quote inside of a
   * value away, and joins what is before and behind it.
   */
  private static boolean isWhole(String value, CharSequence row) {
    String text = row.toString();
    return text.contains(value) || text.contains(value.replace("\"", "\"\""));
  }
}
