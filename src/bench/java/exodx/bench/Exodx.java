package exodx.bench;

import exodx.batch.Batch;
import exodx.batch.BatchExpert;
import exodx.batch.BlockReader;
import exodx.batch.Sharing;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.outcome.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;

/** exodx with the rules of this project, as {@code diagnose --quick} answers lines. */
final class Exodx {
  private static final int THREADS = 2;

  private final KnowledgeBase knowledge;
  private final Diagnostician diagnostician;

  Exodx(Path rules) {
    this(KnowledgeLoader.load(RulesFolder.read(rules), KnowledgeCache.NONE));
  }

  Exodx(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    diagnostician = new Diagnostician(knowledge, LocalDate.of(2026, 11, 24));
  }

  /** Shares one answer among all cases of a shape, as the program does; begins anew each time. */
  InProcess.Answers shared(boolean proof) {
    return (lines, out) -> run(batch(Sharing.of(knowledge), proof, THREADS), lines, out);
  }

  /** The same on one thread, and what it learnt is kept for the next lines. */
  InProcess.Answers kept(boolean proof) {
    Batch batch = batch(Sharing.of(knowledge), proof, 1);
    return (lines, out) -> run(batch, lines, out);
  }

  /** Runs the rules for every case, in a session that goes from case to case. */
  InProcess.Answers alone(boolean proof) {
    return (lines, out) -> run(batch(Sharing.NONE, proof, THREADS), lines, out);
  }

  /** The same, and looks for facts that would change the answer, as without {@code --quick}. */
  InProcess.Answers searching() {
    return (lines, out) ->
        run(batch(diagnostician::diagnose, Sharing.NONE, true, THREADS), lines, out);
  }

  private Batch batch(Sharing sharing, boolean proof, int threads) {
    return batch(diagnostician::conclude, sharing, proof, threads);
  }

  private Batch batch(
      Function<CaseFacts, Outcome> answer, Sharing sharing, boolean proof, int threads) {
    return new Batch(
        new BatchExpert(knowledge.vocabulary(), answer, sharing),
        new Batch.Options(proof, threads, () -> false, problem -> {}, totals -> {}),
        0,
        one -> {});
  }

  private static void run(Batch batch, byte[] lines, OutputStream out) throws IOException {
    batch.run(new BlockReader("cases", new ByteArrayInputStream(lines)), out);
  }
}
