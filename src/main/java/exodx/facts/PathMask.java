package exodx.facts;

import java.util.regex.Pattern;

/**
 * Masks quoted directory paths such as {@code "example.com/Users/Jane Doe"}: they hold names in
 * full. Addresses of pages and texts with a slash somewhere in a sentence stay.
 */
final class PathMask {
  private static final String OPENING = "\"'\u201c\u2018\u201e\u00ab";
  private static final String CLOSING = "\"'\u201d\u2019\u201c\u00bb";

  private static final Pattern BEGINS_WITH_DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}[\\p{L}\\p{N}_-]*/.*");
  private static final Pattern PROSE = Pattern.compile("[.,:;] |://");
  private static final Pattern SEGMENTS =
      Pattern.compile("\\p{L}[^/]*(?:/[^/\\s](?:[^/]*[^/\\s])?){2,}+");

  private PathMask() {}

  static String mask(String text) {
    Numbering numbers = new Numbering();
    numbers.skipThoseIn(text, "path-");
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      int quote = OPENING.indexOf(text.charAt(i));
      if (quote < 0 || isApostrophe(text, i)) {
        continue;
      }
      int end = end(text, i, CLOSING.charAt(quote));
      if (end > 0 && isPath(text.substring(i + 1, end))) {
        masked.append(text, copied, i + 1).append("path-");
        masked.append(numbers.of(text.substring(i + 1, end)));
        copied = end;
        i = end;
      }
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private static boolean isApostrophe(String text, int i) {
    return text.charAt(i) == '\'' && i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
  }

  /** Returns where the quoted part ends, escapes of JSON for single characters included. */
  private static int end(String text, int opening, char closing) {
    int i = opening + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        boolean slash = text.startsWith("/", i + 1);
        int next = slash ? i + 2 : EscapeSkipper.skip(text, i + 1);
        if (!slash && next != i + 6) {
          return i;
        }
        i = next;
        continue;
      }
      if (c == closing) {
        return i;
      }
      if (c == '\n' || c == '\r' || c == '"' || c == text.charAt(opening)) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private static boolean isPath(String quoted) {
    String path = quoted.replace("\\/", "/");
    if (path.indexOf('/') < 0 || path.contains("://")) {
      return false;
    }
    return path.regionMatches(true, 0, "/o=", 0, 3)
        || BEGINS_WITH_DOMAIN.matcher(path).matches()
        || (SEGMENTS.matcher(path).matches() && !PROSE.matcher(path).find());
  }
}
