package exodx.explain;

import java.util.List;

/**
 * A small change of the facts of a case with which a code would be part of the answer.
 *
 * @param code the code
 * @param title its words; empty when it has none
 * @param found whether such a change was found
 * @param edits what would have to be otherwise; none where the code follows already
 */
public record Goal(String code, String title, boolean found, List<Edit> edits) {

  /**
   * One fact that would have to be otherwise.
   *
   * @param path its path
   * @param question how a person is asked for it
   * @param was its value now, or that it is not gathered
   * @param value what it would have to be
   */
  public record Edit(String path, String question, String was, String value) {}
}
