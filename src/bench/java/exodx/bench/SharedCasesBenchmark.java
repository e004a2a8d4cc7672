package exodx.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Lines of cases whose shapes are known already, read and answered on one thread; a part of the
 * time is one line. The lines are those of {@code -Dexodx.bench.cases}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class SharedCasesBenchmark {
  private static final int LINES = 2000;

  private byte[] lines;
  private InProcess.Answers plans;
  private InProcess.Answers proofs;

  /** Answers every line once, so that every shape is known. */
  @Setup
  public void load() throws IOException {
    Cases cases = Cases.read(Path.of(System.getProperty("exodx.bench.cases")));
    lines = cases.bytes(LINES);
    Exodx exodx = new Exodx(Path.of("rules"));
    plans = exodx.kept(false);
    proofs = exodx.kept(true);
    plan();
    proof();
  }

  /** Without proofs. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void plan() throws IOException {
    plans.write(lines, OutputStream.nullOutputStream());
  }

  /** With proofs. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void proof() throws IOException {
    proofs.write(lines, OutputStream.nullOutputStream());
  }
}
