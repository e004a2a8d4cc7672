package exodx.explain;

import exodx.outcome.Outcome;
import java.util.List;

/**
 * A condition of a rule that is met in a case, and what meets it.
 *
 * @param text as the rule says it
 * @param points what it asks for, one by one; none is left out
 */
public record MetCondition(String text, List<Point> points) {

  /**
   * One thing that is asked for.
   *
   * @param words what it is, in the words of the vocabulary
   * @param shown the facts or conclusions that show it; empty where something has to be absent
   */
  public record Point(String words, List<Outcome.Premise> shown) {}
}
