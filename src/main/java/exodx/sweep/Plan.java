package exodx.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.facts.ShapeWords;
import exodx.knowledge.RulesFolder;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What exports hold, as the rules folder says.
 *
 * @param subjects the table whose rows are the people that cases are made for
 * @param tables every table by its name
 * @param holders how the holder of an identifier is found
 * @param leaveOut kinds of facts that a sweep does not read
 * @param foreseen conflicts that will become errors
 * @param foreseenName how a case is called that no error was exported for; {@code {name}} is the
 *     person
 * @param foreseenFact path of the fact that takes the text of such an error
 */
public record Plan(
    String subjects,
    Map<String, Table> tables,
    Holders holders,
    List<String> leaveOut,
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
   * Reads the plan of a rules folder.
   *
   * @throws ProblemsException when it has none, or one that is not understood
   */
  public static Plan of(RulesFolder rules) {
    return rules.withSuffix(RulesFolder.EXPORTS).stream()
        .findFirst()
        .map(file -> read(file.source().name(), file.text()))
        .orElseThrow(
            () ->
                ProblemsException.knowledge(
                    "exports",
                    "these rules do not say what exports hold",
                    "write a file *" + RulesFolder.EXPORTS));
  }

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

  /**
   * One kind of export.
   *
   * @param title what its rows are
   * @param shell where the command runs
   * @param export the command that makes it
   * @param columns columns that tell it from others; {@code |} separates names for one
   * @param never columns that it never has
   * @param name columns that name the person of a row
   * @param id columns with the person's identifier
   * @param gone conditions under which a row is no longer the person's own
   * @param shared true when its rows hold for all people
   * @param kind the kind of object that a row prints
   * @param each the kind of object inside of it of which every row tells one
   * @param inside names in front of the properties of such an object
   * @param absent facts of a person who has no row in an export that is complete
   */
  public record Table(
      String title,
      String shell,
      String export,
      List<String> columns,
      List<String> never,
      List<String> name,
      List<String> id,
      List<String> gone,
      @Nullable Boolean shared,
      String kind,
      @Nullable String each,
      List<String> inside,
      Map<String, String> absent) {

    public Table { // a file may leave these out
      never = Objects.requireNonNullElse(never, List.of());
      name = Objects.requireNonNullElse(name, List.of());
      id = Objects.requireNonNullElse(id, List.of());
      gone = Objects.requireNonNullElse(gone, List.of());
      inside = Objects.requireNonNullElse(inside, List.of());
      absent = Objects.requireNonNullElse(absent, Map.of());
    }

    boolean isShared() {
      return Boolean.TRUE.equals(shared);
    }

    /** Returns columns that hold lists of objects; only their fields can be used. */
    List<String> nested() {
      return inside.stream().filter(column -> column.indexOf('.') < 0).toList();
    }
  }

  /**
   * How the holder of an identifier is found.
   *
   * @param table where it is looked for
   * @param kind the kind of object that its row then prints
   * @param carriers columns that can carry an identifier
   * @param state path of the fact that tells whether it lives
   * @param searched path of the fact that holds the identifier that was looked for
   * @param matches path of the fact that counts who carries it
   */
  public record Holders(
      String table,
      String kind,
      List<String> carriers,
      String state,
      String searched,
      String matches) {}

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
