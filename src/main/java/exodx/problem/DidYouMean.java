package exodx.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the word somebody probably meant. */
public final class DidYouMean {
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");

  /** What people write for true and false. */
  private static final Map<String, String> TRUTHS =
      Map.of(
          "yes", "true", "on", "true", "ja", "true", "oui", "true", "no", "false", "off", "false",
          "nein", "false", "non", "false");

  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
  private static final int MOST = 30;
  private static final int FEW = 6;

  private DidYouMean() {}

  /**
   * Returns the known word nearest to {@code wrong}, or nothing when none is near: a far-fetched
   * suggestion is worse than none.
   */
  public static Optional<String> nearest(String wrong, Collection<String> known) {
    String truth = TRUTHS.get(wrong.toLowerCase(Locale.ROOT));
    if (truth != null && known.contains(truth)) {
      return Optional.of(truth);
    }
    String folded = fold(wrong);
    return known.stream()
        .filter(word -> near(wrong, word) || sameWords(wrong, word))
        .min(
            Comparator.comparing((String word) -> !sameWords(wrong, word))
                .thenComparingInt(word -> distance(folded, fold(word), true))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Each part of a path has to be near: all that two fields share can be their type. */
  private static boolean near(String wrong, String word) {
    List<String> parts = List.of(wrong.split("\\.", -1));
    List<String> others = List.of(word.split("\\.", -1));
    if (parts.size() == others.size() && parts.size() > 1) {
      return IntStream.range(0, parts.size()).allMatch(i -> near(parts.get(i), others.get(i)));
    }
    String folded = fold(wrong);
    return distance(folded, fold(word), true) <= Math.max(1, folded.length() / 3);
  }

  /** {@code loose-plug} for {@code plug-loose}. */
  private static boolean sameWords(String one, String other) {
    return one.length() == other.length() && words(one).equals(words(other));
  }

  private static List<String> words(String name) {
    return Stream.of(WORDS.split(name)).map(DidYouMean::fold).sorted().toList();
  }

  /** Returns a hint such as {@code you meant "synced"?}, or the list of all words when few. */
  public static String hint(String wrong, Collection<String> known) {
    String near = hintIfNear(wrong, known);
    return near == null ? oneOf(wrong, known) : near;
  }

  /** Returns a hint such as {@code you meant "synced"?}, or something else to do. */
  public static String hint(String wrong, Collection<String> known, String otherwise) {
    return Objects.requireNonNullElse(hintIfNear(wrong, known), otherwise);
  }

  /** Returns a hint such as {@code you meant "synced"?}; null when no word is near. */
  public static @Nullable String hintIfNear(String wrong, Collection<String> known) {
    return nearest(wrong, known).map(word -> "you meant \"" + word + "\"?").orElse(null);
  }

  /** Nobody reads a list of a hundred words, so of many those are shown that begin alike. */
  private static String oneOf(String wrong, Collection<String> known) {
    List<String> words = known.stream().distinct().sorted().toList();
    if (words.isEmpty()) {
      return "there is none to choose from";
    }
    if (words.size() <= MOST) {
      return "use one of: " + String.join(", ", words);
    }
    String head = wrong.substring(0, Math.max(0, wrong.lastIndexOf('.') + 1));
    List<String> alike =
        words.stream().filter(word -> !head.isEmpty() && word.startsWith(head)).toList();
    List<String> shown = (alike.isEmpty() ? words : alike).stream().limit(FEW).toList();
    return "use one of " + words.size() + ", such as " + String.join(", ", shown);
  }

  /** True when two words differ in case and punctuation, or in one letter, but no more. */
  public static boolean nearlySame(String one, String other) {
    return distance(fold(one), fold(other), false) <= 1;
  }

  private static String fold(String word) {
    return SIGNS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Counts wrong letters; two letters in the wrong order count once if {@code swaps}. */
  private static int distance(String a, String b, boolean swaps) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitute, 1 + Math.min(previous[j], current[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swaps && swapped) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      beforePrevious = previous;
      previous = current;
    }
    return previous[b.length()];
  }
}
