package exodx.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One part of an answer that is not what a case expects.
 *
 * @param part the part
 * @param lines what was expected and what came, what both share among them
 */
public record Difference(Part part, List<Line> lines) {
  public Difference {
    lines = List.copyOf(lines);
  }

  /** The parts that a case can expect. */
  public enum Part {
    STATUS,
    DIAGNOSES,
    STEPS,
    CHECKS,
    WITHHELD,
    WARNINGS,
    MISSING,
    FIRST,
    NEVER;

    /** Returns its key in a case file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a line stands. */
  public enum Mark {
    SAME,
    EXPECTED,
    GOT
  }

  /**
   * One line of the comparison.
   *
   * @param mark where it stands
   * @param text what stands there
   * @param code the code it is about, to ask why or why not; empty when it is about none
   */
  public record Line(Mark mark, String text, String code) {}

  /** Returns the difference as a sentence. */
  @Override
  public String toString() {
    return part.key() + ": expected [" + with(Mark.EXPECTED) + "] but got [" + with(Mark.GOT) + "]";
  }

  private String with(Mark mark) {
    return lines.stream()
        .filter(line -> line.mark() == mark || line.mark() == Mark.SAME)
        .map(Line::text)
        .collect(Collectors.joining(", "));
  }
}
