package exodx.readers;

import exodx.facts.CaseFacts;
import java.util.List;

/**
 * What was read in an input.
 *
 * @param cases one for each person whose errors the input tells; one at least
 * @param one the only case; of several what belongs to nobody, and the question whose case it is
 * @param people everybody the input names, in its order
 * @param undecided true when it is not clear whose case it is: the only case then holds what is
 *     nobody's, and says so
 * @param objects what became of every object and every error, in the order of the input
 */
public record Reading(
    List<CaseFacts> cases,
    CaseFacts one,
    List<String> people,
    boolean undecided,
    List<Understood> objects) {
  public Reading {
    cases = List.copyOf(cases);
    people = List.copyOf(people);
    objects = List.copyOf(objects);
  }

  /**
   * What became of an object or an error.
   *
   * @param file the file as the person named it
   * @param line 1-based first line
   * @param what what it is, in the words of a person
   * @param owner whose it is; empty when that is not known
   * @param evidence what proves it; empty when nothing does
   * @param used the properties that became facts
   * @param left what was not used, and why; empty when everything was
   */
  public record Understood(
      String file,
      int line,
      String what,
      String owner,
      String evidence,
      List<String> used,
      String left) {}
}
