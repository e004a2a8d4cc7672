package exodx.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule without what cannot look into a value: comments, and what stands in strings.
 */
final class RuleWords {
  private static final Pattern STRING_OR_COMMENT =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private final String text;

  RuleWords(String rule) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = STRING_OR_COMMENT.matcher(rule);
    while (matcher.find()) {
      String found = matcher.group();
      String kept = found.startsWith("/") ? " " : found.length() == 2 ? "\"\"" : "\"s\"";
      matcher.appendReplacement(words, Matcher.quoteReplacement(kept));
    }
    text = matcher.appendTail(words).toString();
  }

  /** One place where a word stands: what comes before it, and what follows. */
  record Place(String before, String after) {
    boolean follows(Pattern pattern) {
      return pattern.matcher(after).lookingAt();
    }

    boolean precedes(Pattern pattern) {
      Matcher matcher = pattern.matcher(before);
      while (matcher.find()) {
        if (matcher.end() == before.length()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Returns every place of a word, or of a variable such as {@code $user}, by itself. */
  List<Place> places(String word) {
    List<Place> places = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])").matcher(text);
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - 60), matcher.start());
      places.add(new Place(before, text.substring(matcher.end())));
    }
    return places;
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  List<String> variables(Pattern pattern) {
    return pattern.matcher(text).results().map(result -> result.group(1)).distinct().toList();
  }
}
