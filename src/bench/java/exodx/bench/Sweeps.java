package exodx.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sweeps of made-up organisations, each in a process of its own: time and memory by size.
 *
 * <p>Arguments: the folder with exports {@code e10000}, {@code e100000} and so on, how many people
 * at most, the class path of the program, and options of {@code sweep}.
 */
public final class Sweeps {
  /** Ten times the people may take so many times the time; the start takes away from it. */
  private static final double LINEAR = 11.5;

  private static final long SMALLEST_SECONDS = 10;

  private Sweeps() {}

  private record Measured(long people, double clock, double processor, long megabytes) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Path.of(args[0]);
    int most = Integer.parseInt(args[1]);
    List<String> options = List.of(args).subList(3, args.length);
    List<Measured> curve = new ArrayList<>();
    boolean linear = true;
    System.out.printf("%12s %12s %14s %10s%n", "people", "on the clock", "of processor", "memory");
    for (int people = 10_000; people <= most; people *= 10) {
      Measured now = sweep(work, people, args[2], options);
      System.out.printf(
          Locale.ROOT,
          "%,12d %10.1f s %12.1f s %,7d MB",
          people,
          now.clock(),
          now.processor(),
          now.megabytes());
      if (!curve.isEmpty()) {
        double times = now.processor() / curve.get(curve.size() - 1).processor();
        System.out.printf(Locale.ROOT, "   %.1f times the processor", times);
        linear &= times < LINEAR || now.processor() < SMALLEST_SECONDS;
      }
      System.out.println();
      curve.add(now);
    }
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(
            work.resolve("sweeps.json").toFile(), Map.of("options", options, "sweeps", curve));
    if (!linear) {
      System.err.println("Time grows faster than people.");
      System.exit(1);
    }
  }

  private static Measured sweep(Path work, int people, String classPath, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1200m",
                "-Dexodx.home=.",
                "-cp",
                classPath,
                "exodx.cli.Main",
                "sweep",
                work.resolve("e" + people).toString(),
                "--out",
                work.resolve("answers-" + people + ".jsonl").toString()));
    command.addAll(options);
    Path said = work.resolve("summary-" + people + ".txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    double processor = 0;
    long megabytes = 0;
    while (process.isAlive()) {
      processor =
          Math.max(
              processor,
              process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0));
      megabytes = Math.max(megabytes, peakMegabytes(process.pid()));
      Thread.sleep(20);
    }
    if (process.exitValue() > 1 && process.exitValue() != 4) {
      throw new IOException("the sweep ended with " + process.exitValue());
    }
    return new Measured(people, (System.nanoTime() - start) / 1e9, processor, megabytes);
  }

  /** Returns the most memory that a process held so far; 0 where the system does not tell. */
  private static long peakMegabytes(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
