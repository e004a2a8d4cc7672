package exodx.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * An engine that runs in this process.
 *
 * @param count how many lines in a round; the best of the rounds counts
 */
record InProcess(String name, String gives, int count, int rounds, Answers answers)
    implements Engine {

  /** Answers lines. */
  interface Answers {
    void write(byte[] lines, OutputStream out) throws IOException;
  }

  @Override
  public Run run(Cases cases) throws IOException {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    answers.write(cases.bytes(cases.lines().size()), once);
    List<Decision> decisions = Cases.decisions(once.toByteArray());
    byte[] many = cases.bytes(count);
    Run best = null;
    for (int round = 1; round <= rounds; round++) {
      Counted out = new Counted();
      long processor = processorNanos();
      long clock = System.nanoTime();
      answers.write(many, out);
      clock = System.nanoTime() - clock;
      processor = processorNanos() - processor;
      if (best == null || processor < best.processorNanos()) {
        best = new Run(count, processor, clock, out.bytes, decisions);
      }
    }
    return best;
  }

  static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }
}
