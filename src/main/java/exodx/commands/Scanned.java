package exodx.commands;

import java.util.List;

/**
 * A template taken apart.
 *
 * @param parts the pieces, in order; the fixed ones and the slots as written give the template back
 * @param skeleton the code alone: every string and slot is an empty literal, every comment is gone
 */
record Scanned(List<Part> parts, String skeleton) {

  Scanned {
    parts = List.copyOf(parts);
  }
}
