package exodx.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a rules folder again and again while somebody works on it. When only words have changed,
 * the compiled rules of the last time serve again.
 */
public final class Reloader {
  private List<KnowledgeFile> compiledFrom = List.of();
  private @Nullable CompiledRules compiled;

  /**
   * Loads the knowledge as it is now.
   *
   * @throws exodx.problem.ProblemsException when the folder does not hold sound knowledge
   */
  public KnowledgeBase load(RulesFolder folder) {
    return KnowledgeLoader.load(folder, KnowledgeCache.NONE, this::compile);
  }

  private synchronized CompiledRules compile(RulesFolder folder, List<DrlSources.Parsed> parsed) {
    List<KnowledgeFile> files = folder.withSuffix(".drl");
    CompiledRules last = compiled;
    if (last != null && files.equals(compiledFrom)) {
      return last;
    }
    CompiledRules now = DrlCompiler.compile(folder, parsed);
    compiled = now;
    compiledFrom = files;
    return now;
  }
}
