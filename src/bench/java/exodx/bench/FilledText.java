package exodx.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of an answer.
 *
 * @param words what always stands there, around the values
 * @param values numbers of the values between the words
 */
record FilledText(List<String> words, List<Integer> values) {
  /** Shorter values could stand in a text by chance. */
  private static final int SHORTEST = 9;

  static FilledText of(String text, List<String> known) {
    List<String> words = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i).length() >= SHORTEST && text.startsWith(known.get(i), at)) {
          words.add(text.substring(from, at));
          values.add(i);
          at += known.get(i).length() - 1;
          from = at + 1;
          break;
        }
      }
    }
    words.add(text.substring(from));
    return new FilledText(words, values);
  }

  String with(List<String> now) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      text.append(words.get(i)).append(now.get(values.get(i)));
    }
    return text.append(words.get(values.size())).toString();
  }
}
