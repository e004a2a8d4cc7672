package exodx.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.batch.Block;
import exodx.batch.Blocks;
import exodx.facts.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case for everybody who is concerned: first for those with an error, in the order of their
 * export, then for those who will have one.
 */
final class CaseSource implements Blocks {
  private static final int BLOCK = 16 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plan plan;
  private final Exports exports;
  private final CaseMaker maker;
  private final String name;
  private final List<String> affected = new ArrayList<>();
  private final Map<String, int[]> errorRows = new LinkedHashMap<>();
  private final Set<Long> done = new HashSet<>();
  private final List<ExportTable> claims;
  private int nextAffected;
  private int claimTable;
  private int claimRow;
  private long line = 1;
  private long foreseen;

  CaseSource(Plan plan, Exports exports, Vocabulary vocabulary, String name) {
    this.plan = plan;
    this.exports = exports;
    this.maker = new CaseMaker(plan, exports, vocabulary);
    this.name = name;
    Set<String> paths = new HashSet<>();
    plan.foreseen().forEach(each -> paths.add(each.claim()));
    this.claims =
        exports.tables().values().stream()
            .filter(data -> data.table().facts().keySet().stream().anyMatch(paths::contains))
            .toList();
    findAffected();
  }

  private void findAffected() {
    ExportTable data = exports.data(plan.subjects());
    Plan.Table table = data.table();
    Plan.Column text = item(table, table.affects());
    Plan.Column unless = item(table, table.unless());
    if (text == null) {
      return;
    }
    for (int i = 0; i < data.size(); i++) {
      Row row = data.get(i);
      String error = row.first(text.columns());
      String person = row.first(table.names());
      boolean over = unless != null && "true".equalsIgnoreCase(row.first(unless.columns()));
      if (error != null && !error.isEmpty() && person != null && !person.isEmpty() && !over) {
        affected(person, i);
      }
    }
  }

  private static Plan.@Nullable Column item(Plan.Table table, @Nullable String field) {
    return field == null ? null : table.itemsOrNone().get(field);
  }

  private void affected(String person, int row) {
    String key = person.toLowerCase(java.util.Locale.ROOT);
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
    int[] rows = Objects.requireNonNull(errorRows.get(person.toLowerCase(java.util.Locale.ROOT)));
    CaseMaker.Person made = maker.person(person, rows);
    ExportTable data = exports.data(plan.subjects());
    Plan.Column text = Objects.requireNonNull(item(data.table(), data.table().affects()));
    List<String> texts = new ArrayList<>();
    for (int row : rows) {
      texts.add(Objects.requireNonNullElse(data.get(row).first(text.columns()), ""));
    }
    maker.addHolders(made, texts);
    write(person, made, bytes);
    return true;
  }

  private boolean writeForeseen(ByteArrayOutputStream bytes) throws IOException {
    for (; claimTable < claims.size(); claimTable++, claimRow = 0) {
      ExportTable data = claims.get(claimTable);
      while (claimRow < data.size()) {
        Row row = data.get(claimRow++);
        String person = row.first(data.table().names());
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
          int dot = plan.foreseenFact().indexOf('.');
          made.facts()
              .add(
                  plan.foreseenFact().substring(0, dot),
                  Map.of(plan.foreseenFact().substring(dot + 1), text));
          maker.addHolders(made, List.of(text));
          write(plan.foreseenName().replace("{name}", person), made, bytes);
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
    for (Plan.Foreseen each : plan.foreseen()) {
      Plan.Column column = data.table().facts().get(each.claim());
      String value = column == null ? null : row.first(column.columns());
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

  private static boolean differs(
      ExportTable holders, Plan.Foreseen each, String value, String person) {
    Plan.Column against = holders.table().facts().get(each.against());
    if (against == null) {
      return true; // it stands in a table that only a closer look reads
    }
    return holders.mayDiffer(against.columns(), ExportTable.identifier(value), person);
  }

  private void write(String called, CaseMaker.Person person, ByteArrayOutputStream bytes)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      person.facts().write(called, json);
    }
    bytes.write('\n');
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
