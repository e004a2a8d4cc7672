package exodx.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts an input into blocks of whole lines, as they arrive. */
public final class BlockReader implements Blocks {
  /** Small enough that few cases keep all cores busy, large enough that blocks cost nothing. */
  private static final int BLOCK = 16 * 1024;

  /** As large as one case may be anywhere else. */
  private static final int LONGEST_LINE = 8 * 1024 * 1024;

  private final String source;
  private final InputStream in;
  private byte[] rest = new byte[0];
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
    if (ended) {
      return null;
    }
    byte[] buffer = Arrays.copyOf(rest, Math.max(BLOCK, rest.length + BLOCK));
    int length = rest.length;
    int cut = -1;
    while (cut < 0) {
      if (length == buffer.length) {
        if (length > LONGEST_LINE) {
          throw new IOException("line " + line + " is longer than 8 MB");
        }
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        ended = true;
        break;
      }
      cut = lastBreak(buffer, length, length + read);
      length += read;
    }
    int end = ended ? length : cut + 1;
    rest = Arrays.copyOfRange(buffer, end, length);
    int start = started ? 0 : markLength(buffer, end);
    started = true;
    byte[] bytes = start == 0 ? buffer : Arrays.copyOfRange(buffer, start, end);
    Block block = new Block(source, line, bytes, end - start);
    line += breaks(block);
    return block.length() == 0 ? next() : block;
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

  private static int lastBreak(byte[] buffer, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static long breaks(Block block) {
    long breaks = 0;
    for (int i = 0; i < block.length(); i++) {
      breaks += block.bytes()[i] == '\n' ? 1 : 0;
    }
    return breaks;
  }
}
