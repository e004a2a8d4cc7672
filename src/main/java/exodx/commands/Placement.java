package exodx.commands;

import exodx.commands.Part.Form;
import exodx.commands.Part.Slot;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges the place of a slot in a template.
 *
 * <p>A literal is only safe where it stays a token of its own: next to another quote the two would
 * melt into one, and behind a call operator or as a filter the value itself would be run.
 */
final class Placement {

  /** What may stand right before a literal: it ends the token before. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|[\\s(]|[\\w')],|\\(\\[[\\w.]+\\]|\\s-[A-Za-z]\\w*:|(?:^|[\\n;({])\\s*\\$\\w+="
              + "|@\\{(?:[^{}]*[\\n;])?\\s*\\w+=)$");

  /** What may stand right after a literal: it begins another token. */
  private static final Pattern AFTER = Pattern.compile("^(?:$|[\\s),;}|.])");

  private static final Pattern RUNS_VALUE =
      Pattern.compile(
          "(?i)(?:(?:^|[\\s;|({=])[&.]\\s*"
              + "|(?:^|\\s)-\\w*(?:Filter|FilterScript|ScriptBlock|Command|Expression)"
              + "(?:\\s+|:\\s*)"
              + "|(?:^|[\\s;|({=])(?:ForEach-Object|Where-Object|foreach|where|%|\\?)\\s+)$");

  private static final Pattern RUNS_TEXT =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:Invoke-Expression|iex)(?![\\w-])|\\[\\s*scriptblock\\s*\\]");

  private static final Pattern FILTER_PARAMETER = Pattern.compile("(?i)\\s-Filter(?:\\s+|:)$");
  private static final Pattern BEFORE_IN_FILTER = Pattern.compile("[\\s(]$");
  private static final Pattern AFTER_IN_FILTER = Pattern.compile("^[\\s)\"]");

  private Placement() {}

  /** Whether code, without its strings, makes code of text: no quoting would hold there. */
  static boolean runsText(String skeleton) {
    return RUNS_TEXT.matcher(skeleton).find();
  }

  /**
   * Says what is wrong with a slot outside quotes, or is empty.
   *
   * @param before the code before it, with every string and slot as an empty literal
   * @param after the template after it
   */
  static Optional<String> outside(Slot slot, String before, String after) {
    if (slot.form() == Form.FILTER) {
      return Optional.of("belongs inside a double-quoted -Filter string");
    }
    if (RUNS_VALUE.matcher(before).find()) {
      return Optional.of("stands where PowerShell would take its value for code or for a filter");
    }
    if (!BEFORE.matcher(before).find() || !AFTER.matcher(after).find()) {
      return Optional.of("must stand alone, with blanks around it");
    }
    return Optional.empty();
  }

  /**
   * Says what is wrong with a slot in a double-quoted string, or is empty.
   *
   * @param opening the template up to the opening quote
   * @param before the string up to the slot
   * @param after the template after it
   */
  static Optional<String> inside(Slot slot, String opening, String before, String after) {
    if (slot.form() != Form.FILTER) {
      return Optional.of(
          "stands inside a double-quoted string, where quoting cannot protect it; put it outside,"
              + " or write {name:filter} for a GUID in a -Filter string");
    }
    if (!FILTER_PARAMETER.matcher(opening).find()) {
      return Optional.of("is only allowed in the double-quoted string right after -Filter");
    }
    if (!BEFORE_IN_FILTER.matcher(before).find() || !AFTER_IN_FILTER.matcher(after).find()) {
      return Optional.of("must stand alone and without quotes of its own");
    }
    return Optional.empty();
  }
}
