package exodx.readers;

import java.util.Optional;

/** Reads one format. */
interface FormatReader {
  /** Returns what begins at a line, or nothing when it is not of this format. */
  Optional<Block> read(Paste paste, int line, PrintContext around);
}
