package exodx.redaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a case: what was learned from labels, addresses and paths is found again wherever it
 * stands in running text, by itself or as a part of a word.
 */
final class Names {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_INSIDE = 6;
  private static final int MOST_WORDS = 6;
  private static final Pattern CUT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'\u2019\u02bc-]+");

  private final Masks masks;
  private final Words words;
  private final Set<String> said;

  /** Words of names, folded. */
  private final Set<String> parts = new HashSet<>();

  /** Whole names of several words, folded, by their first word. */
  private final Map<String, Set<String>> wholes = new HashMap<>();

  /** Names that are ordinary words as well, as they are written. */
  private final Set<String> ordinary = new HashSet<>();

  private final Set<String> inside = new TreeSet<>();

  /**
   * @param said addresses of pages that exodx itself names
   */
  Names(Masks masks, Words words, Set<String> said) {
    this.masks = masks;
    this.words = words;
    this.said = said;
  }

  boolean isSaid(String url) {
    return said.contains(url);
  }

  /** True when exodx itself says every word of a text. */
  boolean saysAll(String text) {
    Matcher word = Words.WORD.matcher(text);
    while (word.find()) {
      if (!words.knows(word.group()) || isLearned(word.group())) {
        return false;
      }
    }
    return true;
  }

  /** Learns a name, its words and the parts of those. */
  void learn(String name) {
    learn(name, true);
  }

  /**
   * Learns a name.
   *
   * @param whole false when ordinary words in it are no part of the name
   */
  void learn(String name, boolean whole) {
    String plain = Masks.MASK.matcher(Words.plain(name.strip())).replaceAll(" ");
    String[] pieces = CUT.split(plain, 0);
    StringBuilder joined = new StringBuilder();
    int count = 0;
    for (String piece : pieces) {
      if (!piece.isEmpty()) {
        joined.append(count == 0 ? "" : " ").append(Words.fold(piece));
        count++;
        part(piece, whole);
        if (piece.indexOf('-') > 0) {
          for (String half : piece.split("-", -1)) {
            part(half, whole);
          }
        }
      }
    }
    if (count > 1 && count <= MOST_WORDS) {
      String all = joined.toString();
      wholes.computeIfAbsent(all.substring(0, all.indexOf(' ')), each -> new TreeSet<>()).add(all);
    }
  }

  private void part(String piece, boolean whole) {
    String folded = Words.fold(piece);
    boolean letters = piece.codePoints().anyMatch(Character::isLetter);
    boolean other = piece.codePoints().anyMatch(c -> c > 0x24f && Character.isLetter(c));
    if (!letters || (folded.length() < SHORTEST && !other)) {
      return;
    }
    if (words.knows(piece)) {
      if (whole && Character.isUpperCase(piece.codePointAt(0)) && folded.length() >= SHORTEST) {
        ordinary.add(piece);
      }
      return;
    }
    parts.add(folded);
    if (folded.length() >= SHORTEST_INSIDE) {
      inside.add(folded);
    }
    String spelled = spelled(piece);
    parts.add(spelled);
  }

  /** Umlauts are written with an e where there are none. */
  private static String spelled(String piece) {
    return Words.fold(
        piece
            .replace("\u00e4", "ae")
            .replace("\u00f6", "oe")
            .replace("\u00fc", "ue")
            .replace("\u00c4", "Ae")
            .replace("\u00d6", "Oe")
            .replace("\u00dc", "Ue"));
  }

  /** Learns the labels of a host. */
  void learnHost(String host) {
    for (String label : host.split("[.:]", -1)) {
      if (!Masks.MASK.matcher(host).find()) {
        learn(label);
      }
    }
  }

  /** Learns the segments of a path. */
  void learnPath(String path) {
    for (String segment : path.split("[/\\\\?&=#]", -1)) {
      learn(segment);
    }
  }

  private boolean isLearned(String word) {
    if (ordinary.contains(Words.plain(word))) {
      return true;
    }
    String folded = Words.fold(word);
    if (parts.contains(folded)) {
      return true;
    }
    for (String part : folded.split("['-]", -1)) {
      if (part.length() >= SHORTEST && parts.contains(part)) {
        return true;
      }
    }
    return folded.length() > SHORTEST_INSIDE && inside.stream().anyMatch(folded::contains);
  }

