package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

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
   * Loads the knowledge of a folder that was looked through already.
   *
   * @param cache where prepared knowledge is kept between runs
   * @throws ProblemsException when the folder does not hold sound knowledge
   */
  public static KnowledgeBase load(RulesFolder folder, KnowledgeCache cache) {
    return load(folder, cache, sound -> {});
  }

  /**
   * Loads the knowledge of a folder.
   *
   * @param cache where prepared knowledge is kept between runs
   * @param check looks through a folder whose knowledge was not kept, and throws a {@link
   *     ProblemsException} when something is wrong with it
   * @throws ProblemsException when the folder does not hold sound knowledge
   */
  public static KnowledgeBase load(
      RulesFolder folder, KnowledgeCache cache, Consumer<RulesFolder> check) {
    return new KnowledgeBase(cache.find(folder).orElseGet(() -> prepare(folder, cache, check)));
  }

  private static PreparedKnowledge prepare(
      RulesFolder folder, KnowledgeCache cache, Consumer<RulesFolder> check) {
    Engine.await();
    List<DrlSources.Parsed> parsed = DrlSources.parse(folder);
    // Compiling takes seconds, and a person waits for the words as well.
    CompletableFuture<CompiledRules> compiling =
        CompletableFuture.supplyAsync(() -> DrlCompiler.compile(folder, parsed), Engine::aside);
    KnowledgeMetadata words = KnowledgeMetadata.read(folder, parsed);
    check.accept(folder);
    CompiledRules compiled = result(compiling);
    PreparedKnowledge knowledge =
        words.prepared(compiled.models(), RuleClassLoader.of(compiled.classes()));
    cache.keep(folder, knowledge, compiled);
    Declarations shared = Declarations.of(parsed);
    cache.keepTypes(shared.digest(), shared.classes(compiled));
    return knowledge;
  }

  private static CompiledRules result(CompletableFuture<CompiledRules> compiling) {
    try {
      return compiling.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemsException problems ? problems : e;
    }
  }
}
