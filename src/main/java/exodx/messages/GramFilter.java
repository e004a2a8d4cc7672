package exodx.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the stretches of a text that are worth an alignment.
 *
 * <p>A stretch qualifies when it holds enough different short pieces of the template. Repeating one
 * piece does not help, so that monotonous text stays cheap.
 */
final class GramFilter {
  private static final int SLACK = 24;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final int needed;
  private final int window;

  GramFilter(TemplateShape shape) {
    for (Literal literal : shape.literals()) {
      for (int i = 0; i + SqueezedText.GRAM <= literal.length(); i++) {
        numbers.putIfAbsent(literal.gram(i), numbers.size());
      }
    }
    this.needed = Math.max(1, (numbers.size() * 3 + 9) / 10);
    this.window = shape.span() + shape.span() / 10 + SLACK;
  }

  /** Returns how many different pieces a stretch must hold; 0 when every text qualifies. */
  int needed() {
    return numbers.isEmpty() ? 0 : needed;
  }

  /** Returns the pieces, each once. */
  Set<Integer> distinctGrams() {
    return numbers.keySet();
  }

  /** Returns the stretches as slices of the squeezed text, in order and apart from each other. */
  List<Slice> stretches(SqueezedText text) {
    if (numbers.isEmpty()) {
      return List.of(new Slice(0, text.length()));
    }
    List<Slice> result = new ArrayList<>();
    GramWindow seen = new GramWindow(numbers.size(), window);
    for (int i = 0; i + SqueezedText.GRAM <= text.length(); i++) {
      Integer number = numbers.get(text.gram(i));
      if (number != null && seen.add(number, i) >= needed) {
        extend(result, Math.max(0, i - window), Math.min(text.length(), i + window));
      }
    }
    return result;
  }

  private static void extend(List<Slice> slices, int from, int to) {
    int last = slices.size() - 1;
    if (last >= 0 && slices.get(last).to() >= from) {
      slices.set(last, new Slice(slices.get(last).from(), to));
    } else {
      slices.add(new Slice(from, to));
    }
  }
}
