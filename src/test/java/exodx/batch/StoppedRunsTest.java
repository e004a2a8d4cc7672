package exodx.batch;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.Work;
import exodx.sweep.GeneratedExports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is stopped at any moment, by a signal, a full disk or a closed pipe, leaves the first
 * answers behind, each whole; going on leads to the same file and the same end. {@code
 * -Dexodx.stops=N} stops each command N times.
 */
@DisabledOnOs(OS.WINDOWS) // there are no such signals
class StoppedRunsTest {
  private static final int STOPS = Integer.getInteger("exodx.stops", 8);
  private static final List<String> WAYS = List.of("TERM", "INT", "KILL", "full");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir Path folder;
  private Path answers;
  private byte[] whole = new byte[0];
  private int exit;

  @BeforeEach
  void begin() {
    answers = folder.resolve("answers.jsonl");
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dexodx.home=" + Path.of("").toAbsolutePath()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "exodx.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(List<String> command, ProcessBuilder.Redirect out) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(folder.resolve("errors.txt").toFile());
    builder
        .environment()
        .put("EXODX_CACHE", Path.of("target/rules-cache").toAbsolutePath().toString());
    return builder.start();
  }

  private int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(Work.HANG.toSeconds(), TimeUnit.SECONDS))
        .as("seed " + seed)
        .isTrue();
    return process.exitValue();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    return end(start(command(arguments), ProcessBuilder.Redirect.DISCARD));
  }

  private byte[] written() throws IOException {
    return Files.exists(answers) ? Files.readAllBytes(answers) : new byte[0];
  }

  private void writeCases() throws IOException {
    CaseLines change = new CaseLines(seed);
    List<String> lines = new ArrayList<>();
    for (int round = 0; round < 8; round++) {
      CaseLines.samples().forEach(sample -> lines.add(change.changed(sample)));
    }
    lines.add(lines.size() / 2, "{\"nothing\":{\"that\":\"is known\"}}");
    Files.write(folder.resolve("cases.jsonl"), lines);
  }

  /** Starts a command that writes answers, and stops it when it has written some of them. */
  private void stop(String way, String... arguments) throws IOException, InterruptedException {
    int before = written().length;
    int until = before + random.nextInt(Math.max(1, whole.length / 4));
    List<String> command = command(arguments);
    if (way.equals("full")) {
      command.addAll(
          0, List.of("sh", "-c", "ulimit -f " + (until / 512 + 1) + "; exec \"$@\"", "sh"));
    }
    Process process = start(command, ProcessBuilder.Redirect.DISCARD);
    if (!way.equals("full")) {
      while (process.isAlive() && (!Files.exists(answers) || Files.size(answers) < until)) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(30));
      new ProcessBuilder("kill", "-" + way, "" + process.pid()).start().waitFor();
    }
    int code = end(process);
    byte[] now = written();
    String about = way + " after " + until + " of " + whole.length + " bytes, seed " + seed;
    assertThat(Arrays.copyOf(whole, now.length)).as(about).isEqualTo(now);
    if (now.length < whole.length) {
      assertThat(code)
          .as(about)
          .isEqualTo(
              switch (way) {
                case "TERM" -> 143;
                case "INT" -> 130;
                case "KILL" -> 137;
                default -> 74;
              });
    }
    if (!way.equals("KILL") && now.length > 0) {
      assertThat(now[now.length - 1]).as(about).isEqualTo((byte) '\n');
    }
  }

  @Test
  void aStoppedRunGoesOn() throws IOException, InterruptedException {
    writeCases();
    String cases = folder.resolve("cases.jsonl").toString();
    exit = run("diagnose", cases, "--quick", "--out", answers.toString());
    assertThat(exit).isEqualTo(2);
    whole = written();
    Files.delete(answers);
    String[] resume = {"diagnose", cases, "--quick", "--resume", answers.toString()};
    for (int i = 0; i < STOPS; i++) {
      stop(WAYS.get(i % WAYS.size()), resume);
      if (written().length == whole.length || i == STOPS - 1) {
        assertThat(run(resume)).as("seed " + seed).isEqualTo(exit);
        assertThat(written()).as("seed " + seed).isEqualTo(whole);
        Files.delete(answers);
      }
    }
  }

  @Test
  void nobodyReadsOn() throws IOException, InterruptedException {
    writeCases();
    String cases = folder.resolve("cases.jsonl").toString();
    run("diagnose", cases, "--quick", "--out", answers.toString());
    whole = written();
    for (int i = 0; i < Math.max(1, STOPS / 4); i++) {
      Process process = start(command("diagnose", cases, "--quick"), ProcessBuilder.Redirect.PIPE);
      int until = random.nextInt(whole.length / 2);
      try (InputStream out = process.getInputStream()) {
        assertThat(out.readNBytes(until)).isEqualTo(Arrays.copyOf(whole, until));
      }
      assertThat(end(process)).as("after " + until + " bytes, seed " + seed).isEqualTo(74);
      try (Stream<String> errors = Files.lines(folder.resolve("errors.txt"))) {
        assertThat(errors.filter(line -> !line.startsWith(" ") && !line.startsWith("cases.jsonl")))
            .isEmpty();
      }
    }
  }

  @Test
  void aStoppedSweepLeavesWholeAnswers() throws IOException, InterruptedException {
    Path exports = folder.resolve("exports");
    GeneratedExports.write(exports, 3000);
    String[] sweep = {"sweep", exports.toString(), "--quick", "--out", answers.toString()};
    run(sweep);
    whole = written();
    for (int i = 0; i < STOPS; i++) {
      Files.deleteIfExists(answers);
      stop(WAYS.get(i % WAYS.size()), sweep);
    }
  }
}
