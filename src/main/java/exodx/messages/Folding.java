package exodx.messages;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds a folded text in one pass. */
final class Folding {
  private static final char ESCAPE = 0x1b;
  private static final int LONGEST_UNIFIED = 4;

  private final String original;
  private char[] characters;
  private int[] starts;
  private int[] ends;
  private int size;

  private Folding(String original) {
    this.original = original;
    int capacity = original.length() + 16;
    this.characters = new char[capacity];
    this.starts = new int[capacity];
    this.ends = new int[capacity];
  }

  static FoldedText fold(String original) {
    Folding folding = new Folding(original);
    folding.run();
    return new FoldedText(
        original,
        Arrays.copyOf(folding.characters, folding.size),
        Arrays.copyOf(folding.starts, folding.size),
        Arrays.copyOf(folding.ends, folding.size));
  }

  private void run() {
    int at = 0;
    while (at < original.length()) {
      int content = atLineStart() ? Markup.quotingEnd(original, at) : at;
      if (content > at) {
        add(' ', at, content);
        at = content;
      } else {
        at = step(at);
      }
    }
  }

  private boolean atLineStart() {
    return size == 0 || characters[size - 1] == '\n';
  }

  private int step(int at) {
    char c = original.charAt(at);
    Decoded decoded = decodeFully(decode(c, at));
    if (decoded != null) {
      addCodePoint(decoded.codePoint(), at, decoded.end());
      return decoded.end();
    }
    int codePoint = original.codePointAt(at);
    int end = at + Character.charCount(codePoint);
    addCodePoint(codePoint, at, end);
    return end;
  }

  /** An escaped ampersand may itself begin an entity: markup inside of program text. */
  private @Nullable Decoded decodeFully(@Nullable Decoded decoded) {
    if (decoded == null || decoded.codePoint() != '&') {
      return decoded;
    }
    Decoded entity = Decoded.entity(original, decoded.end() - 1);
    return entity == null ? decoded : entity;
  }

  private @Nullable Decoded decode(char c, int at) {
    return switch (c) {
      case '&' -> Decoded.entity(original, at);
      case '\\' -> Decoded.escape(original, at);
      case '\r' -> new Decoded('\n', lineBreakEnd(at));
      case '\u00e2', '\u00c2' -> Decoded.mojibake(original, at);
      case ESCAPE -> new Decoded(0, Markup.colourEnd(original, at));
      case '<' -> tag(at);
      default -> null;
    };
  }

  /** A carriage return and a line feed are one line break, whatever cannot be seen between them. */
  private int lineBreakEnd(int at) {
    int end = at + 1;
    while (end < original.length() && Character.getType(original.charAt(end)) == Character.FORMAT) {
      end++;
    }
    return end < original.length() && original.charAt(end) == '\n' ? end + 1 : at + 1;
  }

  private @Nullable Decoded tag(int at) {
    int end = Markup.tagEnd(original, at);
    if (end == at) {
      return null;
    }
    return new Decoded(' ', end);
  }

  private void addCodePoint(int codePoint, int start, int end) {
    if (codePoint < 0x80) {
      addAscii((char) codePoint, start, end);
    } else if (isLineBreak(codePoint)) {
      add('\n', start, end);
    } else if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
      add(' ', start, end);
    } else if (!isInvisible(codePoint)) {
      addUnified(codePoint, start, end);
    }
  }

  private void addAscii(char c, int start, int end) {
    if (c == '\n' || c == 0x0b || c == '\f') {
      add('\n', start, end);
    } else if (c > ' ' && c < 0x7f) {
      add(c, start, end);
    } else if (c != 0) {
      add(' ', start, end);
    }
  }

  private void addUnified(int codePoint, int start, int end) {
    boolean basic = Character.isBmpCodePoint(codePoint);
    if (basic
        && (Characters.isQuote((char) codePoint) || Character.isSurrogate((char) codePoint))) {
      add((char) codePoint, start, end);
      return;
    }
    String text = Character.toString(codePoint);
    String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (unified.length() > LONGEST_UNIFIED) {
      unified = text;
    }
    for (int i = 0; i < unified.length(); i++) {
      char c = unified.charAt(i);
      boolean blank = Character.isSpaceChar(c) || Character.isWhitespace(c);
      add(blank ? ' ' : Characters.isDash(c) ? '-' : c, start, end);
    }
  }

  private static boolean isLineBreak(int codePoint) {
    return codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || Character.isISOControl(codePoint)
        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
  }

  /**
   * True for a line break right behind another one of which one is written out and one is not:
   * somebody has wrapped a text whose own line breaks are escaped, and no line between is blank.
   */
  private boolean isWrapBesideBreak(int start) {
    int last = size - 1;
    while (last >= 0 && characters[last] == ' ') {
      last--;
    }
    return last >= 0
        && characters[last] == '\n'
        && (original.charAt(starts[last]) == '\\') != (original.charAt(start) == '\\');
  }

  private void add(char given, int start, int end) {
    char c = given == '\n' && isWrapBesideBreak(start) ? ' ' : given;
    if (size == characters.length) {
      int capacity = size + size / 2;
      characters = Arrays.copyOf(characters, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    characters[size] = c;
    starts[size] = start;
    ends[size] = end;
    size++;
  }
}
