package exodx.bench;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Cases of which no two are alike, round by round, while the virtual machine gets warm: {@code
 * Different CASES ROUNDS}. With {@code --quick} and without, which takes a tenth of the cases.
 */
public final class Different {
  private Different() {}

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Path rules = Path.of("rules");
    KnowledgeBase knowledge = KnowledgeLoader.load(RulesFolder.read(rules), KnowledgeCache.NONE);
    DifferentCases cases = new DifferentCases(rules, knowledge.vocabulary());
    Exodx exodx = new Exodx(knowledge);
    System.out.println("| | round | cases | processor, ms a case | cases/s on two free cores |");
    System.out.println("|---|---|---|---|---|");
    for (int round = 1; round <= rounds; round++) {
      measure("--quick", round, count, cases, exodx.alone(true));
    }
    for (int round = 1; round <= rounds; round++) {
      measure("in full", round, count / 10, cases, exodx.searching());
    }
  }

  private static void measure(
      String how, int round, int count, DifferentCases cases, InProcess.Answers answers)
      throws IOException {
    byte[] lines = cases.lines(count);
    long before = InProcess.processorNanos();
    answers.write(lines, OutputStream.nullOutputStream());
    double millis = (InProcess.processorNanos() - before) / 1e6 / count;
    System.out.printf("| %s | %d | %d | %.2f | %.0f |%n", how, round, count, millis, 2000 / millis);
  }
}
