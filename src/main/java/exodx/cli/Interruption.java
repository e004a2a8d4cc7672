package exodx.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a long run end in order when the process gets a signal: the run is told to stop, and has a
 * few seconds to write what is whole. The process then ends by the signal, as its caller expects.
 */
final class Interruption implements AutoCloseable {
  private static final int SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "exodx-stop");
  private volatile boolean wanted;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    wanted = true;
    try {
      ended.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True as soon as the run shall stop. */
  boolean wanted() {
    return wanted;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and this is what its hook waits for.
    }
  }
}
