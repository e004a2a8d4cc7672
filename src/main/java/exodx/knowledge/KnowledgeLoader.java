package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Turns a rules folder into a {@link KnowledgeBase}. */
public final class KnowledgeLoader {
  private KnowledgeLoader() {}

  /**
   * Begins what loading needs of the engine, aside, while there is no folder yet. It need not be
   * called: what was not begun is done when it is needed.
   */
  public static void begin() {
    Engine.begin();
  }

  /**
   * Loads the knowledge of a folder.
   *
   * @param cache where prepared knowledge is kept between runs
   * @throws ProblemsException when the folder does not hold sound knowledge
   */
  public static KnowledgeBase load(RulesFolder folder, KnowledgeCache cache) {
    return new KnowledgeBase(cache.find(folder).orElseGet(() -> prepare(folder, cache)));
  }

  private static PreparedKnowledge prepare(RulesFolder folder, KnowledgeCache cache) {
    Engine.await();
    List<DrlSources.Parsed> parsed = DrlSources.parse(folder);
    FutureTask<CompiledRules> compiling = compileAside(() -> DrlCompiler.compile(folder, parsed));
    KnowledgeMetadata words = KnowledgeMetadata.read(folder, parsed);
    CompiledRules compiled = result(compiling);
    PreparedKnowledge knowledge =
        words.prepared(compiled.models(), RuleClassLoader.of(compiled.classes()));
    cache.keep(folder, knowledge, compiled);
    Declarations shared = Declarations.of(parsed);
    cache.keepTypes(shared.digest(), shared.classes(compiled));
    return knowledge;
  }

  /** Compiles while the words are read: the first takes seconds, and a person waits for both. */
  private static FutureTask<CompiledRules> compileAside(Callable<CompiledRules> compiler) {
    FutureTask<CompiledRules> task = new FutureTask<>(compiler);
    Thread thread = new Thread(task, "compiler");
    thread.setDaemon(true); // problems of the words are told at once
    thread.start();
    return task;
  }

  private static CompiledRules result(FutureTask<CompiledRules> compiling) {
    try {
      return compiling.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were compiled", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemsException problems) {
        throw problems;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
