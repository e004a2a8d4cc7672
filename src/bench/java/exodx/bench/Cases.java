package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases, one a line as {@code exodx sweep --cases} writes them.
 *
 * @param file where they stand
 * @param lines each line once
 */
record Cases(Path file, List<String> lines) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Cases read(Path file) throws IOException {
    return new Cases(file, Files.readAllLines(file));
  }

  List<JsonNode> trees() throws IOException {
    List<JsonNode> trees = new ArrayList<>();
    for (String line : lines) {
      trees.add(JSON.readTree(line));
    }
    return trees;
  }

  /** Returns so many lines, from the first on and over again. */
  byte[] bytes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(lines.get(i % lines.size())).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<Decision> decisions(byte[] answers) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (String line : new String(answers, StandardCharsets.UTF_8).lines().toList()) {
      decisions.add(Decision.of(JSON.readTree(line)));
    }
    return decisions;
  }
}
