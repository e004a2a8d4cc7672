package exodx.outcome;

import java.util.List;
import java.util.Map;

/**
 * What has to be read for a case, shell by shell. Everything in it is data; a report makes scripts.
 *
 * @param caseName how the user knows the case
 * @param knowledge the rules that were used
 * @param sections the shells in which something is read, the one with the most decisive fact first
 * @param questions what no command can tell: it has to be asked
 */
public record Gathering(
    String caseName,
    Outcome.Knowledge knowledge,
    List<Section> sections,
    List<Outcome.Missing> questions) {

  /** What is read in one shell, in this order. */
  public record Section(String shell, List<Reading> readings) {}

  /**
   * One command that only reads.
   *
   * @param facts paths of the facts that it tells
   * @param command the command; a value that is not known stands in it as {@code $Known['path']}
   * @param properties the properties to keep; {@code *} for all
   * @param needs questions for the values that are not known, by path; an empty one for a value
   *     that an earlier reading finds
   * @param finds properties by path: values that later readings of the section need
   */
  public record Reading(
      List<String> facts,
      String command,
      List<String> properties,
      Map<String, String> needs,
      Map<String, String> finds) {}
}
