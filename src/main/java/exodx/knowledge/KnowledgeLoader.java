package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.problem.ProblemsException;
import java.util.List;

/** Turns a rules folder into a {@link KnowledgeBase}. */
public final class KnowledgeLoader {
  private KnowledgeLoader() {}

  /**
   * Loads the knowledge of a folder.
   *
   * @param cache where compiled rules are kept between runs
   * @throws ProblemsException when the folder does not hold sound knowledge
   */
  public static KnowledgeBase load(RulesFolder folder, KnowledgeCache cache) {
    String hash = folder.hash();
    List<DrlSources.Parsed> parsed = DrlSources.parse(folder);
    Vocabulary vocabulary = VocabularyReader.read(parsed, SourcesReader.read(folder));
    List<RuleInfo> rules = RuleReader.read(parsed);
    Catalogue catalogue = CatalogueReader.read(folder);
    KnowledgeCheck.check(folder, vocabulary, rules, catalogue);
    CompiledRules compiled =
        cache.find(hash).orElseGet(() -> cache.keep(hash, DrlCompiler.compile(folder)));
    return new KnowledgeBase(hash, folder.version(), vocabulary, rules, catalogue, compiled);
  }
}
