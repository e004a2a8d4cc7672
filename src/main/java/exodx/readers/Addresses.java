package exodx.readers;

import exodx.facts.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addresses by which a text names people. */
final class Addresses {
  private static final String ADDRESS =
      "[\\w%+][\\w.%+'\u2019-]{0,63}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w.:+%@/-])(?<!\\S ?<)(?:(?i:upn|user)[:=])?(" + ADDRESS + ")(?![\\w@])");
  private static final Pattern FIRST =
      Pattern.compile("\\W{0,10}" + ADDRESS + "\\W{0,3}(?:[:,;|=\\s].*)?");
  private static final Pattern LEADS =
      Pattern.compile("(?=.{1,60}$)[^@]*" + ADDRESS + "[^@]*:\\s*");
  private static final Pattern ALONE =
      Pattern.compile("\\W{0,10}(?:[\\w ]{1,30}[:=]\\s*)?" + ADDRESS + "\\W{0,3}");
  private static final Pattern AROUND_WORDS = Pattern.compile("^[^\\p{L}-]+|[^\\p{L}-]+$");

  private Addresses() {}

  /** True for a form that only addresses have. */
  static boolean isOne(String text) {
    return text.length() < 400 && text.matches(ADDRESS);
  }

  /** Returns every address of a text in small letters; not those of whoever writes about it. */
  static List<String> in(String text, Evidence evidence) {
    return text.lines()
        .filter(line -> line.length() < 20_000)
        .flatMap(line -> Stream.of(line.split("\\|", -1)))
        .filter(part -> !isOneOf(evidence.writers(), part.split(":", 2)[0]))
        .flatMap(part -> NAMED.matcher(part).results())
        .map((MatchResult found) -> found.group(1))
        .map(address -> address.replaceAll("[.'\u2019]+$", "").toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** Returns a text up to the line below an offset behind which somebody signs it. */
  static String unsigned(String text, int from, Evidence evidence) {
    for (int line = text.indexOf('\n', from) + 1; line > 0; line = text.indexOf('\n', line) + 1) {
      int end = text.indexOf('\n', line);
      if (isClosing(text.substring(line, end < 0 ? text.length() : end), evidence)) {
        return text.substring(0, line);
      }
    }
    return text;
  }

  /** True for a line behind which people sign. */
  static boolean isClosing(String line, Evidence evidence) {
    return isOneOf(evidence.closings(), line);
  }

  /** True for one of these words, or one written together as names of properties are. */
  private static boolean isOneOf(List<String> words, String text) {
    String plain = text.length() > 60 ? "" : AROUND_WORDS.matcher(text).replaceAll("");
    String together = plain.replace("_", "").replace(" ", "");
    return !plain.isEmpty()
        && words.stream().anyMatch(word -> word.replace(" ", "").equalsIgnoreCase(together));
  }

  /** True for a line that an address begins, or that leads to what follows: it is about another. */
  static boolean begins(String line) {
    return line.length() < 20_000
        && line.indexOf('@') > 0
        && (FIRST.matcher(line).matches() || LEADS.matcher(line).matches());
  }

  /** True for a line of nothing but an address, or one that leads to what stands below. */
  static boolean isHeading(String line) {
    return line.length() < 200 && (ALONE.matcher(line).matches() || LEADS.matcher(line).matches());
  }
}
