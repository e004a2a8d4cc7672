package exodx.readers;

import exodx.facts.Evidence;
import exodx.messages.Recognition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that lead to an error and may name its person, as a display name does. They prove
 * nobody's identity, but errors that are led to by different words may be of different people.
 */
final class Leads {
  private static final int LONGEST_VALUE = 60;
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w@.\\\\-])\\p{L}[\\p{L}\\p{M}\\p{N}_.'\u2019\\\\-]{0,60}+(?![\\w@])");
  private static final Pattern LABEL = Pattern.compile("(?s).*\\p{L}[^\\p{L}\\n]{0,10}[:|>].*");
  private static final Pattern END = Pattern.compile("(?:['\u2019]s?)?[.'\u2019\\\\-]*$");

  private Leads() {}

  /** Returns the words of a text that may name somebody, in small letters. */
  static Set<String> words(String text, Evidence evidence) {
    List<String> all =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(word -> END.matcher(word).replaceFirst(""))
            .filter(word -> !isOfNobody(word, evidence))
            .toList();
    Set<String> words = new TreeSet<>();
    for (String word : all) {
      boolean name = !Character.isLowerCase(word.codePointAt(0)) || word.matches(".*[.\\\\].*");
      if (name || (all.size() == 1 && LABEL.matcher(text).matches())) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static boolean isOfNobody(String word, Evidence evidence) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.isEmpty()
        || CommandLines.isCmdlet(word)
        || evidence.nobody().stream().anyMatch(one -> Glob.matches(one, small));
  }

  /** Returns the words in front of the @, in small letters. */
  static Set<String> ofAddress(String address) {
    String local = address.split("@", 2)[0].toLowerCase(Locale.ROOT);
    return Stream.of(local.split("[._-]+", 0))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** True when both may name somebody, and none of them names the other. */
  static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !one.containsAll(other) && !other.containsAll(one);
  }

  /** Returns the words in the short values of an object, or else in what stands above it. */
  static Set<String> of(PrintedObject object, Evidence evidence) {
    StringBuilder text = new StringBuilder();
    object.properties().values().stream()
        .map(Printed::text)
        .filter(value -> value.length() <= LONGEST_VALUE)
        .forEach(value -> text.append(value).append(":\n"));
    Set<String> words = words(text.toString(), evidence);
    return words.isEmpty() ? words(object.around().heading(), evidence) : words;
  }

  /**
   * Returns the words that lead to the errors in each passage, or stand in the last line above it.
   *
   * @param passages passages with the messages in them, in the order of the input
   */
  static Map<Passage, Set<String>> of(Map<Passage, List<Recognition>> passages, Evidence evidence) {
    Map<Passage, Set<String>> leads = new HashMap<>();
    Passage above = null;
    for (Map.Entry<Passage, List<Recognition>> one : passages.entrySet()) {
      Passage passage = one.getKey();
      List<Recognition> messages = one.getValue();
      if (!messages.isEmpty()) {
        Set<String> words = words(beside(passage, messages, evidence), evidence);
        boolean led = above != null && above.paste() == passage.paste() && !above.signature();
        if (words.isEmpty() && led) {
          words = words(above.paste().line(above.last()), evidence);
        }
        leads.put(passage, words);
      }
      above = messages.isEmpty() ? passage : null;
    }
    return leads;
  }

  /** What stands in front of the first message, or else behind it in its line. */
  private static String beside(Passage passage, List<Recognition> messages, Evidence evidence) {
    String text = passage.without(messages);
    int begin = messages.get(0).start();
    String before = text.substring(0, begin);
    if (!words(before, evidence).isEmpty()) {
      return before;
    }
    int end = text.indexOf('\n', messages.get(0).end());
    return text.substring(begin, end < 0 ? text.length() : end);
  }
}
