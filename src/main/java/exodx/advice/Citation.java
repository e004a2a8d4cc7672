package exodx.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a source. It names a document by its key, perhaps with the place in it, as in {@code
 * kb-4053483, step 1}; or it is a text that ends with what it is worth.
 *
 * @param text as written
 * @param from where it begins in the source
 */
public record Citation(String text, int from) {
  private static final Pattern KEYED =
      Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(, [^\\[\\]]+)?");
  private static final String BETWEEN = "; ";

  /** Returns the parts of a source; none of an empty one. */
  public static List<Citation> of(String source) {
    List<Citation> parts = new ArrayList<>();
    int from = 0;
    for (String part : source.split(BETWEEN, -1)) {
      if (!part.isBlank()) {
        parts.add(new Citation(part, from));
      }
      from += part.length() + BETWEEN.length();
    }
    return parts;
  }

  /** Returns the key of the document that it names; empty when it is a text. */
  public Optional<String> key() {
    Matcher keyed = KEYED.matcher(text);
    return keyed.matches() ? Optional.of(keyed.group(1)) : Optional.empty();
  }

  /**
   * Returns it for people: the place stands behind the document's name.
   *
   * @param references documents by their keys; one that is missing stays a key
   */
  String in(Map<String, String> references) {
    Matcher keyed = KEYED.matcher(text);
    String document = keyed.matches() ? references.get(keyed.group(1)) : null;
    if (document == null) {
      return text;
    }
    String place = keyed.group(2) == null ? "" : keyed.group(2);
    int address = document.indexOf(", http");
    int behind = address > 0 ? address : Math.max(0, document.lastIndexOf(" ["));
    return document.substring(0, behind) + place + document.substring(behind);
  }

  static String cited(String source, Map<String, String> references) {
    return String.join(BETWEEN, of(source).stream().map(part -> part.in(references)).toList());
  }
}
