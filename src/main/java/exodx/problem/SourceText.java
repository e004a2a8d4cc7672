package exodx.problem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A text somebody wrote and the name they know it by.
 *
 * @param name file name as given, or {@code standard input}
 * @param text the whole text, decoded
 */
public record SourceText(String name, String text) {

  /**
   * Decodes a text that has to be UTF-8.
   *
   * @param name file name as given
   * @throws ProblemsException when it is not UTF-8, with the place of the first byte that is wrong
   */
  public static SourceText utf8(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    SourceText read = new SourceText(name, out.flip().toString());
    if (!result.isError()) {
      return read;
    }
    throw ProblemsException.knowledge(read.notUtf8(bytes, in.position()));
  }

  private Problem notUtf8(byte[] bytes, int at) {
    Place place = place(text.length());
    int first = bytes[0] & 0xff;
    if (first >= 0xfe) {
      return Problem.at(
          "rules-unreadable",
          new SourceText(name, ""),
          1,
          1,
          "the file is saved as UTF-16",
          "save the file as UTF-8");
    }
    Charset western = Charset.forName("windows-1252");
    String line = western.decode(ByteBuffer.wrap(bytes, at, 1)).toString();
    SourceText shown = new SourceText(name, western.decode(ByteBuffer.wrap(bytes)).toString());
    return Problem.at(
        "rules-unreadable",
        shown,
        place.line(),
        place.column(),
        "the file is not saved as UTF-8: here stands \"" + line + "\" of another encoding",
        "save the file as UTF-8");
  }

  /** Returns the text of a 1-based line, or an empty text when there is no such line. */
  public String lineText(int line) {
    return line < 1 ? "" : text.lines().skip(line - 1).findFirst().orElse("");
  }

  /** Returns the place of a character, counted from 0; one beyond the end is the last place. */
  public Place place(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int line = 1;
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, end - start + 1);
  }

  /** Returns which character stands at a place, counted from 0; beyond the end, where it ends. */
  public int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return text.length();
      }
    }
    return Math.min(text.length(), start + Math.max(0, column - 1));
  }
}
