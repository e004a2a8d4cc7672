package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An engine that is a program of its own. It is given the file of cases, how many to answer, and
 * where to write each decision; it prints how long it took: {@code {"processorSeconds": …,
 * "clockSeconds": …, "bytes": …}}.
 */
record OtherProgram(String name, String gives, int count, List<String> command, Path work)
    implements Engine {

  @Override
  public Run run(Cases cases) throws IOException {
    Path answers = work.resolve(name + ".decisions.jsonl");
    Files.deleteIfExists(answers);
    List<String> all = new java.util.ArrayList<>(command);
    all.addAll(
        List.of(
            cases.file().toAbsolutePath().toString(),
            String.valueOf(count),
            answers.toAbsolutePath().toString()));
    Process process;
    try {
      process = new ProcessBuilder(all).directory(work.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new Missing("there is no " + command.get(0));
    }
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (wait(process) == 42) {
      throw new Missing(said);
    }
    String last = said.substring(said.lastIndexOf('\n') + 1);
    if (process.exitValue() != 0 || !last.startsWith("{")) {
      throw new IOException(name + " failed: " + said);
    }
    JsonNode took = new ObjectMapper().readTree(last);
    return new Run(
        count,
        (long) (took.path("processorSeconds").asDouble() * 1e9),
        (long) (took.path("clockSeconds").asDouble() * 1e9),
        took.path("bytes").asLong(),
        Cases.decisions(Files.readAllBytes(answers)));
  }

  private static int wait(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
