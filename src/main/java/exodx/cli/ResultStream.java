package exodx.cli;

import exodx.batch.Resumed;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, or a file of lines. When it takes no more, the run ends with a problem, whatever
 * writes to it; so no command has to look. A file then ends with a whole line.
 */
final class ResultStream extends OutputStream {
  private final @Nullable Path file;
  private final OutputStream stream;
  private @Nullable IOException failure;

  private ResultStream(@Nullable Path file, OutputStream stream) {
    this.file = file;
    this.stream = stream;
  }

  /** Returns standard output; closing leaves it open. */
  static ResultStream standard(OutputStream stream) {
    return new ResultStream(null, stream);
  }

  /**
   * Opens a file of lines.
   *
   * @throws ProblemsException when it cannot be written
   */
  static ResultStream file(Path file, OpenOption... options) {
    try {
      return new ResultStream(file, Files.newOutputStream(file, options));
    } catch (IOException e) {
      throw ProblemsException.output(file.toString(), e, null);
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private void attempt(Action action) {
    if (failure == null) {
      try {
        action.run();
        return;
      } catch (IOException e) {
        failure = e;
        cut();
      }
    }
    throw ProblemsException.output(file == null ? null : file.toString(), failure, null);
  }

  private void cut() {
    try {
      if (file != null && Files.isRegularFile(file)) {
        Resumed.cut(file);
      }
    } catch (IOException e) {
      // the problem is told anyway, and --resume cuts too
    }
  }

  @Override
  public void write(int b) {
    attempt(() -> stream.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    attempt(() -> stream.write(bytes, from, length));
  }

  @Override
  public void flush() {
    attempt(stream::flush);
  }

  @Override
  public void close() {
    if (failure == null) {
      attempt(file == null ? stream::flush : stream::close);
    }
  }
}
