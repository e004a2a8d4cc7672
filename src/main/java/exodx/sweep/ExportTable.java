package exodx.sweep;

import exodx.facts.Guid;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All rows of one table, to be found by person and by identifier. */
final class ExportTable implements Closeable {
  private static final int GUID_LENGTH = 36;

  private final String name;
  private final Plan.Table table;
  private final Map<String, Integer> columns;
  private final List<String> carriers;
  private final RowStore rows;
  private final LongIndex names = new LongIndex();
  private final LongIndex ids = new LongIndex();
  private final LongIndex identifiers = new LongIndex();
  private final BitSet gone = new BitSet();
  private final Map<String, BitSet> filled = new LinkedHashMap<>();
  private final BitSet everFilled = new BitSet();
  private final Columns read;
  private final List<String> files = new ArrayList<>();
  private long[] nameHashes = new long[1024];
  private boolean complete;
  private @Nullable String lacking;

  /**
   * Prepares a table.
   *
   * @param carriers columns whose identifiers a person can be in conflict about
   */
  ExportTable(String name, Plan.Table table, Columns read, List<String> carriers)
      throws IOException {
    this.name = name;
    this.table = table;
    this.carriers = carriers;
    this.read = read;
    Set<String> wanted = read.wanted();
    carriers.forEach(carrier -> wanted.add(carrier.toLowerCase(Locale.ROOT)));
    Map<String, Integer> places = new TreeMap<>();
    wanted.forEach(column -> places.put(column, places.size()));
    this.columns = new LinkedHashMap<>(places);
    this.rows = new RowStore(columns);
  }

  Map<String, Integer> columns() {
    return columns;
  }

  void add(@Nullable String[] values) throws IOException {
    Row row = new Row(columns, values);
    int number = rows.size();
    rows.add(values);
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value != null && !value.isEmpty()) {
        everFilled.set(i);
      }
    }
    String person = row.first(table.name());
    if (number == nameHashes.length) {
      nameHashes = Arrays.copyOf(nameHashes, 2 * number);
    }
    if (person != null && !person.isEmpty()) {
      nameHashes[number] = LongIndex.hash(person);
      names.add(nameHashes[number], number);
    }
    String id = row.first(table.id());
    if (id != null && !id.isEmpty()) {
      ids.add(LongIndex.hash(id), number);
    }
    gone.set(number, table.gone().stream().anyMatch(row::fits));
    for (String carrier : carriers) {
      String identifier = identifier(row.get(carrier));
      if (identifier != null) {
        identifiers.add(LongIndex.hash(identifier), number);
        filled.computeIfAbsent(carrier, each -> new BitSet()).set(number);
      }
    }
  }

  /** True when a row has a value in a column, so that blanks in others mean that there is none. */
  boolean isEverFilled(String column) {
    return everFilled.get(columns.getOrDefault(column.toLowerCase(Locale.ROOT), columns.size()));
  }

  /** Returns which of its columns are read, and as what. */
  Columns read() {
    return read;
  }

  /** Returns an identifier that can be in conflict, in small letters; null for any other text. */
  static @Nullable String identifier(@Nullable String text) {
    if (text == null || text.length() < GUID_LENGTH) {
      return null;
    }
    Guid guid = Guid.of(text);
    return guid.isWellFormed() ? guid.text() : null;
  }

  /** Notes why rows are missing, so that it is not complete whatever anybody says. */
  void lacks(String reason) {
    lacking = lacking == null ? reason : lacking;
  }

  /** Returns why rows are missing or may be; null when nothing speaks for it. */
  @Nullable String lacking() {
    if (files.isEmpty()) {
      return "there is no export of it";
    }
    return rows.size() == 0 && !table.isShared() ? "its export has no row" : lacking;
  }

  /**
   * Ends the reading.
   *
   * @param called whether somebody says that it is complete
   */
  void seal(boolean called) throws IOException {
    rows.seal();
    List.of(names, ids, identifiers).forEach(LongIndex::seal);
    complete = called && lacking() == null;
  }

  /** Returns the person's own row; null when there is none, or more than one. */
  @Nullable Row own(@Nullable String person, @Nullable String id) throws IOException {
    int row = ownRow(person, id);
    return row < 0 ? null : rows.get(row);
  }

  /** Returns the number of the person's own row: by identifier if there is one, else by name. */
  int ownRow(@Nullable String person, @Nullable String id) throws IOException {
    if (id != null && !id.isEmpty() && !table.id().isEmpty()) {
      int row = only(ids.rows(LongIndex.hash(id)), table.id(), id);
      if (row >= 0) {
        return row;
      }
    }
    return person == null || person.isEmpty()
        ? -1
        : only(names.rows(LongIndex.hash(person)), table.name(), person);
  }

  private int only(IntStream candidates, List<String> keys, String key) throws IOException {
    int found = -1;
    for (int candidate : candidates.toArray()) {
      if (!gone.get(candidate) && key.equalsIgnoreCase(rows.get(candidate).first(keys))) {
        if (found >= 0) {
          return -1;
        }
        found = candidate;
      }
    }
    return found;
  }

  /** True when no row at all can be the person's own, as far as hashes tell. */
  boolean hasNone(String person, @Nullable String id) {
    IntStream byId = id == null || id.isEmpty() ? IntStream.empty() : ids.rows(LongIndex.hash(id));
    return IntStream.concat(names.rows(LongIndex.hash(person)), byId).allMatch(gone::get);
  }

  /** Returns the rows of a person, whether gone or not. */
  int[] ofPerson(String person) {
    return names.rows(LongIndex.hash(person)).toArray();
  }

  /** Returns the rows that carry an identifier, each once. */
  int[] carrying(String identifier) throws IOException {
    return identifiers
        .rows(LongIndex.hash(identifier))
        .distinct()
        .filter(row -> carrier(row, identifier) != null)
        .toArray();
  }

  /** True unless surely no row of anybody else carries it; without reading any row. */
  boolean mayCarryElsewhere(String identifier, long personHash) {
    return identifiers
        .rows(LongIndex.hash(identifier))
        .anyMatch(row -> nameHashes[row] != personHash || gone.get(row));
  }

  /**
   * True when a row of the person that is not gone has an identifier in one of these columns, and
   * does not carry the given one; both as far as hashes tell.
   */
  boolean mayDiffer(List<String> against, @Nullable String identifier, String person) {
    long personHash = LongIndex.hash(person);
    boolean carriesOwn =
        identifier != null
            && identifiers
                .rows(LongIndex.hash(identifier))
                .anyMatch(row -> nameHashes[row] == personHash && !gone.get(row));
    return !carriesOwn
        && names
            .rows(personHash)
            .filter(row -> !gone.get(row))
            .anyMatch(
                row -> against.stream().anyMatch(each -> filled.getOrDefault(each, gone).get(row)));
  }

  /** Returns every group of rows that carry one identifier. */
  List<int[]> shared() {
    return identifiers.shared();
  }

  /** Returns the column in which a row carries an identifier; null when it does not. */
  @Nullable String carrier(int row, String identifier) {
    Row values = get(row);
    for (String carrier : carriers) {
      if (identifier.equals(identifier(values.get(carrier)))) {
        return carrier;
      }
    }
    return null;
  }

  Row get(int row) {
    try {
      return rows.get(row);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  Plan.Table table() {
    return table;
  }

  List<String> carriers() {
    return carriers;
  }

  int size() {
    return rows.size();
  }

  void file(String file) {
    files.add(file);
  }

  /** Returns the files it was read from; empty when there was no such export. */
  List<String> files() {
    return files;
  }

  boolean isComplete() {
    return complete;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
