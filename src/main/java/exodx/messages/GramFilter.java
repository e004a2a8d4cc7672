package exodx.messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the stretches of a text that are worth an alignment.
 *
 * <p>A stretch qualifies when it holds enough different short pieces of the template. Repeating one
 * piece does not help, so that monotonous text stays cheap.
 */
final class GramFilter {
  private static final int SLACK = 24;

  private final int[] grams;
  private final int[] numbers;
  private final int distinct;
  private final int needed;
  private final int window;

  GramFilter(TemplateShape shape) {
    int capacity = Integer.highestOneBit(shape.letters() * 4 + 16);
    this.grams = new int[capacity];
    this.numbers = new int[capacity];
    Arrays.fill(numbers, -1);
    int count = 0;
    for (Literal literal : shape.literals()) {
      for (int i = 0; i + SqueezedText.GRAM <= literal.length(); i++) {
        count += add(literal.gram(i), count);
      }
    }
    this.distinct = count;
    this.needed = Math.max(1, (count * 3 + 9) / 10);
    this.window = shape.span() + shape.span() / 10 + SLACK;
  }

  private int add(int gram, int number) {
    int slot = slot(gram);
    if (numbers[slot] >= 0) {
      return 0;
    }
    grams[slot] = gram;
    numbers[slot] = number;
    return 1;
  }

  private int slot(int gram) {
    int mask = grams.length - 1;
    int slot = ((gram * 0x9e3779b9) >>> 7) & mask;
    while (numbers[slot] >= 0 && grams[slot] != gram) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Returns how many different pieces a stretch must hold; 0 when every text qualifies. */
  int needed() {
    return distinct == 0 ? 0 : needed;
  }

  /** Returns the pieces, each once. */
  IntStream distinctGrams() {
    return IntStream.range(0, grams.length).filter(i -> numbers[i] >= 0).map(i -> grams[i]);
  }

  /** Returns the stretches as slices of the squeezed text, in order and apart from each other. */
  List<Slice> stretches(SqueezedText text) {
    if (distinct == 0) {
      return List.of(new Slice(0, text.length()));
    }
    List<Slice> result = new ArrayList<>();
    GramWindow seen = new GramWindow(distinct, window);
    for (int i = 0; i + SqueezedText.GRAM <= text.length(); i++) {
      int number = numbers[slot(text.gram(i))];
      if (number >= 0 && seen.add(number, i) >= needed) {
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
