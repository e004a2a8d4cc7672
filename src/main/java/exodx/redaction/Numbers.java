package exodx.redaction;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of machines, of telephones, and long ones, which can be those of people. */
final class Numbers {
  private static final Pattern IP4 =
      Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{L}\\p{N}]|\\.\\d)");
  private static final Pattern VERSION =
      Pattern.compile("(?i)(?:version|build|release|\\bv)[\\s:=\"'(]*$");
  private static final Pattern IP6 =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f]{0,4})"
              + "(?:%\\w+)?(?![\\p{L}\\p{N}:])");
  private static final Pattern MAC =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![\\p{L}\\p{N}:-])");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/-])(?:\\+|\\(|\\d)[\\d ()/.\\-\u00a0\u2010-\u2015]{5,30}\\d(?![\\p{L}\\p{N}:])");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\D.*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?:\\D.*)?");
  private static final Pattern VERSION_FORM = Pattern.compile("\\d+(?:\\.\\d+){1,3}");
  private static final Pattern DOTTED_PHONE =
      Pattern.compile("0\\d(?:\\.\\d{2}){4}|\\d{3}\\.\\d{3}\\.\\d{4}");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.,:-])\\d{5,30}(?![\\p{L}\\p{N}]|[.,:]\\d)");

  private final Masks masks;

  Numbers(Masks masks) {
    this.masks = masks;
  }

  /** Settles the addresses of machines. */
  void addresses(String text, Spans spans) {
    each(IP4, spans, Masks.Kind.IP, found -> !followsVersion(text, found.start()));
    each(IP6, spans, Masks.Kind.IP, found -> isIp6(found.group()));
    each(MAC, spans, Masks.Kind.IP, found -> true);
  }

  /** Settles numbers of telephones. */
  void phones(Spans spans) {
    each(PHONE, spans, Masks.Kind.PHONE, found -> isPhone(found.group()));
  }

  /** Settles long numbers, which can be those of people. */
  void find(Spans spans) {
    each(NUMBER, spans, Masks.Kind.NUMBER, found -> spans.isUntold(found.start(), found.end()));
  }

  private void each(Pattern pattern, Spans spans, Masks.Kind kind, Predicate<Matcher> counts) {
    spans.maskEach(pattern, counts, written -> masks.of(kind, written));
  }

  private static boolean followsVersion(String text, int start) {
    return VERSION.matcher(text.substring(Math.max(0, start - 20), start)).find();
  }

  private static boolean isIp6(String text) {
    boolean digits = text.chars().anyMatch(c -> Character.digit(c, 16) >= 0);
    return digits && (text.contains("::") || text.chars().filter(c -> c == ':').count() == 7);
  }

  private static boolean isPhone(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    boolean separated = text.startsWith("+") || text.chars().anyMatch(c -> !Character.isDigit(c));
    return digits >= 7
        && digits <= 18
        && separated
        && !DATE.matcher(text).matches()
        && (!VERSION_FORM.matcher(text).matches() || DOTTED_PHONE.matcher(text).matches());
  }
}
