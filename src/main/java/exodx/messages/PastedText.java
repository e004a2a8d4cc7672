package exodx.messages;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Text as someone pasted it, with its noise folded away once for all templates. */
public final class PastedText {
  private final FoldedText folded;
  private final SqueezedText squeezed;
  private final int[] lineEnds;

  /** Folds the text; any text is accepted. */
  public PastedText(String original) {
    this.folded = Folding.fold(original);
    this.squeezed = SqueezedText.of(folded);
    this.lineEnds =
        IntStream.range(0, original.length()).filter(i -> endsLine(original, i)).toArray();
  }

  /** A line ends with LF, CR or both. */
  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /** Returns the line of an offset, counted from 1; offsets outside the text are moved into it. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineEnds, offset);
    return found < 0 ? -found : found + 1;
  }

  FoldedText folded() {
    return folded;
  }

  SqueezedText squeezed() {
    return squeezed;
  }
}
