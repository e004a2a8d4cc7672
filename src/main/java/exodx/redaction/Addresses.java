package exodx.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses such as {@code jane@example.com}, also where the at sign stands escaped, and
 * where a table or a note cut the address off.
 */
final class Addresses {
  private static final Pattern AT =
      Pattern.compile(
          "(?i)@|\uff20|%40|\\\\u0040|&#64;|&#x40;|&commat;|[ \\t]?[(\\[{][ ]?(?:at|\u00e4t)[ ]?[)\\]}][ \\t]?");
  private static final Pattern FIRST =
      Pattern.compile("[\\p{L}\\p{N}_]|\\\\u00[c-fC-F][0-9a-fA-F]|%[C-Fc-f]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u[0-9A-Fa-f]{4}");
  private static final Pattern LAST_LABEL = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}-]*");

  private final Masks masks;
  private final Names names;

  Addresses(Masks masks, Names names) {
    this.masks = masks;
    this.names = names;
  }

  void find(String text, Spans spans) {
    Matcher at = AT.matcher(text);
    int before = 0;
    while (at.find()) {
      int start = localStart(text, Math.max(before, spans.freeFrom(at.start())), at.start());
      int whole = domainEnd(text, at.end(), spans.freeTo(at.end()));
      boolean cut = whole == at.end() && isCut(text, labelEnd(text, at.end()));
      int end = cut ? labelEnd(text, at.end()) : whole;
      if (start < at.start() && (cut || end > at.end()) && spans.isFree(start, end)) {
        String local = text.substring(start, at.start());
        String domain = text.substring(at.end(), end);
        String address = Words.plain(local) + "@" + domain;
        if (Masks.MASK.matcher(address).matches()) {
          spans.keep(start, end);
        } else {
          names.learn(local.replaceAll("(?i)#ext#.*", ""));
          if (!cut) {
            names.learnHost(domain);
          }
          spans.mask(start, end, () -> masks.of(Masks.Kind.USER, address));
        }
        before = end;
      }
    }
  }

  private static int localStart(String text, int from, int at) {
    int start = at;
    while (start > from) {
      int length = localBefore(text, from, start);
      if (length == 0) {
        break;
      }
      start -= length;
    }
    Matcher first = FIRST.matcher(text).region(start, at);
    start = first.find() ? first.start() : at;
    // The letter of an escape such as \n belongs to no name.
    boolean escape = start > 0 && text.charAt(start - 1) == '\\' && start + 1 < at;
    return escape && "nrtbf".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
  }

  /** Returns how many characters before an offset stand for one of the local part. */
  private static int localBefore(String text, int from, int end) {
    char c = text.charAt(end - 1);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      boolean escaped = end - 6 >= from && ESCAPED.matcher(text.substring(end - 6, end)).matches();
      if (escaped) {
        return isLocal((char) Integer.parseInt(text.substring(end - 4, end), 16)) ? 6 : 0;
      }
      return 1;
    }
    if (Character.isLowSurrogate(c) && end - 2 >= from) {
      return Character.isLetterOrDigit(text.codePointAt(end - 2)) ? 2 : 0;
    }
    if (c == ';' && end - 5 >= from && text.startsWith("&#39;", end - 5)) {
      return 5;
    }
    return isLocal(c) || c == '%' ? 1 : 0;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._+#'\u2019-!$&*~^".indexOf(c) >= 0;
  }

  /** Returns where the domain ends, or the start when there is none with at least one dot. */
  static int domainEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit && isDomain(text, end)) {
      end++;
    }
    while (end > start) {
      int dot = text.lastIndexOf('.', end - 1);
      if (dot <= start) {
        return start;
      }
      if (LAST_LABEL.matcher(text.substring(dot + 1, end)).matches()
          && text.charAt(end - 1) != '-') {
        return end;
      }
      end = Math.max(dot, end - 1);
    }
    return start;
  }

  /** Returns where the first label of a domain ends. */
  private static int labelEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDomain(text, end) && text.charAt(end) != '.') {
      end++;
    }
    return end;
  }

  private static boolean isCut(String text, int at) {
    return text.startsWith("\u2026", at) || text.startsWith("...", at);
  }

  private static boolean isDomain(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || ".-_".indexOf(c) >= 0;
  }
}
