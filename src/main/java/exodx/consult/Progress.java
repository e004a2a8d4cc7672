package exodx.consult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a trainee has answered, question by question: one line each, {@code case, kind, result,
 * hints}, separated by tabs, so that a file can be read, added to and put beside others.
 */
public final class Progress {
  /** How a question was answered. */
  public enum Result {
    RIGHT,
    SECOND_TRY,
    WRONG,
    SKIPPED
  }

  /**
   * One answered question.
   *
   * @param ruleCase name of the case
   * @param kind what was asked for
   * @param hints how many hints were taken
   */
  public record Entry(String ruleCase, String kind, Result result, int hints) {
    String line() {
      return String.join(
          "\t", ruleCase.replaceAll("\\s+", " "), kind, result.name(), Integer.toString(hints));
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** Reads the lines of a file; a line that is none of ours is left out. */
  public static Progress of(List<String> lines) {
    Progress progress = new Progress();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 4 && parts[3].matches("\\d{1,4}")) {
        Stream.of(Result.values())
            .filter(result -> result.name().equals(parts[2]))
            .map(result -> new Entry(parts[0], parts[1], result, Integer.parseInt(parts[3])))
            .forEach(progress::add);
      }
    }
    return progress;
  }

  public void add(Entry entry) {
    entries.add(entry);
  }

  /** Returns the lines of a file. */
  public List<String> lines() {
    return entries.stream().map(Entry::line).toList();
  }

  /** True when every question asked of a case was answered rightly the last time. */
  public boolean knows(String ruleCase) {
    Map<String, Result> last = new LinkedHashMap<>();
    entries.stream()
        .filter(one -> one.ruleCase().equals(ruleCase.replaceAll("\\s+", " ")))
        .forEach(one -> last.put(one.kind(), one.result()));
    return !last.isEmpty() && last.values().stream().allMatch(Result.RIGHT::equals);
  }

  /** Returns for example {@code 3 of 4 right (75 %), 1 at the second try, 1 skipped, 2 hints}. */
  public String words() {
    long right = count(Result.RIGHT) + count(Result.SECOND_TRY);
    long answered = right + count(Result.WRONG);
    int hints = entries.stream().mapToInt(Entry::hints).sum();
    String score =
        answered == 0
            ? "no question was answered"
            : right + " of " + answered + " right (" + 100 * right / answered + " %)";
    return score
        + (count(Result.SECOND_TRY) == 0
            ? ""
            : ", " + count(Result.SECOND_TRY) + " at the second try")
        + (count(Result.SKIPPED) == 0 ? "" : ", " + count(Result.SKIPPED) + " skipped")
        + (hints == 0 ? "" : ", " + hints + (hints == 1 ? " hint" : " hints"));
  }

  /** Returns the cases with the most wrong or skipped answers, the worst first. */
  public List<String> hardest(int most) {
    Map<String, Integer> failed = new LinkedHashMap<>();
    entries.stream()
        .filter(one -> one.result() == Result.WRONG || one.result() == Result.SKIPPED)
        .forEach(one -> failed.merge(one.ruleCase(), 1, Integer::sum));
    return failed.entrySet().stream()
        .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
        .limit(most)
        .map(one -> one.getKey() + " (" + one.getValue() + ")")
        .toList();
  }

  /** Adds all that somebody else answered. */
  public void addAll(Progress other) {
    entries.addAll(other.entries);
  }

  private long count(Result result) {
    return entries.stream().filter(one -> one.result() == result).count();
  }
}
