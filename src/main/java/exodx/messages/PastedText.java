package exodx.messages;

/** Text as someone pasted it, with its noise folded away once for all templates. */
public final class PastedText {
  private final String original;
  private final FoldedText folded;
  private final SqueezedText squeezed;
  private final LineIndex lines;

  /** Folds the text; any text is accepted. */
  public PastedText(String original) {
    this.original = original;
    this.folded = Folding.fold(original);
    this.squeezed = SqueezedText.of(folded);
    this.lines = LineIndex.of(original);
  }

  /** Returns the line of an offset, counted from 1; offsets outside the text are moved into it. */
  public int line(int offset) {
    return lines.line(clamp(offset));
  }

  /** Returns the column of an offset, counted from 1 in UTF-16 units. */
  public int column(int offset) {
    return lines.column(clamp(offset));
  }

  FoldedText folded() {
    return folded;
  }

  SqueezedText squeezed() {
    return squeezed;
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, original.length()));
  }
}
