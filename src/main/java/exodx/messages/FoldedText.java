package exodx.messages;

/**
 * A text in which escapes are read, look-alike characters are unified and invisible ones are gone.
 *
 * <p>Every character knows where it came from. White space is either a blank or a line feed.
 */
final class FoldedText {
  private final String original;
  private final char[] characters;
  private final int[] starts;
  private final int[] ends;

  FoldedText(String original, char[] characters, int[] starts, int[] ends) {
    this.original = original;
    this.characters = characters;
    this.starts = starts;
    this.ends = ends;
  }

  int length() {
    return characters.length;
  }

  char at(int index) {
    return characters[index];
  }

  /** Returns the original offset of a folded character, or the length behind the last one. */
  int originalStart(int index) {
    return index < starts.length ? starts[index] : original.length();
  }

  /** Returns the original offset behind a folded character. */
  int originalEnd(int index) {
    return ends[index];
  }

  /** Tells whether three full stops begin at this index. */
  boolean isEllipsis(int index) {
    return index + 2 < length()
        && characters[index] == '.'
        && characters[index + 1] == '.'
        && characters[index + 2] == '.';
  }

  /**
   * Tells whether an empty line follows the line feed at this index: no message goes on behind it.
   */
  boolean endsParagraph(int index) {
    if (at(index) != '\n') {
      return false;
    }
    for (int i = index + 1; i < length(); i++) {
      if (at(i) != ' ') {
        return at(i) == '\n';
      }
    }
    return false;
  }

  /** Returns folded characters, with every run of white space as one blank. */
  String folded(Slice slice) {
    StringBuilder result = new StringBuilder();
    for (int i = slice.from(); i < slice.to(); i++) {
      char c = characters[i];
      if (!Characters.isBlank(c)) {
        result.append(c);
      } else if (i > slice.from() && !Characters.isBlank(characters[i - 1])) {
        result.append(' ');
      }
    }
    return result.toString();
  }

  /** Returns folded characters without white space, as a wrapped value is meant. */
  String compact(Slice slice) {
    return folded(slice).replace(" ", "");
  }

  /** Returns the pasted spelling: escapes are read and line wraps undone, all else is kept. */
  String pasted(Slice slice) {
    StringBuilder result = new StringBuilder();
    for (int i = slice.from(); i < slice.to(); i++) {
      if (Characters.isBlank(characters[i])) {
        int end = blankEnd(i, slice.to());
        result.append(isPathLike(i, end) ? original.substring(starts[i], ends[i]) : " ");
        i = end - 1;
      } else if (!isPlain(i)) {
        result.append(characters[i]);
      } else if (i == slice.from() || starts[i - 1] != starts[i]) {
        result.append(original, starts[i], ends[i]);
      }
    }
    return result.toString();
  }

  private int blankEnd(int from, int limit) {
    int end = from;
    while (end < limit && Characters.isBlank(characters[end])) {
      end++;
    }
    return end;
  }

  /** A single escape between letters, as in {@code DOMAIN\name}, may be no escape at all. */
  private boolean isPathLike(int index, int end) {
    return end == index + 1 && original.charAt(starts[index]) == '\\';
  }

  private boolean isPlain(int index) {
    int start = starts[index];
    return Character.charCount(original.codePointAt(start)) == ends[index] - start;
  }
}
