package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
  private static final Glossary GLOSSARY = Glossary.of(TestKnowledge.BASE);

  private static List<String> named(String word) {
    return GLOSSARY.of(word).entries().stream().map(Glossary.Entry::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holder",
        "Holders",
        "affected user",
        "remote mailbox",
        "remote mailboxes",
        "soft-deleted",
        "SoftDeleted",
        "soft deleted",
        "inactive",
        "disconnected",
        "live",
        "all zeros",
        "zeros",
        "source of authority",
        "hold",
        "litigation hold",
        "Preservation Lock",
        "purge",
        "archive",
        "mail user",
        "staging mode",
        "delta",
        "DESTRUCTIVE",
        "read-only",
        "change",
        "disputed",
        "DIAGNOSED",
        "needs facts",
        "UPN",
        "withheld",
        "provisioning error",
        "validation error"
      })
  void aWordOfAnAnswerIsExplained(String word) {
    assertThat(GLOSSARY.of(word).entries().get(0).kind()).isEqualTo("Words");
  }

  @Test
  void theWordItselfComesBeforeWhatSpeaksOfIt() {
    assertThat(named("delay hold")).containsExactly("delay hold");
    assertThat(named("inactive")).containsExactly("inactive mailbox");
    assertThat(GLOSSARY.of("delay hold").others()).contains("holderHolds.delayHoldApplied");
    assertThat(named("set-archive-guid")).containsExactly("set-archive-guid");
    assertThat(named("onPremises.schemaHasExchangeAttributes")).hasSize(1);
    assertThat(named("no such word")).isEmpty();
    assertThat(named("")).contains("holder", "affectedUser.userPrincipalName", "guid-in-use");
  }

  /** A word that names another one must find it. */
  @Test
  void whatAMeaningRefersToIsThere() {
    Map<String, String> terms = TestKnowledge.BASE.catalogue().terms();
    terms.values().stream()
        .filter(meaning -> meaning.contains("See \""))
        .map(meaning -> meaning.replaceFirst("(?s).*See \"", "").replaceFirst("(?s)\".*", ""))
        .forEach(word -> assertThat(terms).containsKey(word));
  }
}
