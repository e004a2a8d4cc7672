package exodx.batch;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Some whole lines of an input. */
public final class Block {
  private final String source;
  private final long firstLine;
  private final byte[] bytes;
  private final int length;

  /**
   * Makes a block.
   *
   * @param source the name of the input
   * @param firstLine the number of the first line, counted from 1
   * @param bytes a buffer that begins with the lines
   * @param length how many bytes of it count
   */
  public Block(String source, long firstLine, byte[] bytes, int length) {
    this.source = source;
    this.firstLine = firstLine;
    this.bytes = bytes;
    this.length = length;
  }

  String source() {
    return source;
  }

  long firstLine() {
    return firstLine;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** What is done with every line that is not blank. */
  interface LineUse {
    /** Takes a line; false ends the walk. */
    boolean take(long number, int from, int to);
  }

  /** Walks through the lines that are not blank. */
  void forEach(LineUse use) {
    long number = firstLine;
    for (int from = 0; from < length; number++) {
      int to = from;
      boolean blank = true;
      while (to < length && bytes[to] != '\n') {
        blank &= bytes[to] >= 0 && bytes[to] <= ' ';
        to++;
      }
      if (!blank && !use.take(number, from, to)) {
        return;
      }
      from = to + 1;
    }
  }

  /** Writes the lines as they are. */
  public void copyTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Where blocks come from. */
  public interface Source {
    /**
     * Returns the next lines; null at the end.
     *
     * @throws IOException when they cannot be read
     */
    @Nullable Block next() throws IOException;
  }
}
