package exodx.bench;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.report.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One case, warm and in process: a fact file of the samples. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class OneCaseBenchmark {
  private static final Path SAMPLE = Path.of("facts-samples/demo-1-provisioned1.yaml");

  private Vocabulary vocabulary;
  private Diagnostician diagnostician;
  private SourceText text;
  private CaseFacts facts;

  /** Loads the rules of the project. */
  @Setup
  public void load() throws IOException {
    KnowledgeBase knowledge =
        KnowledgeLoader.load(RulesFolder.read(Path.of("rules")), KnowledgeCache.NONE);
    vocabulary = knowledge.vocabulary();
    diagnostician = new Diagnostician(knowledge, LocalDate.of(2026, 11, 24));
    text = new SourceText(SAMPLE.toString(), Files.readString(SAMPLE));
    facts = CaseReader.read(vocabulary, text);
  }

  /** A fact file becomes facts. */
  @Benchmark
  public CaseFacts readFacts() {
    return CaseReader.read(vocabulary, text);
  }

  /** One session: the rules fire, and what they concluded is gathered. */
  @Benchmark
  public Outcome conclude() {
    return diagnostician.conclude(facts);
  }

  /** The whole answer, searched for facts that could change it, without its proof. */
  @Benchmark
  public String diagnose() {
    return JsonLines.line(diagnostician.diagnose(facts), false);
  }

  /** The same with its proof. */
  @Benchmark
  public String diagnoseWithProof() {
    return JsonLines.line(diagnostician.diagnose(facts), true);
  }
}
