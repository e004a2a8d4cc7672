package exodx.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where commands are run.
 *
 * @param open how a person gets there, and what it needs
 * @param ready read-only command that returns something where a session is this place, and nothing
 *     where it is not; null when that cannot be told
 * @param by what runs its commands
 * @param reading modules, roles and permissions that reading needs, one a line; null for none
 * @param instead paths of facts whose values its commands take in place of others, by the path of
 *     the other, wherever they are known: the name that an account has on this side; null for none
 * @param unlike expressions of values, by path, that no object on this side has as its name, such
 *     as a name that only the other side can give; null for none
 * @param standsInFor name of the shell whose place this one takes in some cases; null for none
 * @param when values of facts, by path, with which it does; null for always
 */
public record Shell(
    String open,
    @Nullable String ready,
    @Nullable Runner by,
    @Nullable List<String> reading,
    @Nullable Map<String, String> instead,
    @Nullable Map<String, String> unlike,
    @Nullable String standsInFor,
    @Nullable Map<String, String> when) {

  /** A shell of which only is known how it is opened; the short form of the files. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Shell opened(String open) {
    return new Shell(open, null, null, null, null, null, null, null);
  }

  /** Reads the long form of the files; what is no expression is refused here. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Shell of(
      @JsonProperty(value = "open", required = true) String open,
      @JsonProperty("ready") @Nullable String ready,
      @JsonProperty("by") @Nullable Runner by,
      @JsonProperty("reading") @Nullable List<String> reading,
      @JsonProperty("instead") @Nullable Map<String, String> instead,
      @JsonProperty("unlike") @Nullable Map<String, Pattern> unlike,
      @JsonProperty("standsInFor") @Nullable String standsInFor,
      @JsonProperty("when") @Nullable Map<String, String> when) {
    return new Shell(open, ready, by, reading, instead, texts(unlike), standsInFor, when);
  }

  private static @Nullable Map<String, String> texts(@Nullable Map<String, Pattern> expressions) {
    if (expressions == null) {
      return null;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    expressions.forEach((path, expression) -> texts.put(path, expression.pattern()));
    return texts;
  }

  /** Whether a PowerShell script can run its commands. */
  public boolean isScripted() {
    return by == null || by == Runner.POWERSHELL;
  }

  /** The facts that stand in for others, empty when the file names none. */
  public Map<String, String> insteadOrNone() {
    return instead == null ? Map.of() : instead;
  }

  /** The forms of names of other sides, empty when the file has none. */
  public Map<String, String> unlikeOrNone() {
    return unlike == null ? Map.of() : unlike;
  }

  /** Whether a value cannot be the name of an object on this side. */
  public boolean isUnlike(String path, Object value) {
    String never = unlikeOrNone().get(path);
    return never != null && value.toString().matches(never);
  }

  /** The values of facts with which it stands in for another, empty when the file names none. */
  public Map<String, String> whenOrNone() {
    return when == null ? Map.of() : when;
  }

  /** What reading needs, empty when the file does not say. */
  public List<String> readingOrNone() {
    return reading == null ? List.of() : reading;
  }

  /** What runs the commands of a shell. */
  public enum Runner {
    /** PowerShell, so that a script can hold them. */
    @JsonProperty("powershell")
    POWERSHELL,
    /** A person, in another program. */
    @JsonProperty("hand")
    HAND
  }
}
