package exodx.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines with cases, in blocks. */
public interface Blocks {
  /**
   * Returns the next lines; null at the end.
   *
   * @throws IOException when they cannot be read
   */
  @Nullable Block next() throws IOException;
}
