package exodx.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of one text that are settled: masked, or known to stay. What is settled first counts.
 */
final class Spans {
  private final String text;
  private final BitSet settled;
  private final BitSet told = new BitSet();
  private final List<Span> spans = new ArrayList<>();

  /** A part, and what is put in its place. */
  private record Span(int start, int end, Supplier<String> mask) {}

  Spans(String text) {
    this.text = text;
    this.settled = new BitSet(text.length());
  }

  /** True when nothing of a part is settled. */
  boolean isFree(int start, int end) {
    int next = settled.nextSetBit(start);
    return start < end && (next < 0 || next >= end);
  }

  /** Notes that a part is a message that exodx knows, whose words name nobody. */
  void tell(int start, int end) {
    told.set(start, end);
  }

  /** True when no part of it is in a message that exodx knows. */
  boolean isUntold(int start, int end) {
    int next = told.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Settles a part that is free; the mask is made when all are known, in the order of the text. */
  void mask(int start, int end, Supplier<String> mask) {
    if (isFree(start, end)) {
      settled.set(start, end);
      spans.add(new Span(start, end, mask));
    }
  }

  /** Settles each part that is of a form and free, and counts. */
  void maskEach(Pattern form, Predicate<Matcher> counts, UnaryOperator<String> mask) {
    Matcher found = form.matcher(text);
    while (found.find()) {
      String written = found.group();
      if (counts.test(found)) {
        mask(found.start(), found.end(), () -> mask.apply(written));
      }
    }
  }

  /** Returns where the free part begins that ends at an offset. */
  int freeFrom(int end) {
    return settled.previousSetBit(end - 1) + 1;
  }

  /** Returns where the free part ends that begins at an offset. */
  int freeTo(int start) {
    int next = settled.nextSetBit(start);
    return next < 0 ? text.length() : next;
  }

  /** Settles a part as it is. */
  void keep(int start, int end) {
    mask(start, end, () -> text.substring(start, end));
  }

  /** Returns the parts of a stretch of text that are free, as pairs of offsets. */
  List<int[]> free(int start, int end) {
    List<int[]> parts = new ArrayList<>();
    int from = settled.nextClearBit(start);
    while (from < end) {
      int next = settled.nextSetBit(from);
      int to = next < 0 ? end : Math.min(next, end);
      parts.add(new int[] {from, to});
      from = settled.nextClearBit(to);
    }
    return parts;
  }

  /** Returns the text with every mask in its place. */
  String masked() {
    spans.sort(Comparator.comparingInt(Span::start));
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (Span span : spans) {
      masked.append(text, copied, span.start()).append(span.mask().get());
      copied = span.end();
    }
    return masked.append(text, copied, text.length()).toString();
  }
}
