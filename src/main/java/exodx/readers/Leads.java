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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that lead to an error and may name its person, as a display name does. They prove
 * nobody's identity, but errors that are led to by different words may be of different people.
 */
final class Leads {
  private static final int LONGEST_VALUE = 60;
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w@.\\\\-])\\p{L}[\\p{L}\\p{M}\\p{N}_.'\u2019\\\\-]{0,60}+(?![\\w@])");
  private static final Pattern COLON = Pattern.compile("[^\\p{L}\\n]{0,10}?[:|>]");
  private static final Pattern NUMBER =
      Pattern.compile("[ #\u00a0-]{1,3}(\\d{1,3}|\\p{Lu})(?![\\p{L}\\d])");
  private static final Pattern PAIR =
      Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]{1,40} \\p{Lu}[\\p{L}'\u2019-]{1,40}");
  private static final Pattern END = Pattern.compile("(?:['\u2019]s?)?[.'\u2019\\\\-]*$");

  private Leads() {}

  /** Returns the words of a text that may name somebody, in small letters. */
  static Set<String> words(String text, Evidence evidence) {
    Set<String> words = new TreeSet<>();
    for (MatchResult found : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
      String word = END.matcher(found.group()).replaceFirst("");
      String small = word.toLowerCase(Locale.ROOT);
      if (!isOfNobody(word, evidence)) {
        boolean name = !Character.isLowerCase(word.codePointAt(0)) || word.matches(".*[.\\\\].*");
        if (name || isLabel(text, found)) {
          words.add(small);
        }
      } else if (evidence.persons().contains(small)) {
        Matcher number = NUMBER.matcher(text).region(found.end(), text.length());
        if (number.lookingAt()) {
          words.add(small + " " + number.group(1).toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  /** True for the first word of a line, with a colon behind it. */
  private static boolean isLabel(String text, MatchResult word) {
    String before = text.substring(text.lastIndexOf('\n', word.start()) + 1, word.start());
    Matcher behind = COLON.matcher(text).region(word.end(), text.length());
    return before.chars().noneMatch(Character::isLetter) && behind.lookingAt();
  }

  private static boolean isOfNobody(String word, Evidence evidence) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.isEmpty()
        || CommandLines.isCmdlet(word)
        || evidence.nobody().stream().anyMatch(one -> Glob.matches(one, small));
  }

  /** True when a line of a text names two people or more: which error is whose it does not tell. */
  static boolean namesSeveral(String text, Evidence evidence) {
    return text.lines()
        .anyMatch(
            line ->
                PAIR.matcher(line)
                        .results()
                        .map(pair -> words(pair.group(), evidence))
                        .filter(words -> words.size() == 2)
                        .distinct()
                        .count()
                    > 1);
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
    @Nullable Passage above = null;
    boolean several = false;
    for (Map.Entry<Passage, List<Recognition>> one : passages.entrySet()) {
      Passage passage = one.getKey();
      List<Recognition> messages = one.getValue();
      if (!messages.isEmpty()) {
        Set<String> words = words(beside(passage, messages, evidence), evidence);
        if (words.isEmpty()
            && above != null
            && above.paste() == passage.paste()
            && !above.signature()) {
          words = words(above.paste().line(above.last()), evidence);
          several = namesSeveral(above.text(), evidence);
        }
        leads.put(passage, several ? Set.of("line " + passage.first()) : words);
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
