package exodx.messages;

import java.util.ArrayList;
import java.util.List;

/** Parts a stretch of text where a gap holds several placeholders with punctuation between them. */
final class Splitter {
  private final FoldedText text;

  Splitter(FoldedText text) {
    this.text = text;
  }

  /** Returns one slice for each placeholder; later ones are empty where a separator is missing. */
  List<Slice> split(Slice slice, Gap gap) {
    List<Slice> result = new ArrayList<>();
    int from = slice.from();
    if (!gap.separators().isEmpty()) {
      from = contentStart(slice, gap);
    }
    for (String separator : gap.separators()) {
      Slice found = find(separator, from, slice.to());
      result.add(new Slice(from, found.from()));
      from = found.to();
    }
    result.add(new Slice(from, slice.to()));
    return result;
  }

  private int contentStart(Slice slice, Gap gap) {
    int from = slice.from();
    while (from < slice.to()
        && (Characters.isBlank(text.at(from))
            || Characters.isQuote(text.at(from))
            || gap.before().indexOf(text.at(from)) >= 0)) {
      from++;
    }
    return from;
  }

  private Slice find(String separator, int from, int to) {
    String key = key(separator);
    boolean quoted = separator.chars().anyMatch(c -> Characters.isQuote((char) c));
    int content = from;
    while (content < to
        && (Characters.isBlank(text.at(content)) || Characters.isQuote(text.at(content)))) {
      content++;
    }
    Slice first = new Slice(to, to);
    for (int i = content; i < to; i++) {
      if (matches(key, quoted, i, to)) {
        Slice here = new Slice(i, i + Math.max(1, key.length()));
        if (!quoted || key.isEmpty() || isAfterQuote(i, from)) {
          return here;
        }
        first = first.isEmpty() ? here : first;
      }
    }
    return first;
  }

  /** Returns the characters of a separator that survive pasting: neither quotes nor blanks. */
  private static String key(String separator) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < separator.length(); i++) {
      char c = separator.charAt(i);
      if (!Characters.isQuote(c) && !Character.isWhitespace(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  private boolean matches(String key, boolean quoted, int at, int to) {
    if (key.isEmpty()) {
      boolean edge = at + 1 < to && !Character.isLetterOrDigit(text.at(at + 1));
      return quoted ? Characters.isQuote(text.at(at)) && edge : Characters.isBlank(text.at(at));
    }
    for (int i = 0; i < key.length(); i++) {
      if (at + i >= to || text.at(at + i) != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAfterQuote(int at, int from) {
    int i = at - 1;
    while (i >= from && Characters.isBlank(text.at(i))) {
      i--;
    }
    return i >= from && Characters.isQuote(text.at(i));
  }
}
