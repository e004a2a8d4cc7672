package exodx.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestDay;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session concludes does not hang on the cases it has seen before. */
class CaseSessionTest {
  private static final Path LAMP = Path.of("src/test/resources/exodx/consult/rules");
  private static final String CIRCLE =
      """
      package knowledge;

      declare Dusk
        degree : String @key
      end

      declare Night
        degree : String @key
      end

      rule "dark-means-dusk"
        @title("A dark bulb") @rationale("Test.") @source("Test")
      when
        Lamp( bulb == Bulb.Dark )
      then
        insertLogical( new Dusk("deep") );
      end

      rule "dusk-means-night"
        @title("A dark bulb") @rationale("Test.") @source("Test")
      when
        Dusk( $degree : degree )
      then
        insertLogical( new Night($degree) );
      end

      rule "night-means-dusk"
        @title("A dark bulb") @rationale("Test.") @source("Test")
      when
        Night( $degree : degree )
      then
        insertLogical( new Dusk($degree) );
      end
      """;

  private static KnowledgeBase knowledge;
  private static Reasoner reasoner;
  private static MessageFinder finder;

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(LAMP)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(LAMP.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(folder.resolve("circle.drl"), CIRCLE);
    knowledge = KnowledgeLoader.load(RulesFolder.read(folder), KnowledgeCache.NONE);
    reasoner = new Reasoner(knowledge, TestDay.TODAY);
    finder = new MessageFinder(knowledge);
  }

  private static CaseFacts lamp(String bulb) {
    return CaseReader.read(
        knowledge.vocabulary(), new SourceText("case.yaml", "lamp: {bulb: " + bulb + "}\n"));
  }

  private static Inference infer(CaseSession session, CaseFacts facts) {
    return session.infer(facts, finder.find(facts));
  }

  private static List<String> derived(Inference inference) {
    return inference.entries().stream()
        .filter(entry -> !entry.supports().isEmpty())
        .map(entry -> entry.object().getClass().getSimpleName())
        .toList();
  }

  @Test
  void whatIsItsOwnReasonGoesWithTheLastOtherReason() {
    try (CaseSession session = reasoner.open()) {
      assertThat(derived(infer(session, lamp("Dark")))).contains("Dusk", "Night");
      assertThat(derived(infer(session, lamp("Glowing")))).doesNotContain("Dusk", "Night");
      assertThat(derived(infer(session, lamp("Dark")))).contains("Dusk", "Night");
    }
  }

  @Test
  void rulesKeptStillConcludeNothingMore() {
    try (CaseSession session = reasoner.open()) {
      assertThat(derived(infer(session, lamp("Glowing")))).doesNotContain("Dusk");
      session.keepStill(Set.of("dusk-means-night"));
      assertThat(derived(infer(session, lamp("Dark")))).contains("Dusk").doesNotContain("Night");
    }
  }

  @Test
  void messagesComeAndGo() {
    CaseFacts silent = lamp("Dark");
    CaseFacts saying =
        CaseReader.read(
            knowledge.vocabulary(),
            new SourceText(
                "case.yaml",
                "lamp: {bulb: Dark}\n"
                    + "displays: [{text: No current at lamp 08073974-1902-4542-88ea-37ba310f0c5c}]\n"));
    try (CaseSession session = reasoner.open()) {
      List<String> before = derived(infer(session, silent));
      assertThat(derived(infer(session, saying))).contains("Diagnosis").isNotEqualTo(before);
      assertThat(derived(infer(session, silent))).isEqualTo(before);
    }
  }

  @Test
  void factsComeAndGo() {
    CaseFacts one = lamp("Dark");
    CaseFacts two =
        CaseReader.read(
            knowledge.vocabulary(),
            new SourceText("case.yaml", "lamp: {bulb: Dark}\ndisplays: [{}, {}, {}]\n"));
    try (CaseSession session = reasoner.open()) {
      int before = infer(session, one).entries().size();
      assertThat(infer(session, two).entries()).hasSize(before + 2);
      assertThat(infer(session, one).entries()).hasSize(before);
    }
  }
}
