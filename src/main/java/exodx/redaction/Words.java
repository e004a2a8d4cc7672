package exodx.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that exodx itself says, which name nobody: whatever the knowledge holds, except for the
 * names in its examples.
 */
final class Words {
  private static final Pattern BYTES = Pattern.compile("(?:[%=][0-9A-Fa-f]{2})+");

  /** A letter or digit, also where it stands escaped in markup, in JSON, in an address or mail. */
  private static final String LETTER =
      "(?:[\\p{L}\\p{M}\\p{N}\\p{Cf}]"
          + "|&[A-Za-z]{1,6}(?:uml|acute|grave|circ|tilde|cedil|slash|ring|lig|caron);"
          + "|\\\\u(?!00[0-9abAB])[0-9A-Fa-f]{4}"
          + "|[%=][C-Fc-f][0-9A-Fa-f](?:[%=][89ABab][0-9A-Fa-f])+)";

  /** A word; an apostrophe or a hyphen between letters belongs to it. */
  static final Pattern WORD =
      Pattern.compile(
          LETTER
              + "++(?:(?:['\u2019\u02bc`\u00b4\u2010\u2011-]|&#39;|\\\\u0027)"
              + LETTER
              + "++)*+");

  private static final Pattern EXAMPLES = Pattern.compile("@examples\\([^)]*\\)");
  private static final Pattern NAMED =
      Pattern.compile("[^\\s\"'(){},;]*[@\\\\][^\\s\"'(){},;]*|[^\\s\"'(){},;/]+(?:\\.[\\w-]+)+");
  private static final Pattern PARTS =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}]+");

  private final Set<String> known = new HashSet<>();

  Words(List<String> knowledge) {
    for (String text : knowledge) {
      String plain = NAMED.matcher(EXAMPLES.matcher(text).replaceAll(" ")).replaceAll(" ");
      Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(plain);
      while (word.find()) {
        known.add(fold(word.group()));
        for (String part : PARTS.split(word.group(), 0)) {
          known.add(fold(part));
        }
      }
    }
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
      for (Month month : Month.values()) {
        known.add(fold(month.getDisplayName(style, Locale.ENGLISH)));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        known.add(fold(day.getDisplayName(style, Locale.ENGLISH)));
      }
    }
    known.removeIf(String::isBlank);
  }

  /** True when every part of a word is one that exodx says itself. */
  boolean knows(String word) {
    if (known.contains(fold(word))) {
      return true;
    }
    boolean digits = word.chars().anyMatch(Character::isDigit);
    if (digits && word.codePoints().anyMatch(Character::isUpperCase)) {
      return false; // as servers and databases are called
    }
    for (String part : PARTS.split(word.replaceAll("['\u2019]s$", ""), 0)) {
      String folded = fold(part);
      if (folded.codePointCount(0, folded.length()) > 1
          && !known.contains(folded)
          && !(folded.endsWith("s") && known.contains(folded.substring(0, folded.length() - 1)))) {
        return false;
      }
    }
    return isLatin(word);
  }

  /** True for a word that is written as names are, or in letters that exodx does not use. */
  static boolean looksLikeName(String word) {
    String plain = plain(word);
    boolean digits = plain.chars().anyMatch(Character::isDigit);
    boolean letters = plain.codePoints().anyMatch(Character::isLetter);
    return letters
        && (digits
            || plain
                .codePoints()
                .anyMatch(c -> (c > 127 && Character.isLetter(c)) || Character.isUpperCase(c)));
  }

  private static boolean isLatin(String word) {
    return word.codePoints().allMatch(c -> c < 0x250 || !Character.isLetter(c));
  }

  /** Returns a text without the escapes that stand for its letters. */
  static String plain(String word) {
    String plain = word;
    if (word.indexOf('&') >= 0) {
      plain =
          plain.replaceAll(
              "&([A-Za-z])[A-Za-z]*;", "$1"); // near enough: marks make no difference anyway
      plain = plain.replace("&#39;", "'");
    }
    if (word.indexOf('\\') >= 0) {
      Matcher escape = Pattern.compile("\\\\u([0-9A-Fa-f]{4})").matcher(plain);
      plain =
          escape.replaceAll(
              one ->
                  Matcher.quoteReplacement(
                      String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }
    if (word.indexOf('%') >= 0 || word.indexOf('=') >= 0) {
      plain = decode(plain);
    }
    return plain;
  }

  /** Returns a text by which the same name is known: no case, no marks, no escapes. */
  static String fold(String text) {
    String plain = Normalizer.normalize(plain(text), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(folded::appendCodePoint);
    return folded
        .toString()
        .toLowerCase(Locale.ROOT)
        .replace("\u00df", "ss")
        .replace('\u2019', '\'');
  }

  static String decode(String text) {
    return BYTES
        .matcher(text)
        .replaceAll(
            match -> {
              String bytes = match.group();
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              for (int i = 1; i < bytes.length(); i += 3) {
                out.write(Integer.parseInt(bytes.substring(i, i + 2), 16));
              }
              return Matcher.quoteReplacement(out.toString(StandardCharsets.UTF_8));
            });
  }
}
