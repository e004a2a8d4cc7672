package exodx.bench;

import java.io.IOException;
import java.util.List;

/** Somebody who answers cases. */
interface Engine {
  String name();

  /** Returns in a few words what the answer holds, and what it does not. */
  String gives();

  /**
   * Answers every case once, to be compared, and then as many as it needs to be measured.
   *
   * @throws Missing when the engine is not installed here
   * @throws IOException when it fails
   */
  Run run(Cases cases) throws IOException;

  /**
   * What was measured, in the best of a few rounds.
   *
   * @param cases how many cases in a round
   * @param processorNanos time of the processor for a round, all threads together
   * @param clockNanos time on the clock for a round
   * @param bytes how much was written in a round
   * @param decisions of every case, in the order of the cases
   */
  record Run(
      int cases, long processorNanos, long clockNanos, long bytes, List<Decision> decisions) {
    double microsPerCase() {
      return processorNanos / 1e3 / cases;
    }

    /** Returns what two cores would do that have nothing else to do. */
    double perSecondOnTwoCores() {
      return 2e9 * cases / processorNanos;
    }
  }

  /** The engine is not installed. */
  final class Missing extends IOException {
    private static final long serialVersionUID = 1L;

    Missing(String why) {
      super(why);
    }
  }
}
