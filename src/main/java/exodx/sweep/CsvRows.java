package exodx.sweep;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a table as {@code Export-Csv} writes it, whatever separates its columns. */
final class CsvRows implements Rows {
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private final TextEnd text;
  private int @Nullable [] places;
  private int headingLines;
  private long line;

  /**
   * Begins to read.
   *
   * @throws IOException when there is no heading
   */
  CsvRows(BufferedReader text) throws IOException {
    String first = heading(text);
    char separator = separator(first);
    this.header = fields(first, separator);
    this.text = new TextEnd(text);
    this.reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(this.text);
    this.records = reader.iterator();
  }

  /** Older shells write the type of the objects above the heading, spreadsheets the separator. */
  private String heading(BufferedReader text) throws IOException {
    String heading = null;
    while (heading == null || heading.isBlank() || heading.startsWith("#TYPE") || isSep(heading)) {
      heading = text.readLine();
      headingLines++;
      if (heading == null) {
        throw new Rows.Unusable(0, "there is nothing in it", null);
      }
    }
    return heading;
  }

  private static boolean isSep(String line) {
    return line.startsWith("sep=") && line.length() == "sep=".length() + 1;
  }

  private static char separator(String heading) {
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      best = count(heading, candidate) > count(heading, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<String> fields(String heading, char separator) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(heading)) {
      return reader.iterator().next().getFields().stream().map(String::strip).toList();
    }
  }

  @Override
  public List<String> columns() {
    return header;
  }

  @Override
  public @Nullable String @Nullable [] next(Map<String, Integer> wanted) throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord entry = records.next();
      line = entry.getStartingLineNumber() + headingLines;
      if (text.isCut() && !records.hasNext()) {
        throw new BadRow("this row may be cut, since no line break ends the file");
      }
      if (entry.getFieldCount() != header.size()) {
        throw new BadRow(
            "this row has " + entry.getFieldCount() + " columns, the heading " + header.size());
      }
      return values(entry, wanted);
    } catch (CsvParseException | UncheckedIOException e) {
      line++;
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("this is no table any more: " + cause.getMessage(), e);
    }
  }

  private @Nullable String[] values(CsvRecord entry, Map<String, Integer> wanted) {
    int[] known = places;
    if (known == null) {
      known =
          header.stream()
              .mapToInt(name -> wanted.getOrDefault(name.toLowerCase(Locale.ROOT), -1))
              .toArray();
      places = known;
    }
    @Nullable String[] values = new String[wanted.size()];
    for (int i = 0; i < known.length; i++) {
      if (known[i] >= 0) {
        values[known[i]] = entry.getField(i).strip();
      }
    }
    return values;
  }

  @Override
  public boolean canNest() {
    return false;
  }

  @Override
  public @Nullable String more() {
    return null;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Watches how a text ends: whoever writes tables ends the last row, and a quote ends a value. */
  private static final class TextEnd extends FilterReader {
    private int last = '\n';
    private boolean ended;

    TextEnd(Reader text) {
      super(text);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      seen(c, c);
      return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int count = super.read(buffer, from, length);
      seen(count, count > 0 ? buffer[from + count - 1] : last);
      return count;
    }

    private void seen(int result, int c) {
      if (result < 0) {
        ended = true;
      } else if (result > 0 || c > 0) {
        last = c;
      }
    }

    /** True when all was read, and neither a line break nor a quote is the end of it. */
    boolean isCut() {
      return ended && last != '\n' && last != '\r' && last != '"';
    }
  }
}
