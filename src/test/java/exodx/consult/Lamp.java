package exodx.consult;

import exodx.TestDay;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.problem.SourceText;
import java.nio.file.Path;
import java.util.List;

/** A small field of knowledge, so that transcripts do not change whenever the rules do. */
final class Lamp {
  static final Path RULES = Path.of("src/test/resources/exodx/consult/rules");

  static final KnowledgeBase BASE =
      KnowledgeLoader.load(RulesFolder.read(RULES), KnowledgeCache.NONE);

  static final Diagnostician EXPERT = new Diagnostician(BASE, TestDay.TODAY);

  private Lamp() {}

  static CaseFacts nothing() {
    return CaseFacts.of("a lamp", new SourceText("a lamp", ""), BASE.vocabulary(), List.of());
  }
}
