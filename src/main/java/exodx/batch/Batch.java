package exodx.batch;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers many cases on several threads, and writes one line for each in the order of the input. It
 * holds a few blocks of lines at a time, however many there are.
 */
public final class Batch {
  private final BatchExpert expert;
  private final Options options;
  private final Consumer<Digest> answered;
  private final ShapeCache cache;
  private final ConcurrentLinkedQueue<LineAnswerer> idle = new ConcurrentLinkedQueue<>();
  private final Totals totals = new Totals();
  private long toSkip;

  /**
   * How a batch is run.
   *
   * @param proof whether reasons are written
   * @param threads how many work at once
   * @param stop true as soon as the run shall end; what is whole by then is still written
   * @param problem is told what is wrong with a line, in the order of the input
   * @param progress is told the totals now and then
   */
  public record Options(
      boolean proof,
      int threads,
      BooleanSupplier stop,
      Consumer<Problem> problem,
      Consumer<Totals> progress) {}

  /**
   * Prepares a batch.
   *
   * @param skip how many cases an earlier run has answered, so that they are left out
   * @param answered is told what was answered, in the order of the input
   */
  public Batch(BatchExpert expert, Options options, long skip, Consumer<Digest> answered) {
    this.expert = expert;
    this.options = options;
    this.answered = answered;
    this.cache = new ShapeCache(Runtime.getRuntime().maxMemory() / 4);
    this.toSkip = skip;
    totals.skip(skip);
  }

  /**
   * Answers all lines of an input. When the run is stopped, the answers that are written are those
   * to the first lines, each of them whole.
   *
   * @throws IOException when the output cannot be written
   * @throws UncheckedIOException when the input cannot be read; what came before it is answered
   */
  public void run(Block.Source in, OutputStream out) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(options.threads(), Batch::worker);
    Intake intake =
        new Intake(
            in,
            2 * options.threads(),
            block -> {
              Block kept = skip(block);
              return workers.submit(() -> work(kept));
            });
    try {
      intake.start();
      while (!totals.stopped()) {
        Future<@Nullable Done> next = intake.poll();
        if (next != null) {
          @Nullable Done done = get(next);
          if (done == null) {
            break;
          }
          write(done, out);
        } else if (options.stop().getAsBoolean()) {
          totals.stop();
        }
      }
    } finally {
      intake.end();
      workers.shutdownNow();
    }
    if (options.stop().getAsBoolean()) {
      totals.stop();
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "exodx-batch");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the totals so far; complete when all inputs have been run. */
  public Totals totals() {
    return totals;
  }

  /** Called by one thread, in the order of the input. */
  private Block skip(Block block) {
    if (toSkip == 0) {
      return block;
    }
    long[] at = {block.length(), block.firstLine()};
    block.forEach(
        (number, from, to) -> {
          if (toSkip > 0) {
            toSkip--;
            return true;
          }
          at[0] = from;
          at[1] = number;
          return false;
        });
    byte[] rest =
        Arrays.copyOfRange(block.bytes(), (int) Math.min(at[0], block.length()), block.length());
    return new Block(block.source(), at[1], rest, rest.length);
  }

  private void write(Done done, OutputStream out) throws IOException {
    out.write(done.out().array(), 0, done.out().length());
    out.flush();
    done.problems().forEach(options.problem());
    done.digests().forEach(answered);
    totals.add(done.totals());
    options.progress().accept(totals);
    if (done.cut()) {
      totals.stop();
    }
  }

  private static @Nullable Done get(Future<@Nullable Done> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private Done work(Block block) {
    LineAnswerer answerer = take();
    Done done = new Done(8 * block.length() + 64);
    boolean[] cut = {false};
    block.forEach(
        (number, from, to) -> {
          cut[0] = options.stop().getAsBoolean();
          if (!cut[0]) {
            line(answerer, block, number, from, to, done);
          }
          return !cut[0];
        });
    idle.add(answerer);
    return done.cut(cut[0]);
  }

  private LineAnswerer take() {
    @Nullable LineAnswerer answerer = idle.poll();
    return answerer == null ? new LineAnswerer(expert, options.proof(), cache) : answerer;
  }

  private void line(LineAnswerer answerer, Block block, long number, int from, int to, Done done) {
    String name = block.source() + ":" + number;
    try {
      Digest digest = answerer.answer(block.bytes(), from, to, name, done.out());
      done.totals().add(digest, 1);
      done.digests().add(digest);
    } catch (ProblemsException e) {
      done.totals().failed(e.concern());
      fail(
          name,
          e.concern().name(),
          e.problems().stream().map(one -> placed(one, block, number)).toList(),
          done);
    } catch (RuntimeException | StackOverflowError e) {
      done.totals().bug();
      String message = "internal error: " + e + "; this is a bug";
      fail(
          name,
          Totals.BUG,
          List.of(placed(Problem.error("internal", name, message, null), block, number)),
          done);
    }
  }

  private static void fail(String name, String concern, List<Problem> problems, Done done) {
    done.out().add(JsonLines.line(name, concern, problems));
    done.digests().add(Digest.FAILED);
    done.problems().addAll(problems);
  }

  /** A line knows only itself; people count the lines of the file. */
  private static Problem placed(Problem problem, Block block, long number) {
    return new Problem(
        problem.severity(),
        problem.code(),
        block.source(),
        (int) number,
        problem.column(),
        problem.message(),
        problem.hint(),
        problem.sourceLine());
  }
}
