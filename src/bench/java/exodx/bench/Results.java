package exodx.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs engines, compares their decisions with those of the first, and prints a line for each. */
final class Results {
  private final Cases cases;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private List<Decision> expected = List.of();
  private double firstPerSecond;
  private boolean allAgree = true;

  Results(Cases cases) {
    this.cases = cases;
    System.out.printf(
        Locale.ROOT,
        "%,d different cases; cases/s are what two free cores would do%n%-38s %12s %8s %10s %7s%n",
        cases.lines().size(),
        "",
        "cases/s",
        "ratio",
        "us/case",
        "bytes");
  }

  /** Runs the engine that the others are compared with, and returns what it decided. */
  List<Decision> first(Engine engine) throws IOException {
    Engine.Run run = engine.run(cases);
    expected = run.decisions();
    firstPerSecond = run.perSecondOnTwoCores();
    row(engine, run);
    return expected;
  }

  void add(Engine engine) {
    try {
      Engine.Run run = engine.run(cases);
      row(engine, run);
      compare(engine, run.decisions());
    } catch (Engine.Missing e) {
      System.out.println(engine.name() + ": SKIPPED, " + e.getMessage());
      rows.add(Map.of("engine", engine.name(), "skipped", e.getMessage()));
    } catch (IOException e) {
      fail(engine, e.getMessage());
    }
  }

  private void compare(Engine engine, List<Decision> decisions) {
    if (decisions.size() != expected.size()) {
      fail(engine, decisions.size() + " answers to " + expected.size() + " cases");
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!decisions.get(i).equals(expected.get(i))) {
        fail(engine, "line %d: %s, not %s".formatted(i + 1, decisions.get(i), expected.get(i)));
        return;
      }
    }
  }

  private void fail(Engine engine, String why) {
    allAgree = false;
    System.out.println(engine.name() + ": WRONG, " + why);
    rows.add(Map.of("engine", engine.name(), "wrong", why));
  }

  private void row(Engine engine, Engine.Run run) {
    System.out.printf(
        Locale.ROOT,
        "%-38s %,12.0f %8.3f %10.2f %,7d%n",
        engine.name(),
        run.perSecondOnTwoCores(),
        run.perSecondOnTwoCores() / firstPerSecond,
        run.microsPerCase(),
        run.bytes() / run.cases());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("engine", engine.name());
    row.put("gives", engine.gives());
    row.put("cases", run.cases());
    row.put("casesPerSecondOnTwoCores", Math.round(run.perSecondOnTwoCores()));
    row.put("ratioToFirst", run.perSecondOnTwoCores() / firstPerSecond);
    row.put("processorMicrosPerCase", run.microsPerCase());
    row.put("clockSeconds", run.clockNanos() / 1e9);
    row.put("bytesPerCase", run.bytes() / run.cases());
    rows.add(row);
  }

  boolean allAgree() {
    return allAgree;
  }

  void write(Path file) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(
            file.toFile(),
            Map.of(
                "java", System.getProperty("java.version"),
                "differentCases", cases.lines().size(),
                "engines", rows));
  }
}
