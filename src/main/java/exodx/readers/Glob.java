package exodx.readers;

import exodx.facts.Guid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The patterns of clues: see {@link exodx.facts.Clue}. */
final class Glob {
  private static final String GUID_WORD = "<guid>";
  private static final int MOST_KEPT = 2000;
  private static final Map<String, List<Predicate<String>>> COMPILED = new ConcurrentHashMap<>();

  private Glob() {}

  /** True when a text fulfils a pattern without a leading exclamation mark. */
  static boolean matches(String pattern, String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    for (Predicate<String> one : alternatives(pattern)) {
      if (one.test(lower)) {
        return true;
      }
    }
    return false;
  }

  private static List<Predicate<String>> alternatives(String pattern) {
    if (COMPILED.size() > MOST_KEPT) {
      COMPILED.clear();
    }
    return COMPILED.computeIfAbsent(
        pattern,
        written ->
            Stream.of(written.toLowerCase(Locale.ROOT).split("\\|", -1))
                .map(Glob::alternative)
                .toList());
  }

  private static Predicate<String> alternative(String pattern) {
    if (pattern.equals("*")) {
      return text -> true;
    }
    if (pattern.equals("?*")) {
      return text -> !text.isEmpty();
    }
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && !pattern.contains(GUID_WORD)) {
      return pattern::equals;
    }
    String inner = pattern.length() > 2 ? pattern.substring(1, pattern.length() - 1) : "*";
    if (pattern.startsWith("*") && pattern.endsWith("*") && inner.matches("[^*?<]+")) {
      return text -> text.contains(inner);
    }
    Pattern compiled = compile(pattern);
    return text -> compiled.matcher(text).matches();
  }

  private static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (pattern.startsWith(GUID_WORD, i)) {
        regex.append("(?!00000000-0000-0000-0000-000000000000)").append(Guid.DIGITS);
        i += GUID_WORD.length() - 1;
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
