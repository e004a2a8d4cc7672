package exodx.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An output of the process: text for most writers, and its bytes for those that write a lot. */
final class ProcessWriter extends PrintWriter {
  private final OutputStream stream;
  private final boolean terminal;

  /** Output is UTF-8 whatever the platform prefers. */
  ProcessWriter(OutputStream stream, boolean terminal) {
    super(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.stream = stream;
    this.terminal = terminal;
  }

  /** Returns a stream to where a writer writes. */
  static OutputStream bytes(PrintWriter writer) {
    writer.flush();
    return writer instanceof ProcessWriter process ? process.stream : new IntoWriter(writer);
  }

  /** True when a person surely sees what is written. */
  static boolean isTerminal(PrintWriter writer) {
    return writer instanceof ProcessWriter process && process.terminal;
  }

  /** Bytes for a writer that has no stream, as those of tests. */
  private static final class IntoWriter extends OutputStream {
    private final PrintWriter writer;

    IntoWriter(PrintWriter writer) {
      this.writer = writer;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      writer.print(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
      writer.flush();
    }
  }
}
