package exodx.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.facts.ShapeWords;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exports hold, as the rules folder says.
 *
 * @param subjects the table whose rows are the people that cases are made for
 * @param tables every table by its name
 * @param holders how the holder of an identifier is found
 * @param foreseen conflicts that will become errors
 * @param foreseenName how a case is called that no error was exported for; {@code {name}} is the
 *     person
 * @param foreseenFact path of the fact that takes the text of such an error
 */
public record Plan(
    String subjects,
    Map<String, Table> tables,
    Holders holders,
    List<Foreseen> foreseen,
    String foreseenName,
    String foreseenFact) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * Reads a plan.
   *
   * @param file the file it stands in, for problems
   * @throws ProblemsException when it is none
   */
  public static Plan read(String file, String text) {
    try {
      return YAML.readValue(text, Plan.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw ProblemsException.knowledge(
          new Problem(
              exodx.problem.Severity.ERROR,
              "exports",
              file,
              line,
              0,
              "this is no plan of exports: " + ShapeWords.of(e),
              null,
              null));
    }
  }

  /** Returns every column of a table that is used. */
  Set<String> wanted(String table) {
    Set<String> wanted = Objects.requireNonNull(tables.get(table), table).mentioned();
    wanted.addAll(holders.properties().keySet());
    if (holders.table().equals(table)) {
      wanted.addAll(holders.mentioned());
    }
    return wanted;
  }

  private static String columnOf(String condition) {
    int equals = condition.indexOf('=');
    return equals < 0 ? condition : condition.substring(0, equals);
  }

  /**
   * One kind of export.
   *
   * @param title what its rows are
   * @param export the command that makes it
   * @param columns columns that tell it from others; {@code |} separates names for one
   * @param never columns that it never has
   * @param name columns that name the person of a row
   * @param id columns with the person's identifier
   * @param gone conditions under which a row is no longer the person's own
   * @param shared true when its rows hold for all people
   * @param facts which column gives which fact
   * @param each kind of fact of which every row gives one
   * @param items which column gives which field of that
   * @param affects field of {@code each} without which a row concerns nobody
   * @param unless truth field of {@code each} that takes that back
   * @param absent facts of a person who has no row in an export that is complete
   */
  public record Table(
      String title,
      String export,
      List<String> columns,
      @Nullable List<String> never,
      @Nullable List<String> name,
      @Nullable List<String> id,
      @Nullable List<String> gone,
      @Nullable Boolean shared,
      Map<String, Column> facts,
      @Nullable String each,
      @Nullable Map<String, Column> items,
      @Nullable String affects,
      @Nullable String unless,
      @Nullable Map<String, String> absent) {

    List<String> names() {
      return name == null ? List.of() : name;
    }

    List<String> ids() {
      return id == null ? List.of() : id;
    }

    List<String> gones() {
      return gone == null ? List.of() : gone;
    }

    Map<String, Column> itemsOrNone() {
      return items == null ? Map.of() : items;
    }

    /** Returns columns that hold lists of objects; only their fields can be used. */
    List<String> nested() {
      return itemsOrNone().values().stream()
          .flatMap(column -> column.columns().stream())
          .filter(column -> column.indexOf('.') > 0)
          .map(column -> column.substring(0, column.indexOf('.')))
          .distinct()
          .toList();
    }

    /** Returns the columns without which a row concerns nobody. */
    List<String> affected() {
      Column column = affects == null ? null : itemsOrNone().get(affects);
      return column == null ? List.of() : column.columns();
    }

    /** Returns every column that this table uses. */
    Set<String> mentioned() {
      Set<String> wanted = new LinkedHashSet<>(names());
      wanted.addAll(ids());
      wanted.addAll(nested());
      gones().forEach(condition -> wanted.add(columnOf(condition)));
      facts.values().forEach(column -> wanted.addAll(column.columns()));
      itemsOrNone().values().forEach(column -> wanted.addAll(column.columns()));
      return wanted;
    }

    boolean isShared() {
      return Boolean.TRUE.equals(shared);
    }
  }

  /**
   * How a value is read from columns.
   *
   * @param columns the first that is there and filled gives the value
   * @param via words of the export in small letters, and what they mean
   * @param before only what stands before this
   * @param list true when the value is a list
   * @param word true when the value is one word of a fixed list
   * @param empty true when a column that is there and empty says that there is nothing
   * @param filled the value when the column is filled at all
   * @param date true when the value is a day
   */
  public record Column(
      List<String> columns,
      @Nullable Map<String, String> via,
      @Nullable String before,
      @Nullable Boolean list,
      @Nullable Boolean word,
      @Nullable Boolean empty,
      @Nullable String filled,
      @Nullable Boolean date) {

    boolean isList() {
      return Boolean.TRUE.equals(list);
    }

    boolean emptyCounts() {
      return Boolean.TRUE.equals(empty);
    }

    boolean isDate() {
      return Boolean.TRUE.equals(date);
    }

    boolean isWord() {
      return Boolean.TRUE.equals(word);
    }

    Optional<Map<String, String>> words() {
      return Optional.ofNullable(via);
    }
  }

  /**
   * How the holder of an identifier is found.
   *
   * @param table where it is looked for
   * @param facts kind of fact that every holder gives
   * @param matches path of the fact that counts them
   * @param identifier field for the identifier itself
   * @param property field for the property that carries it
   * @param properties columns that can carry it, with the word for each
   * @param state field for the state
   * @param states how a state is told, the first that fits
   * @param values which column gives which field
   * @param of kind of fact about a holder that is the only one
   * @param held which column gives which field of that
   */
  public record Holders(
      String table,
      String facts,
      String matches,
      String identifier,
      String property,
      Map<String, String> properties,
      String state,
      List<State> states,
      Map<String, Column> values,
      String of,
      Map<String, Column> held) {

    /** Returns every column that the table of holders needs for this. */
    Set<String> mentioned() {
      Set<String> wanted = new LinkedHashSet<>();
      values.values().forEach(column -> wanted.addAll(column.columns()));
      held.values().forEach(column -> wanted.addAll(column.columns()));
      for (State each : states) {
        if (each.when() != null) {
          wanted.add(columnOf(each.when()));
        }
        wanted.addAll(each.known() == null ? List.of() : each.known());
      }
      return wanted;
    }
  }

  /**
   * A state and how it is told.
   *
   * @param is the word for it
   * @param when a condition; null when there is none
   * @param known columns that must be there; null when none must
   */
  public record State(String is, @Nullable String when, @Nullable List<String> known) {}

  /**
   * A conflict that will become an error.
   *
   * @param claim path of the person's identifier
   * @param against {@code held}, or the path of the identifier that it must equal
   * @param text the error as it will be printed
   * @param own path of the identifier for {@code {own}}; null when the text has none
   */
  public record Foreseen(String claim, String against, String text, @Nullable String own) {}
}
