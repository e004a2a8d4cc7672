package exodx.readers;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the addresses by which a text names people. */
final class Addresses {
  private static final String ADDRESS =
      "[\\w.%+'\u2019-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}";
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w.:+%@/-])(?:(?i:upn|user)[:=])?(" + ADDRESS + ")(?![\\w@])");
  private static final Pattern FIRST =
      Pattern.compile("\\W{0,10}" + ADDRESS + "\\W{0,3}(?:[:,;|=\\s].*)?");
  private static final Pattern ALONE =
      Pattern.compile("\\W{0,10}(?:[\\w ]{1,30}[:=]\\s*)?" + ADDRESS + "\\W{0,3}");
  private static final Pattern LETTER =
      Pattern.compile("(?i)\\s*(?:from|to|cc|bcc|sent by|reply-to|username|runas user)\\s*:.*");

  private Addresses() {}

  /** True for a form that only addresses have. */
  static boolean isOne(String text) {
    return text.length() < 400 && text.matches(ADDRESS);
  }

  /** Returns every address of a text in small letters; not those of whoever writes about it. */
  static List<String> in(String text) {
    return text.lines()
        .filter(line -> line.length() < 20_000 && !LETTER.matcher(line).matches())
        .flatMap(line -> NAMED.matcher(line).results())
        .map((MatchResult found) -> found.group(1))
        .map(address -> address.replaceAll("[.'\u2019]+$", "").toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** True for a line that an address begins: what follows is about somebody else. */
  static boolean begins(String line) {
    return line.length() < 20_000 && line.indexOf('@') > 0 && FIRST.matcher(line).matches();
  }

  /** True for a line that holds nothing but an address: what stands below is about them. */
  static boolean isHeading(String line) {
    return line.length() < 200 && ALONE.matcher(line).matches();
  }
}
