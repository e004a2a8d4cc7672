package exodx.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks addresses such as {@code jane@example.com}, also where the at sign stands escaped. */
final class AddressMask {
  private static final Pattern AT = Pattern.compile("(?i)@|\uff20|%40|\\\\u0040|&#64;|&#x40;");
  private static final Pattern LAST_LABEL = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]");

  private AddressMask() {}

  static String mask(String text) {
    Numbering numbers = new Numbering();
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    Matcher at = AT.matcher(text);
    while (at.find()) {
      int start = localStart(text, copied, at.start());
      int end = domainEnd(text, at.end());
      if (at.start() >= copied && start < at.start() && end > at.end()) {
        String address = text.substring(start, at.start()) + "@" + text.substring(at.end(), end);
        masked.append(text, copied, start).append("user-").append(numbers.of(address));
        masked.append("@masked.example");
        copied = end;
      }
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private static int localStart(String text, int from, int at) {
    int start = at;
    while (true) {
      while (start > from && isLocal(text.charAt(start - 1))) {
        start--;
      }
      int skipped = EscapeSkipper.skip(text, start);
      if (skipped != start + 5 || start - 1 <= from || !isLocal(escaped(text, start))) {
        start = Math.min(skipped, at);
        break;
      }
      start--; // an escaped character, such as the apostrophe of a name, is part of it
    }
    return withoutLeadingMarks(text, start, at);
  }

  private static int withoutLeadingMarks(String text, int from, int at) {
    int start = from;
    while (start < at) {
      boolean escape = text.charAt(start) == '\\';
      char c = escape ? escaped(text, start + 1) : text.charAt(start);
      if (Character.isLetterOrDigit(c) || c == '_') {
        return start;
      }
      start += escape ? 6 : 1;
    }
    return at;
  }

  /** Returns the character that stands escaped as {@code u0027} behind a backslash. */
  private static char escaped(String text, int start) {
    return (char) Integer.parseInt(text.substring(start + 1, start + 5), 16);
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._+#'-".indexOf(c) >= 0;
  }

  /** Returns where the domain ends, or the start when there is none with at least one dot. */
  private static int domainEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > start) {
      int dot = text.lastIndexOf('.', end - 1);
      if (dot <= start) {
        return start;
      }
      String label = text.substring(dot + 1, end);
      if (LAST_LABEL.matcher(label).matches()) {
        return end;
      }
      boolean endsBadly = !label.isEmpty() && !Character.isLetterOrDigit(text.charAt(end - 1));
      end = endsBadly ? end - 1 : dot;
    }
    return start;
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }
}
