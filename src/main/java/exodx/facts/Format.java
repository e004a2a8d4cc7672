package exodx.facts;

import java.util.regex.Pattern;

/**
 * How the values of a field are written where that is fixed.
 *
 * @param pattern regular expression that a whole value matches
 * @param words what a value looks like, for people
 */
public record Format(String pattern, String words) {

  /** Fits no value but the empty one. */
  public static final Format NONE = new Format("(?!)", "");

  /** Whether a value is written like this; what is known to be empty has no form to be wrong. */
  public boolean fits(String value) {
    return value.isEmpty() || Pattern.compile(pattern).matcher(value).matches();
  }
}
