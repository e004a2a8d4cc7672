package exodx.sweep;

import exodx.facts.Fact;
import exodx.facts.FactPath;
import exodx.facts.Guid;
import exodx.readers.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins what the exports say about one person into the facts of a case. */
final class CaseMaker {
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?i)(?<![0-9a-z-])" + Guid.DIGITS + "(?![0-9a-z-])");

  private final Plan plan;
  private final Exports exports;
  private final RowReader reader;
  private final ExportTable subjects;
  private final ExportTable holders;

  CaseMaker(Plan plan, Exports exports, RowReader reader) {
    this.plan = plan;
    this.exports = exports;
    this.reader = reader;
    this.subjects = exports.data(plan.subjects());
    this.holders = exports.data(plan.holders().table());
  }

  /**
   * What is printed of a person, apart from holders.
   *
   * @param id the person's identifier; null when no export tells it
   * @param rows the objects
   * @param known facts that follow from a row that is not there
   */
  record Person(String name, @Nullable String id, List<RowReader.Row> rows, List<Fact> known) {}

  /**
   * Gathers what the tables print of a person.
   *
   * @param rows the rows with errors of the person; null when there are none
   */
  Person person(String name, int @Nullable [] rows) throws IOException {
    List<RowReader.Row> objects = new ArrayList<>();
    List<Fact> known = new ArrayList<>();
    String id = null;
    for (int row : rows == null ? subjects.ofPerson(name) : rows) {
      Row values = subjects.get(row);
      if (!name.equalsIgnoreCase(values.first(subjects.table().name()))) {
        continue;
      }
      String here = values.first(subjects.table().id());
      id = id == null && here != null && !here.isEmpty() ? here : id;
      objects.add(subjects.read().object(subjects, values));
      RowReader.Row inner = rows == null ? null : subjects.read().inner(values);
      if (inner != null) {
        objects.add(inner);
      }
    }
    for (ExportTable data : exports.tables().values()) {
      Row row = null;
      boolean absent = false;
      if (data.table().isShared()) {
        row = data.size() > 0 ? data.get(0) : null;
        absent = row == null && data.isComplete();
      } else if (data != subjects) {
        row = data.own(name, id);
        absent = row == null && data.isComplete() && data.hasNone(name, id);
      }
      if (row != null) {
        objects.add(data.read().object(data, row));
      } else if (absent) {
        data.table().absent().forEach((path, value) -> known.add(reader.fact(path, value)));
      }
    }
    return new Person(name, id, objects, known);
  }

  /** Reads the facts of a person of whom no error is told. */
  private List<Fact> facts(Person person) {
    return reader.read(person.rows(), Set.of(), person.known()).facts();
  }

  /**
   * Reads the facts of a case, with who else holds the identifiers of a conflict.
   *
   * @param texts errors, in which the identifiers stand
   */
  RowReader.Told told(Person person, Iterable<String> texts) throws IOException {
    List<RowReader.Row> rows = new ArrayList<>(person.rows());
    List<Fact> known = new ArrayList<>(person.known());
    Set<String> wanted = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher matcher = IDENTIFIER.matcher(text);
      while (matcher.find()) {
        String identifier = ExportTable.identifier(matcher.group());
        if (identifier != null) {
          wanted.add(identifier);
        }
      }
    }
    if (!holders.files().isEmpty()) {
      Set<Integer> found = new LinkedHashSet<>();
      for (String identifier : wanted) {
        int[] others = others(person, identifier);
        Arrays.stream(others).forEach(found::add);
        if (holders.isComplete() && (others.length > 0 || wanted.size() == 1)) {
          known.add(search(identifier, others.length));
        }
      }
      for (int row : found) {
        rows.add(holders.read().holder(plan.holders().kind(), holders.get(row)));
      }
    }
    RowReader.Told told = reader.read(rows, wanted, known);
    return new RowReader.Told(
        told.facts().stream().filter(fact -> !isLeftOut(fact.type().key())).toList(),
        told.disputed().stream().filter(one -> !isLeftOut(one.path())).toList(),
        told.unusable());
  }

  private boolean isLeftOut(String path) {
    return plan.leaveOut().contains(path.replaceFirst("[\\[.].*", ""));
  }

  private Fact search(String identifier, int matches) {
    String path = plan.holders().matches();
    return reader
        .fact(plan.holders().searched(), identifier)
        .with(path.substring(path.indexOf('.') + 1), matches);
  }

  /** Returns the rows of others that carry an identifier. */
  int[] others(Person person, String identifier) throws IOException {
    int own = holders.ownRow(person.name(), person.id());
    return Arrays.stream(holders.carrying(identifier)).filter(row -> row != own).toArray();
  }

  /** Returns the state of a row; null when its columns do not tell. */
  @Nullable String state(Row row) {
    RowReader.Row holder = holders.read().holder(plan.holders().kind(), row);
    return text(reader.read(List.of(holder), Set.of(), List.of()).facts(), plan.holders().state());
  }

  private static @Nullable String text(List<Fact> facts, String path) {
    FactPath at = FactPath.of(path).orElseThrow();
    for (Fact fact : facts) {
      Object value = fact.type().key().equals(at.key()) ? fact.get(at.field()) : null;
      if (value != null) {
        return value instanceof Guid guid ? guid.text() : value.toString();
      }
    }
    return null;
  }

  /** Returns the conflict that will become an error of a person; null when none is in sight. */
  @Nullable String foreseen(Person person) throws IOException {
    List<Fact> facts = facts(person);
    for (Plan.Foreseen each : plan.foreseen()) {
      String value = text(facts, each.claim());
      String text = value == null ? null : foreseen(person, facts, each, value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String foreseen(
      Person person, List<Fact> facts, Plan.Foreseen each, String value) throws IOException {
    String identifier = ExportTable.identifier(value);
    if (each.against().equals("held")) {
      return identifier != null && others(person, identifier).length > 0
          ? each.text().replace("{value}", value)
          : null;
    }
    String other = text(facts, each.against());
    String own = each.own() == null ? null : text(facts, each.own());
    if (other == null
        || ExportTable.identifier(other) == null
        || value.isEmpty()
        || value.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))
        || (each.own() != null && ExportTable.identifier(own) == null)) {
      return null;
    }
    String text = each.text().replace("{value}", value).replace("{other}", other);
    return own == null ? text : text.replace("{own}", own);
  }
}
