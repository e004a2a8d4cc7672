package exodx.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts an input into blocks of whole lines, as they arrive. */
public final class BlockReader implements Block.Source {
  private static final int BLOCK = 64 * 1024;

  /**
   * Few enough that some hundred cases keep all cores busy, and many enough that it costs nothing.
   */
  private static final int MOST_LINES = 64;

  /** As large as one case may be anywhere else. */
  private static final int LONGEST_LINE = 8 * 1024 * 1024;

  private final String source;
  private final InputStream in;
  private byte[] buffer = new byte[BLOCK];
  private int length;
  private int searched;
  private long line = 1;
  private boolean started;
  private boolean ended;

  /** Reads an input under a name; the stream is left open. */
  public BlockReader(String source, InputStream in) {
    this.source = source;
    this.in = in;
  }

  /**
   * Returns the next lines; null at the end.
   *
   * @throws IOException when the input cannot be read, or has a line beyond all measure
   */
  @Override
  public @Nullable Block next() throws IOException {
    int end = wholeLines();
    while (end == 0 && !ended) {
      read();
      end = wholeLines();
    }
    if (end == 0) {
      end = length; // the last line has no break
    }
    int start = started ? 0 : markLength(buffer, end);
    started = true;
    byte[] bytes = Arrays.copyOfRange(buffer, start, end);
    length -= end;
    System.arraycopy(buffer, end, buffer, 0, length);
    searched = 0;
    if (bytes.length == 0) {
      return end == 0 ? null : next();
    }
    Block block = new Block(source, line, bytes, bytes.length);
    line += breaks(block);
    return block;
  }

  private void read() throws IOException {
    if (length == buffer.length) {
      if (length > LONGEST_LINE) {
        throw new IOException("line " + line + " is longer than 8 MB");
      }
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    int read = in.read(buffer, length, buffer.length - length);
    ended = read < 0;
    length += Math.max(0, read);
  }

  /** Returns where the lines end that make the next block; 0 when not even one is there. */
  private int wholeLines() {
    int end = 0;
    int lines = 0;
    for (int i = searched; i < length && lines < MOST_LINES; i++) {
      if (buffer[i] == '\n') {
        end = i + 1;
        lines++;
      }
    }
    searched = length;
    return end;
  }

  /** Some editors begin a file with a mark of its encoding, which belongs to no line. */
  private static int markLength(byte[] buffer, int end) {
    boolean mark =
        end >= 3
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  private static long breaks(Block block) {
    long breaks = 0;
    for (int i = 0; i < block.length(); i++) {
      breaks += block.bytes()[i] == '\n' ? 1 : 0;
    }
    return breaks;
  }
}
