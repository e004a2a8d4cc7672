package exodx.sweep;

import exodx.batch.Digest;
import exodx.batch.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep found.
 *
 * @param folder the folder that was swept
 * @param tables what was read
 * @param badRows rows that could not be read
 * @param unusable files that could not be read to their end
 * @param withError people with an error that is not resolved
 * @param foreseen people who will have one
 * @param totals the answers
 * @param collisionCount identifiers that several rows of one export carry
 * @param collisions the first of them
 * @param people everybody concerned, in the order of the answers
 */
public record SweepResult(
    String folder,
    List<Read> tables,
    long badRows,
    List<String> unusable,
    long withError,
    long foreseen,
    Totals totals,
    long collisionCount,
    List<Collision> collisions,
    List<Affected> people) {

  /**
   * One table, whether there was an export of it or not.
   *
   * @param name its name
   * @param title what its rows are
   * @param shell where the command runs
   * @param export the command that makes it
   * @param files what it was read from; empty when there was none
   * @param rows how many rows
   * @param complete whether a row that is not there does not exist
   */
  public record Read(
      String name,
      String title,
      String shell,
      String export,
      List<String> files,
      int rows,
      boolean complete) {}

  /**
   * Somebody concerned.
   *
   * @param name the case
   * @param answer what it was answered
   */
  public record Affected(String name, Digest answer) {}

  /**
   * People who are told the same.
   *
   * @param answer what they are told; what is missing and planned beyond the first lines may differ
   * @param names their cases, in the order of the answers
   */
  public record Group(Digest answer, List<String> names) {}

  /** Returns everybody by cause, next thing to do and danger: what destroys first, then by size. */
  public List<Group> groups() {
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (Affected one : people) {
      Digest answer = one.answer();
      List<Object> key =
          List.of(
              String.valueOf(answer.status()), answer.diagnoses(), answer.next(), answer.dangers());
      groups
          .computeIfAbsent(key, k -> new Group(answer, new ArrayList<>()))
          .names()
          .add(one.name());
    }
    return groups.values().stream()
        .sorted(
            Comparator.comparing((Group one) -> one.answer().dangers().isEmpty())
                .thenComparing(one -> -one.names().size()))
        .toList();
  }

  /**
   * How often something was found.
   *
   * @param code its code
   * @param title its words
   * @param detail one more word about it, for example its risk; empty when there is none
   * @param cases in how many cases
   */
  public record Count(String code, String title, String detail, long cases) {}

  /** Returns the same with numbers in place of people and of identifiers. */
  public SweepResult numbered() {
    Map<String, String> numbers = new HashMap<>();
    UnaryOperator<String> person =
        name -> name.isEmpty() ? name : number(numbers, "person ", name.replaceAll(" \\(.*", ""));
    List<Collision> masked =
        collisions.stream()
            .map(
                one ->
                    new Collision(
                        number(numbers, "identifier ", one.identifier()),
                        one.table(),
                        one.sides().stream()
                            .map(
                                side ->
                                    new Collision.Side(
                                        person.apply(side.name()), side.property(), side.state()))
                            .toList()))
            .toList();
    return new SweepResult(
        folder,
        tables,
        badRows,
        unusable,
        withError,
        foreseen,
        totals,
        collisionCount,
        masked,
        people.stream().map(one -> new Affected(person.apply(one.name()), one.answer())).toList());
  }

  private static String number(Map<String, String> numbers, String what, String name) {
    return numbers.computeIfAbsent(
        name.toLowerCase(Locale.ROOT), one -> what + (numbers.size() + 1));
  }

  /** Returns the diagnoses, most frequent first. */
  public List<Count> diagnoses() {
    return count(
        digest ->
            digest.diagnoses().stream().map(one -> new Count(one.code(), one.title(), "", 0)));
  }

  /** Returns the facts that are missing, with the cases that each alone would decide. */
  public List<Count> decidedByOne() {
    return count(
        digest ->
            digest.missing().size() == 1
                ? digest.missing().stream().map(one -> new Count(one.fact(), one.question(), "", 0))
                : Stream.of());
  }

  /** Returns the facts that are missing, with the cases that wait for each. */
  public List<Count> missing() {
    return count(
        digest ->
            digest.missing().stream().map(one -> new Count(one.fact(), one.question(), "", 0)));
  }

  /** Returns the steps of all plans that destroy something or need somebody's agreement. */
  public List<Count> approvals() {
    return count(
        digest ->
            digest.steps().stream()
                .filter(step -> step.approval() != null || step.risk().equals("destructive"))
                .map(
                    step ->
                        new Count(
                            step.code(),
                            step.title(),
                            step.risk()
                                + (step.approval() == null
                                    ? ""
                                    : "; agreed by: " + step.approval()),
                            0)));
  }

  /** Returns the steps that guards took out of plans. */
  public List<Count> withheld() {
    return count(
        digest -> digest.withheld().stream().map(one -> new Count(one.code(), one.title(), "", 0)));
  }

  /** Returns how many plans hold a step that destroys something. */
  public long destructive() {
    return totals.answers().entrySet().stream()
        .filter(
            entry ->
                entry.getKey().steps().stream().anyMatch(one -> one.risk().equals("destructive")))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private List<Count> count(Function<Digest, Stream<Count>> parts) {
    Map<String, Count> counts = new TreeMap<>();
    totals
        .answers()
        .forEach(
            (digest, cases) -> {
              Map<String, Count> once = new LinkedHashMap<>();
              parts.apply(digest).forEach(part -> once.putIfAbsent(part.code(), part));
              once.values()
                  .forEach(
                      part ->
                          counts.merge(
                              part.code(),
                              new Count(part.code(), part.title(), part.detail(), cases),
                              (a, b) ->
                                  new Count(
                                      a.code(), a.title(), a.detail(), a.cases() + b.cases())));
            });
    return counts.values().stream()
        .sorted(Comparator.comparingLong(Count::cases).reversed().thenComparing(Count::code))
        .toList();
  }

  /**
   * An identifier that several rows of one export carry.
   *
   * @param identifier the identifier
   * @param table the export
   * @param sides everybody who carries it
   */
  public record Collision(String identifier, String table, List<Side> sides) {

    /**
     * One who carries it.
     *
     * @param name the person or object; empty when the row does not tell
     * @param property the column that holds it
     * @param state live or gone; null when the export does not tell
     */
    public record Side(String name, String property, @Nullable String state) {}
  }
}
