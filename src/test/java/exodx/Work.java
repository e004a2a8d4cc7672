package exodx;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Where tests work, and how the work of this thread grows. Only its own processor time counts, the
 * quickest of some runs, and only against another one of the same minute: what else the machine
 * does is no concern.
 */
public final class Work {
  /** So long nothing takes on the busiest machine: what takes longer hangs. */
  public static final Duration HANG = Duration.ofMinutes(15);

  private static final int ROUNDS = 6;

  private Work() {}

  /** Returns the folder of one tool below target: tests that run at the same time have one each. */
  public static Path folder(String tool) {
    return Path.of("target", tool, System.getProperty("exodx.fork", "1"));
  }

  /** Returns the processor time in nanoseconds that something takes this thread. */
  public static long of(Runnable work) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
  }

  /**
   * Returns how many times more work the greater of two sizes is. It is measured again, some times
   * at most, while it is above a limit.
   *
   * @param work does the work of a size
   */
  public static double growth(int small, int great, double limit, IntConsumer work) {
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    double growth = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && growth > limit; round++) {
      few = Math.min(few, of(() -> work.accept(small)));
      many = Math.min(many, of(() -> work.accept(great)));
      growth = many / (double) Math.max(1, few);
    }
    return growth;
  }
}
