package exodx.batch;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks ahead on a thread of its own, so that what is answered is written although no more
 * input has come.
 */
final class Intake extends Thread {
  private static final int MILLIS = 50;

  private final Block.Source in;
  private final Function<Block, Future<@Nullable Done>> work;
  private final BlockingQueue<Future<@Nullable Done>> ahead;
  private volatile boolean over;

  /**
   * @param most how many blocks are read ahead
   * @param work begins to answer a block
   */
  Intake(Block.Source in, int most, Function<Block, Future<@Nullable Done>> work) {
    super("exodx-read");
    this.in = in;
    this.work = work;
    this.ahead = new ArrayBlockingQueue<>(most);
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      for (Block block = in.next(); block != null && !over; block = in.next()) {
        put(work.apply(block));
      }
      put(CompletableFuture.completedFuture(null));
    } catch (IOException | RuntimeException e) {
      put(CompletableFuture.failedFuture(e));
    }
  }

  private void put(Future<@Nullable Done> next) {
    boolean put = false;
    while (!put && !over) {
      try {
        put = ahead.offer(next, MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        over = true;
      }
    }
  }

  /** Returns the next block, its answers or null for the end; null when none has come yet. */
  @Nullable Future<@Nullable Done> poll() {
    try {
      return ahead.poll(MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Ends reading. A thread that waits for input which never comes is left alone. */
  void end() {
    over = true;
    try {
      join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
