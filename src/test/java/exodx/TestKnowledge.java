package exodx;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import java.nio.file.Path;
import java.time.LocalDate;

/** The real rules, compiled once for all tests. */
public final class TestKnowledge {
  /** The day on which all tests take place. */
  public static final LocalDate TODAY = TestDay.TODAY;

  public static final KnowledgeBase BASE =
      KnowledgeLoader.load(RulesFolder.read(Path.of("rules")), KnowledgeCache.NONE);

  private TestKnowledge() {}
}
