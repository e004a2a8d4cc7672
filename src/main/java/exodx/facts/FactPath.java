package exodx.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a fact stands in a case, such as {@code onPremises.schema} or {@code guidHolders[1].guid}.
 *
 * @param key the key of its kind
 * @param index its place among facts of the same kind, from 0; 0 where the path has no number
 * @param field the name of its field
 */
public record FactPath(String key, int index, String field) {
  private static final Pattern FORM = Pattern.compile("(\\w+)(?:\\[(\\d{1,3})])?\\.(\\w+)");

  /** Reads a path; nothing for any other text. */
  public static Optional<FactPath> of(String written) {
    Matcher path = FORM.matcher(written);
    if (!path.matches()) {
      return Optional.empty();
    }
    int index = path.group(2) == null ? 0 : Integer.parseInt(path.group(2));
    return Optional.of(new FactPath(path.group(1), index, path.group(3)));
  }

  /** Returns a path without its number, as the vocabulary has it; any other text as it is. */
  public static String plain(String written) {
    return of(written).map(path -> path.key() + "." + path.field()).orElse(written);
  }
}
