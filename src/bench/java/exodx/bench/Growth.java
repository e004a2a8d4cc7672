package exodx.bench;

import com.sun.management.OperatingSystemMXBean;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.GrownRules;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.start.FileKnowledgeCache;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How exodx grows with its rules: {@code Growth FOLDER RULES...}. Processor time of all threads;
 * the first size is run once before, so that all find the compiler equally warm.
 */
public final class Growth {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final int CASES = 10;

  private Growth() {}

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Integer> sizes =
        List.of(arguments).subList(1, arguments.length).stream().map(Integer::valueOf).toList();
    KnowledgeLoader.load(GrownRules.of(sizes.get(0)), KnowledgeCache.NONE);
    System.out.println(
        "| rules | compile, s | start and first case, s | one warm case, ms | heap, MB |");
    System.out.println("|---|---|---|---|---|");
    for (int size : sizes) {
      measure(Files.createDirectories(folder.resolve("r" + size)), size);
    }
  }

  private static void measure(Path folder, int size) {
    RulesFolder rules = GrownRules.of(size);
    FileKnowledgeCache cache = new FileKnowledgeCache(folder, "growth", Optional.empty());
    double before = seconds();
    KnowledgeLoader.load(rules, cache);
    double compiled = seconds();
    KnowledgeBase knowledge = KnowledgeLoader.load(rules, cache);
    CaseFacts facts =
        CaseReader.read(knowledge.vocabulary(), new SourceText("case", GrownRules.factsOf(3)));
    diagnose(knowledge, facts);
    double started = seconds();
    for (int i = 0; i < CASES; i++) {
      diagnose(knowledge, facts);
    }
    double answered = seconds();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "| %d | %.1f | %.2f | %.0f | %d |%n",
        size,
        compiled - before,
        started - compiled,
        (answered - started) / CASES * 1000,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void diagnose(KnowledgeBase knowledge, CaseFacts facts) {
    new Diagnostician(knowledge, DAY).diagnose(facts);
  }

  private static double seconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }
}
