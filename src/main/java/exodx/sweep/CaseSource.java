package exodx.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.batch.Block;
import exodx.facts.FactFileWriter;
import exodx.readers.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case for everybody who is concerned: first for those with an error, in the order of their
 * export, then for those who will have one.
 */
final class CaseSource implements Block.Source {
  private static final int BLOCK = 16 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plan plan;
  private final Exports exports;
  private final RowReader reader;
  private final CaseMaker maker;
  private final String name;
  private final List<String> affected = new ArrayList<>();
  private final Map<String, int[]> errorRows = new LinkedHashMap<>();
  private final Set<Long> done = new HashSet<>();
  private final List<String> names = new ArrayList<>();
  private final Map<ExportTable, Map<Plan.Foreseen, List<String>>> claims = new LinkedHashMap<>();
  private final Map<Plan.Foreseen, List<String>> against = new LinkedHashMap<>();
  private final List<ExportTable> claimed;
  private final Map<String, Integer> unusable = new TreeMap<>();
  private int nextAffected;
  private int claimTable;
  private int claimRow;
  private long line = 1;
  private long foreseen;

  CaseSource(Plan plan, Exports exports, RowReader reader, String name) {
    this.plan = plan;
    this.exports = exports;
    this.reader = reader;
    this.maker = new CaseMaker(plan, exports, reader);
    this.name = name;
    for (ExportTable data : exports.tables().values()) {
      for (Plan.Foreseen each : plan.foreseen()) {
        List<String> columns = data.read().of(each.claim());
        if (!columns.isEmpty()) {
          claims.computeIfAbsent(data, one -> new LinkedHashMap<>()).put(each, columns);
        }
      }
    }
    ExportTable holders = exports.data(plan.holders().table());
    for (Plan.Foreseen each : plan.foreseen()) {
      against.put(
          each, each.against().equals("held") ? List.of() : holders.read().of(each.against()));
    }
    claimed = List.copyOf(claims.keySet());
    findAffected();
  }

  private void findAffected() {
    ExportTable data = exports.data(plan.subjects());
    List<String> names = data.table().name();
    List<String> errors = data.read().errors();
    for (int i = 0; i < data.size() && !errors.isEmpty(); i++) {
      Row row = data.get(i);
      String error = row.first(errors);
      String person = row.first(names);
      if (error != null && !error.isEmpty() && person != null && !person.isEmpty()) {
        RowReader.Row inner = data.read().inner(row);
        if (inner != null && reader.counts(inner)) {
          affected(person, i);
        }
      }
    }
  }

  private void affected(String person, int row) {
    String key = person.toLowerCase(Locale.ROOT);
    int[] rows = errorRows.get(key);
    if (rows == null) {
      affected.add(person);
      done.add(LongIndex.hash(person));
      errorRows.put(key, new int[] {row});
    } else {
      int[] more = Arrays.copyOf(rows, rows.length + 1);
      more[rows.length] = row;
      errorRows.put(key, more);
    }
  }

  @Override
  public @Nullable Block next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK + 8192);
    long first = line;
    while (bytes.size() < BLOCK && (writeAffected(bytes) || writeForeseen(bytes))) {
      line++;
    }
    return bytes.size() == 0 ? null : new Block(name, first, bytes.toByteArray(), bytes.size());
  }

  private boolean writeAffected(ByteArrayOutputStream bytes) throws IOException {
    if (nextAffected == affected.size()) {
      return false;
    }
    String person = affected.get(nextAffected++);
    int[] rows = Objects.requireNonNull(errorRows.get(person.toLowerCase(Locale.ROOT)));
    CaseMaker.Person made = maker.person(person, rows);
    ExportTable data = exports.data(plan.subjects());
    List<String> texts = new ArrayList<>();
    for (int row : rows) {
      texts.add(Objects.requireNonNullElse(data.get(row).first(data.read().errors()), ""));
    }
    write(person, maker.told(made, texts), bytes);
    return true;
  }

  private boolean writeForeseen(ByteArrayOutputStream bytes) throws IOException {
    for (; claimTable < claimed.size(); claimTable++, claimRow = 0) {
      ExportTable data = claimed.get(claimTable);
      while (claimRow < data.size()) {
        Row row = data.get(claimRow++);
        String person = row.first(data.table().name());
        if (person == null || person.isEmpty() || !mayConflict(data, row, person)) {
          continue;
        }
        if (done.contains(LongIndex.hash(person))) {
          continue;
        }
        CaseMaker.Person made = maker.person(person, null);
        String text = maker.foreseen(made);
        if (text != null) {
          done.add(LongIndex.hash(person));
          foreseen++;
          made.known().add(reader.fact(plan.foreseenFact(), text));
          String called = plan.foreseenName().replace("{name}", person);
          write(called, maker.told(made, List.of(text)), bytes);
          return true;
        }
      }
    }
    return false;
  }

  /** A quick look that leaves out nearly everybody, and nobody with a conflict. */
  private boolean mayConflict(ExportTable data, Row row, String person) {
    long hash = LongIndex.hash(person);
    ExportTable holders = exports.data(plan.holders().table());
    for (Map.Entry<Plan.Foreseen, List<String>> claim :
        claims.getOrDefault(data, Map.of()).entrySet()) {
      Plan.Foreseen each = claim.getKey();
      String value = row.first(claim.getValue());
      if (value == null || value.isEmpty()) {
        continue;
      }
      String identifier = ExportTable.identifier(value);
      if (!each.against().equals("held")) {
        if (differs(holders, each, value, person)) {
          return true;
        }
      } else if (identifier != null && holders.mayCarryElsewhere(identifier, hash)) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(ExportTable holders, Plan.Foreseen each, String value, String person) {
    List<String> columns = against.getOrDefault(each, List.of());
    // What stands in another table only a closer look reads.
    return columns.isEmpty() || holders.mayDiffer(columns, ExportTable.identifier(value), person);
  }

  private void write(String called, RowReader.Told told, ByteArrayOutputStream bytes)
      throws IOException {
    names.add(called);
    told.unusable().forEach(one -> unusable.merge(one, 1, Integer::sum));
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("case", called);
      FactFileWriter.write(told.facts(), json);
      FactFileWriter.disputed(told.disputed(), json);
      json.writeEndObject();
    }
    bytes.write('\n');
  }

  /** Returns how the cases are called that were made so far. */
  List<String> names() {
    return names;
  }

  /** Returns what could not be read of the cases made so far, each with the number of cases. */
  Map<String, Integer> unusable() {
    return unusable;
  }

  /** Returns how many people had an error. */
  int withError() {
    return affected.size();
  }

  /** Returns how many cases were made so far for errors that are still to come. */
  long foreseen() {
    return foreseen;
  }
}
