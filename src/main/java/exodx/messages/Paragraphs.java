package exodx.messages;

/** Knows where a paragraph ends: no message goes on behind an empty line. */
final class Paragraphs {
  private Paragraphs() {}

  /** Tells whether an empty line follows the line feed at this index. */
  static boolean ends(FoldedText text, int index) {
    if (text.at(index) != '\n') {
      return false;
    }
    for (int i = index + 1; i < text.length(); i++) {
      if (text.at(i) != ' ') {
        return text.at(i) == '\n';
      }
    }
    return false;
  }
}
