package exodx.sweep;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Watches how a text ends: whoever writes tables ends the last row, and a quote ends a value. */
final class TextEnd extends FilterReader {
  private int last = '\n';
  private boolean ended;

  TextEnd(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    seen(c, c);
    return c;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    seen(count, count > 0 ? buffer[from + count - 1] : last);
    return count;
  }

  private void seen(int result, int c) {
    if (result < 0) {
      ended = true;
    } else if (result > 0 || c > 0) {
      last = c;
    }
  }

  /** True when all was read, and neither a line break nor a quote is the end of it. */
  boolean isCut() {
    return ended && last != '\n' && last != '\r' && last != '"';
  }
}
