package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import exodx.workbench.Page.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Messages and codes have pages, and each names the rules that use it. */
class WordPagesTest {
  private static final KnowledgeBase KNOWLEDGE = TestKnowledge.BASE;
  private final WordPages words = new WordPages(KNOWLEDGE);

  private Page page(String path) {
    return words.all().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  private static Map<String, List<String>> rows(Page page) {
    return page.blocks().stream()
        .filter(Page.Table.class::isInstance)
        .map(Page.Table.class::cast)
        .flatMap(table -> table.rows().stream())
        .map(row -> row.stream().map(WordPagesTest::plain).toList())
        .collect(Collectors.toMap(row -> row.get(0), Function.identity(), (one, other) -> one));
  }

  private static String plain(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  @Test
  void everyMessageAndCodeStandsOnAPage() {
    List<String> messages =
        KNOWLEDGE.rules().values().stream().flatMap(rule -> rule.messages().stream()).toList();
    assertThat(rows(page("messages"))).containsKeys(messages.toArray(String[]::new));
    assertThat(rows(page("words/steps")).keySet())
        .containsExactlyInAnyOrderElementsOf(KNOWLEDGE.catalogue().steps().keySet());
    assertThat(rows(page("words/diagnoses")).keySet())
        .containsExactlyInAnyOrderElementsOf(KNOWLEDGE.catalogue().diagnoses().keySet());
  }

  @Test
  void rulesAreNamedThatConcludeACodeAndThatLookAtIt() {
    List<String> row = rows(page("words/diagnoses")).get("not-synced");
    assertThat(row.get(2)).isEqualTo("not-synced");
    assertThat(row.get(3)).contains("out-of-scope-no-steps");
  }

  @Test
  void rulesAreNamedThatLookAtAFact() {
    FactType type = KNOWLEDGE.vocabulary().byKey("affectedUser").orElseThrow();
    assertThat(plain(words.readers(type, type.field("synced").orElseThrow())))
        .contains("not-synced");
  }
}
