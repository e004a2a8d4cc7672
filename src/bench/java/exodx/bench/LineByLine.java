package exodx.bench;

import java.io.IOException;
import java.io.OutputStream;

/** Answers one line after the other on one thread. */
interface LineByLine extends InProcess.Answers {
  void answer(byte[] lines, int from, int length, OutputStream out) throws IOException;

  @Override
  default void write(byte[] lines, OutputStream out) throws IOException {
    int from = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        answer(lines, from, i - from, out);
        from = i + 1;
      }
    }
  }
}
