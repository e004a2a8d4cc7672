package exodx.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values of one aligned message. */
final class MessageReader {
  private final TemplateShape shape;
  private final PastedText pasted;
  private final FoldedText text;
  private final Alignment alignment;
  private final List<Slice> literals = new ArrayList<>();
  private final Map<String, Captured> values = new LinkedHashMap<>();
  private int start;
  private int end;
  private boolean cutOff;

  private MessageReader(TemplateShape shape, PastedText pasted, Alignment alignment) {
    this.shape = shape;
    this.pasted = pasted;
    this.text = pasted.folded();
    this.alignment = alignment;
    for (@Nullable Trail trail = alignment.trail(); trail != null; trail = trail.earlier()) {
      literals.add(0, new Slice(trail.start(), trail.end()));
    }
    this.start = literalStart(0);
    this.end = literalEnd(literals.size() - 1);
    this.cutOff = alignment.cutOff();
  }

  static Hit read(TemplateShape shape, PastedText pasted, Alignment alignment) {
    return new MessageReader(shape, pasted, alignment).run();
  }

  private Hit run() {
    for (int i = 0; i < shape.gaps().size(); i++) {
      if (!shape.gaps().get(i).isEmpty()) {
        read(shape.gaps().get(i), extent(i));
      }
    }
    int from = text.originalStart(start);
    Recognition recognition =
        new Recognition(
            shape.id(), from, text.originalEnd(end - 1), pasted.line(from), cutOff, values);
    return new Hit(recognition, literals, alignment.letters(), alignment.flaws());
  }

  private Slice extent(int gap) {
    int seen = literals.size();
    if (gap == 0) {
      return new LeadingExtent(text).of(shape.leading(), literalStart(0));
    }
    if (gap < seen) {
      return new Slice(literalEnd(gap - 1), literalStart(gap));
    }
    int cut = cutIndex();
    if (alignment.cutOff()) {
      boolean open = gap == seen && alignment.inGap();
      return open ? new Slice(literalEnd(seen - 1), cut) : new Slice(cut, cut);
    }
    return trailing();
  }

  private Slice trailing() {
    Slice slice = new TrailingExtent(text).of(shape.trailing(), literalEnd(literals.size() - 1));
    int next = slice.to();
    cutOff = isCutAt(slice.from(), next);
    return slice;
  }

  /** A message whose last value is missing at the end of the text, or shortened, was cut off. */
  private boolean isCutAt(int from, int to) {
    boolean nothing = true;
    for (int i = from; i < text.length() && nothing; i++) {
      nothing = !Character.isLetterOrDigit(text.at(i));
    }
    return nothing || text.isEllipsis(to);
  }

  /** Returns where the text stops: at its end, or at the ellipsis. */
  private int cutIndex() {
    int index = alignment.end() == 0 ? 0 : pasted.squeezed().foldedIndex(alignment.end() - 1) + 1;
    while (index < text.length() && !text.isEllipsis(index)) {
      index++;
    }
    return index;
  }

  private void read(Gap gap, Slice slice) {
    List<Slice> parts = new Splitter(text).split(slice, gap);
    ValueReader reader = new ValueReader(text);
    for (int i = 0; i < parts.size(); i++) {
      Placeholder place = gap.placeholders().get(i);
      String before = i == 0 ? gap.before() : gap.separators().get(i - 1);
      String after = i == parts.size() - 1 ? gap.after() : gap.separators().get(i);
      ValueReader.Value value = reader.read(place.type(), parts.get(i), before, after);
      add(place.name(), value);
    }
  }

  private void add(String name, ValueReader.Value value) {
    if (!value.slice().isEmpty()) {
      start = Math.min(start, value.slice().from());
      end = Math.max(end, value.slice().to());
    }
    values.put(name, new Captured(name, value.raw(), value.form()));
  }

  private int literalStart(int literal) {
    return pasted.squeezed().foldedIndex(literals.get(literal).from());
  }

  private int literalEnd(int literal) {
    Slice slice = literals.get(literal);
    return slice.isEmpty()
        ? literalStart(literal)
        : pasted.squeezed().foldedIndex(slice.to() - 1) + 1;
  }
}
