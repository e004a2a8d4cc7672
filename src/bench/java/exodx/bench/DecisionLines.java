package exodx.bench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Writes a decision as a line. */
final class DecisionLines {
  private final Map<Trouble, byte[]> begun = new EnumMap<>(Trouble.class);

  DecisionLines(Decisions decisions) {
    for (Trouble trouble : decisions.byTrouble().keySet()) {
      begun.put(
          trouble, (decisions.begun(trouble) + ",\"case\":\"").getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Writes one.
   *
   * @param trouble null when no rule knew it
   */
  void write(String name, Trouble trouble, OutputStream out) throws IOException {
    byte[] start = trouble == null ? null : begun.get(trouble);
    if (start == null) {
      out.write("{\"status\":\"none\",\"case\":\"".getBytes(StandardCharsets.UTF_8));
    } else {
      out.write(start);
    }
    out.write(JsonStringEncoder.getInstance().quoteAsUTF8(name));
    out.write('"');
    out.write('}');
    out.write('\n');
  }
}
