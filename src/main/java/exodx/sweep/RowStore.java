package exodx.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, on disk; only where each begins is held in memory. Rows are written first and
 * read afterwards.
 */
final class RowStore implements Closeable {
  private static final String BETWEEN = "\u0000";
  private static final String NO_COLUMN = "\u0001";

  private final Map<String, Integer> columns;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
  private long[] starts = new long[1024];
  private int size;
  private long end;
  private long bufferedFrom = -1;
  private int lastEnd;

  /**
   * Opens a store.
   *
   * @param columns names in small letters, with their places
   * @throws IOException when the folder for temporary files cannot be written
   */
  RowStore(Map<String, Integer> columns) throws IOException {
    this.columns = columns;
    Path file = Files.createTempFile("exodx", ".rows");
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  int size() {
    return size;
  }

  void add(@Nullable String[] values) throws IOException {
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    StringBuilder row = new StringBuilder();
    for (String value : values) {
      row.append(value == null ? NO_COLUMN : value.replace(BETWEEN, "")).append(BETWEEN);
    }
    byte[] bytes = row.toString().getBytes(StandardCharsets.UTF_8);
    if (buffer.remaining() < bytes.length) {
      flush();
    }
    if (buffer.remaining() < bytes.length) {
      throw new IOException("a row of an export is larger than 1 MB");
    }
    buffer.put(bytes);
    starts[size++] = end;
    end += bytes.length;
    starts[size] = end;
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /** Ends the writing. */
  void seal() throws IOException {
    flush();
  }

  /** Reads a row; the next one is then read at no cost. */
  Row get(int row) throws IOException {
    int length = (int) (starts[row + 1] - starts[row]);
    long from = starts[row];
    if (bufferedFrom < 0 || from < bufferedFrom || from + length > bufferedFrom + buffer.limit()) {
      boolean next = bufferedFrom >= 0 && from == bufferedFrom + lastEnd;
      buffer
          .clear()
          .limit(Math.max(length, next ? buffer.capacity() : Math.min(4096, buffer.capacity())));
      int read = 0;
      while (read < length) {
        int more = channel.read(buffer, from + read);
        if (more < 0) {
          throw new IOException("the temporary file ended early");
        }
        read += more;
      }
      buffer.flip();
      bufferedFrom = from;
    }
    int at = (int) (from - bufferedFrom);
    lastEnd = at + length;
    String text = new String(buffer.array(), at, length, StandardCharsets.UTF_8);
    @Nullable String[] values = text.split(BETWEEN, columns.size() + 1);
    for (int i = 0; i < columns.size(); i++) {
      values[i] = NO_COLUMN.equals(values[i]) ? null : values[i];
    }
    return new Row(columns, values);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
