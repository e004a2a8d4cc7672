package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases and decisions as CLIPS can read them. */
final class ClipsFiles {
  private ClipsFiles() {}

  /**
   * Writes them.
   *
   * @param count how many cases, from the first on and over again
   */
  static void write(Path work, Cases cases, int count, Decisions decisions) throws IOException {
    StringBuilder facts = new StringBuilder("(deffacts decisions\n");
    for (Trouble trouble : decisions.byTrouble().keySet()) {
      facts
          .append("  (decision (trouble ")
          .append(trouble)
          .append(") (begun ")
          .append(quoted(decisions.begun(trouble)))
          .append("))\n");
    }
    Files.writeString(work.resolve("clips-decisions.clp"), facts.append(")\n"));
    List<String> each = cases.trees().stream().map(ClipsFiles::facts).toList();
    try (Writer out = Files.newBufferedWriter(work.resolve("clips-cases.txt"))) {
      for (int i = 0; i < count; i++) {
        out.write(each.get(i % each.size()));
      }
    }
  }

  private static String facts(JsonNode root) {
    StringBuilder facts = new StringBuilder();
    facts
        .append("(failure (text ")
        .append(quoted(root.at("/provisioningErrors/0/text").asText()))
        .append(") (matches ")
        .append(root.at("/holderSearch/matches").asInt(-1))
        .append(") (serverRuns ")
        .append(root.at("/onPremises/exchangeServerRunning").asBoolean() ? "TRUE" : "FALSE")
        .append("))\n");
    for (JsonNode holder : root.path("guidHolders")) {
      facts
          .append("(holder (guid ")
          .append(quoted(holder.path("guid").asText()))
          .append(") (state ")
          .append(quoted(holder.path("state").asText()))
          .append(") (type ")
          .append(quoted(holder.path("recipientTypeDetails").asText()))
          .append(") (property ")
          .append(quoted(holder.path("property").asText()))
          .append("))\n");
    }
    return facts.append("end ").append(root.path("case").asText()).append('\n').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