  /** Masks a stretch of text as one name, without what stands around it. */
  void mask(String text, int from, int to, Spans spans) {
    int start = from;
    int end = to;
    while (start < end && !isOfWord(text.charAt(start))) {
      start++;
    }
    while (end > start && !isOfWord(text.charAt(end - 1)) && !isClosing(text, start, end)) {
      end--;
    }
    if (start < end) {
      String name = text.substring(start, end);
      String key = Words.fold(name).replaceAll("\\s+", " ");
      spans.mask(start, end, () -> masks.of(Masks.Kind.NAME, key));
    }
  }

  private static boolean isClosing(String text, int start, int end) {
    return text.charAt(end - 1) == ')' && text.substring(start, end).indexOf('(') >= 0;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Masks every word that exodx does not say itself, whatever it looks like. */
  void maskUnknown(String text, int from, int to, Spans spans) {
    each(text, from, to, spans, word -> !words.knows(word) || isLearned(word));
  }

  /** Masks the names that are known by now, whole ones first. */
  void maskLearned(String text, int from, int to, Spans spans) {
    wholes(text, from, to, spans);
    each(text, from, to, spans, word -> !words.knows(word) && isLearned(word));
  }

  /** Masks the names that are known by now, and whatever else looks like a name. */
  void maskProse(String text, int from, int to, Spans spans) {
    wholes(text, from, to, spans);
    each(
        text,
        from,
        to,
        spans,
        word -> isLearned(word) || (!words.knows(word) && Words.looksLikeName(word)));
  }

  private interface Counts {
    boolean asName(String word);
  }

  private void each(String text, int from, int to, Spans spans, Counts counts) {
    for (int[] free : spans.free(from, to)) {
      Matcher word = Words.WORD.matcher(text).region(free[0], free[1]);
      while (word.find()) {
        int start = word.start();
        if (isEscape(text, start, word.end())) {
          start++;
        }
        String written = text.substring(start, word.end());
        if (counts.asName(written)) {
          String key = Words.fold(written);
          spans.mask(start, word.end(), () -> masks.of(Masks.Kind.NAME, key));
        }
      }
    }
  }

  /** The letter of an escape such as {@code \n} belongs to no word. */
  private static boolean isEscape(String text, int start, int end) {
    return start > 0
        && text.charAt(start - 1) == '\\'
        && end - start > 1
        && "nrtbf".indexOf(text.charAt(start)) >= 0;
  }

  private void wholes(String text, int from, int to, Spans spans) {
    if (wholes.isEmpty()) {
      return;
    }
    Matcher word = Words.WORD.matcher(text).region(from, to);
    while (word.find()) {
      Set<String> names = wholes.getOrDefault(Words.fold(word.group()), Set.of());
      int end = names.isEmpty() ? -1 : wholeEnd(text, word.start(), to, names);
      if (end > 0 && spans.isFree(word.start(), end)) {
        String key = Words.fold(text.substring(word.start(), end)).replaceAll("\\s+", " ");
        String breaks = text.substring(word.start(), end).replaceAll("[^\\n]", "");
        spans.mask(word.start(), end, () -> masks.of(Masks.Kind.NAME, key) + breaks);
      }
    }
  }

  /** Returns where the longest name ends that begins here; negative when there is none. */
  private int wholeEnd(String text, int start, int to, Set<String> names) {
    Matcher word = Words.WORD.matcher(text).region(start, to);
    StringBuilder joined = new StringBuilder();
    int found = -1;
    int last = start;
    for (int count = 0; count < MOST_WORDS && word.find(); count++) {
      if (count > 0 && !text.substring(last, word.start()).matches("[\\s.,>|(_]{1,12}")) {
        break;
      }
      joined.append(count == 0 ? "" : " ").append(Words.fold(word.group()));
      last = word.end();
      if (count > 0 && names.contains(joined.toString())) {
        found = last;
      }
    }
    return found;
  }
}
