package exodx.sweep;

import exodx.facts.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins what the exports say about one person into the facts of a case. */
final class CaseMaker {
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)(?<![0-9a-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z-])");

  private final Plan plan;
  private final Exports exports;
  private final Vocabulary vocabulary;
  private final ExportTable subjects;
  private final ExportTable holders;

  CaseMaker(Plan plan, Exports exports, Vocabulary vocabulary) {
    this.plan = plan;
    this.exports = exports;
    this.vocabulary = vocabulary;
    this.subjects = exports.data(plan.subjects());
    this.holders = exports.data(plan.holders().table());
  }

  /** What is known of a person before the search for holders. */
  record Person(String name, @Nullable String id, FactValues facts) {}

  /** Gathers what the tables say about a person. */
  Person person(String name, int @Nullable [] rows) throws IOException {
    FactValues facts = new FactValues(vocabulary);
    String id = null;
    for (int row : rows == null ? subjects.ofPerson(name) : rows) {
      Row values = subjects.get(row);
      if (!name.equalsIgnoreCase(values.first(subjects.table().names()))) {
        continue;
      }
      String here = values.first(subjects.table().ids());
      id = id == null && here != null && !here.isEmpty() ? here : id;
      facts.read(subjects.table().facts(), values);
      if (rows != null && subjects.table().each() != null) {
        String each = subjects.table().each();
        facts.add(each, facts.item(each, subjects.table().itemsOrNone(), values));
      }
    }
    for (ExportTable data : exports.tables().values()) {
      if (data != subjects && !data.table().isShared()) {
        own(data, name, id, facts);
      }
    }
    shared(facts);
    return new Person(name, id, facts);
  }

  private static void own(ExportTable data, String name, @Nullable String id, FactValues facts)
      throws IOException {
    Row row = data.own(name, id);
    Map<String, String> absent = data.table().absent();
    if (row != null) {
      facts.read(data.table().facts(), row);
    } else if (absent != null && data.isComplete() && data.hasNone(name, id)) {
      absent.forEach((path, value) -> facts.put(path, FactValues.truth(value)));
    }
  }

  private void shared(FactValues facts) {
    for (ExportTable data : exports.tables().values()) {
      Map<String, String> absent = data.table().absent();
      if (data.table().isShared() && data.size() > 0) {
        facts.read(data.table().facts(), data.get(0));
      } else if (data.table().isShared() && absent != null && data.isComplete()) {
        absent.forEach((path, value) -> facts.put(path, FactValues.truth(value)));
      }
    }
  }

  /**
   * Adds who else holds the identifiers of a conflict.
   *
   * @param texts errors, in which the identifiers stand
   */
  void addHolders(Person person, List<String> texts) throws IOException {
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
    if (wanted.isEmpty() || holders.files().isEmpty()) {
      return;
    }
    List<Integer> found = new ArrayList<>();
    for (String identifier : wanted) {
      for (int row : others(person, identifier)) {
        if (!found.contains(row)) {
          found.add(row);
          person.facts().add(plan.holders().facts(), holder(row, identifier, person.facts()));
        }
      }
    }
    if (holders.isComplete()) {
      person.facts().put(plan.holders().matches(), found.size());
    }
    if (found.size() == 1) {
      Row row = holders.get(found.get(0));
      String of = plan.holders().of();
      person
          .facts()
          .item(of, plan.holders().held(), row)
          .forEach((field, value) -> person.facts().put(of + "." + field, value));
    }
  }

  /** Returns the rows of others that carry an identifier. */
  int[] others(Person person, String identifier) throws IOException {
    int own = holders.ownRow(person.name(), person.id());
    return Arrays.stream(holders.carrying(identifier)).filter(row -> row != own).toArray();
  }

  private Map<String, Object> holder(int row, String identifier, FactValues facts) {
    Plan.Holders how = plan.holders();
    Row values = holders.get(row);
    Map<String, Object> holder = new LinkedHashMap<>();
    holder.put(how.identifier(), identifier);
    String carrier = Objects.requireNonNull(holders.carrier(row, identifier));
    holder.put(how.property(), Objects.requireNonNull(how.properties().get(carrier)));
    String state = state(values);
    if (state != null) {
      holder.put(how.state(), state);
    }
    holder.putAll(facts.item(how.facts(), how.values(), values));
    return holder;
  }

  /** Returns the state of a row; null when its columns do not tell. */
  @Nullable String state(Row row) {
    for (Plan.State state : plan.holders().states()) {
      boolean known =
          state.known() == null || state.known().stream().allMatch(one -> row.get(one) != null);
      if (known && (state.when() == null || row.fits(state.when()))) {
        return state.is();
      }
    }
    return null;
  }

  /** Returns the conflict that will become an error of a person; null when none is in sight. */
  @Nullable String foreseen(Person person) throws IOException {
    for (Plan.Foreseen each : plan.foreseen()) {
      String value = person.facts().text(each.claim());
      String text = value == null ? null : foreseen(person, each, value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String foreseen(Person person, Plan.Foreseen each, String value)
      throws IOException {
    String identifier = ExportTable.identifier(value);
    if (each.against().equals("held")) {
      return identifier != null && others(person, identifier).length > 0
          ? each.text().replace("{value}", value)
          : null;
    }
    String other = person.facts().text(each.against());
    String own = each.own() == null ? null : person.facts().text(each.own());
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
