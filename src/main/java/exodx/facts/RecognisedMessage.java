package exodx.facts;

import exodx.messages.Captured;
import exodx.messages.Form;
import exodx.messages.Recognition;
import exodx.problem.DidYouMean;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message that was found in a text of the case, as the rules see it.
 *
 * @param by the rule whose message template recognised it
 * @param path the fact field that holds the text
 * @param line 1-based line of the source where the message begins
 * @param recognition where it stands and what its placeholders hold
 */
public record RecognisedMessage(String by, String path, int line, Recognition recognition) {

  /** True when the text ended, or was shortened, before the message did. */
  public boolean isCutOff() {
    return recognition.cutOff();
  }

  /** Returns the identifier a placeholder holds, or null when the message has no such part. */
  public @Nullable Guid guid(String name) {
    Captured captured = recognition.values().get(name);
    if (captured == null) {
      return null;
    }
    Form form = captured.form();
    // The same identifier can stand in upper case in a message and in lower case in a fact file.
    String text =
        form == Form.WELL_FORMED ? captured.raw().toLowerCase(Locale.ROOT) : captured.raw();
    return new Guid(text, form);
  }

  /** Returns the text a placeholder holds, or null when there is none that can be used. */
  public @Nullable String text(String name) {
    Captured captured = recognition.values().get(name);
    return captured == null || captured.form() != Form.WELL_FORMED ? null : captured.raw();
  }

  /**
   * True when a placeholder holds this word, whatever the case and with at most one wrong letter.
   */
  public boolean says(String name, String word) {
    Captured captured = recognition.values().get(name);
    return captured != null && DidYouMean.nearlySame(captured.raw(), word);
  }

  /** Equal places are enough: a hash over all that was read would be worked out again each time. */
  @Override
  public int hashCode() {
    return (by.hashCode() * 31 + path.hashCode()) * 31 + line;
  }
}
