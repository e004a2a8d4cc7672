package exodx.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one after the other, by the names of their columns. */
interface Rows extends Closeable {
  /** Returns the names of the columns; in JSON those of the first object. */
  List<String> columns();

  /**
   * Returns the next row; null at the end.
   *
   * @param places of the wanted columns, by their names in small letters
   * @throws BadRow when this one cannot be read, and the next can
   * @throws IOException when nothing more can be read
   */
  @Nullable String @Nullable [] next(Map<String, Integer> places) throws IOException;

  /** True when a column can hold a list of objects. */
  boolean canNest();

  /** Returns why more rows are to be had than these; null when nothing says so. */
  @Nullable String more();

  /** Returns the line where the last row stands. */
  long line();

  /** One row that cannot be read. */
  final class BadRow extends IOException {
    private static final long serialVersionUID = 1L;

    BadRow(String message) {
      super(message);
    }
  }

  /** A file of which nothing can be used, though it seems to be an export. */
  final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final @Nullable String hint;

    /**
     * Says what is wrong.
     *
     * @param line where, counted from 1; 0 when the whole file is meant
     */
    Unusable(int line, String message, @Nullable String hint) {
      super(message);
      this.line = line;
      this.hint = hint;
    }

    int line() {
      return line;
    }

    @Nullable String hint() {
      return hint;
    }
  }
}
