package exodx.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.batch.Batch;
import exodx.batch.BatchExpert;
import exodx.batch.Sharing;
import exodx.diagnosis.Diagnostician;
import exodx.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder with exports, and what a sweep with the rules makes of them. */
final class SweptFolder {
  private final Path folder;
  private final Plan plan;
  private final List<Problem> problems = new ArrayList<>();
  private SweepResult result;
  private String answers = "";

  SweptFolder(Path folder) throws IOException {
    this.folder = folder;
    this.plan = Plan.read("rules", Files.readString(Path.of("rules/sweep.exports.yaml")));
  }

  void write(String name, String text) throws IOException {
    writeBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void writeBytes(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  /** Sweeps and returns the cases that were made, by their names. */
  Map<String, JsonNode> cases(String... complete) throws IOException {
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    Sweep sweep =
        new Sweep(
            plan,
            new BatchExpert(
                TestKnowledge.BASE.vocabulary(),
                diagnostician::conclude,
                Sharing.of(TestKnowledge.BASE)),
            new Batch.Options(false, 2, () -> false, problems::add, totals -> {}));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream cases = new ByteArrayOutputStream();
    result = sweep.run(folder, List.of(complete), () -> out, () -> cases);
    answers = out.toString(StandardCharsets.UTF_8);
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    for (String line : cases.toString(StandardCharsets.UTF_8).lines().toList()) {
      JsonNode made = new ObjectMapper().readTree(line);
      byName.put(made.get("case").asText(), made);
    }
    return byName;
  }

  List<Problem> problems() {
    return problems;
  }

  SweepResult result() {
    return result;
  }

  String answers() {
    return answers;
  }
}
