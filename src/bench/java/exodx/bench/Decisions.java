package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What exodx decides about each kind of trouble. The other engines are told this, so that a change
 * of the rules does not spoil them; to tell the kinds apart is their work.
 */
record Decisions(Map<Trouble, Decision> byTrouble) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Learns them.
   *
   * @param decisions of exodx for each case
   */
  static Decisions learn(List<JsonNode> cases, List<Decision> decisions) {
    Map<Trouble, Decision> byTrouble = new EnumMap<>(Trouble.class);
    for (int i = 0; i < cases.size(); i++) {
      byTrouble.putIfAbsent(Trouble.of(cases.get(i)), decisions.get(i));
    }
    return new Decisions(byTrouble);
  }

  void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), byTrouble);
  }

  /** Returns the decision as an object in JSON, but for the case and the closing brace. */
  String begun(Trouble trouble) {
    try {
      String whole = JSON.writeValueAsString(Objects.requireNonNull(byTrouble.get(trouble)));
      return whole.substring(0, whole.length() - 1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
