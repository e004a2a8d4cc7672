package exodx.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something is typed follows what is left of the server on-premises. */
class WaysTest {
  private static final String SERVER = "Exchange Management Shell";
  private static final String TOOLS = "Exchange management tools";
  private static final Catalogue CATALOGUE = TestKnowledge.BASE.catalogue();

  /** Cmdlets that the tools bring, see the page on managing recipients with them. */
  private static final String OF_THE_TOOLS =
      "(?s)(Set|Get|New|Enable|Disable|Remove)-(RemoteMailbox|MailUser|MailContact)\\b.*";

  private static Ways ways(String onPremises) {
    CaseFacts facts =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            new SourceText("case.yaml", "onPremises: {" + onPremises + "}"));
    return new Ways(CATALOGUE, facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exchangeServerRunning: false",
        "exchangeServerRunning: false, managementToolsInstalled: true",
        "exchangeServerRunning: false, managementToolsInstalled: false",
        "exchangeServerRunning: false, schemaHasExchangeAttributes: false"
      })
  void nothingAsksForAServerThatDoesNotRun(String onPremises) {
    Ways ways = ways(onPremises);
    List<String> there = new ArrayList<>();
    for (FactType type : TestKnowledge.BASE.vocabulary().types()) {
      for (FactField field : type.fields()) {
        String path = type.key() + "." + field.name();
        FactField.Gather gather = ways.reading(path, field.gather());
        if (gather != null && SERVER.equals(gather.shell())) {
          there.add(path);
        }
      }
    }
    CATALOGUE
        .steps()
        .forEach(
            (code, text) -> {
              if (SERVER.equals(ways.of(text, Map.of()).shell())) {
                there.add(code);
              }
            });
    assertThat(there).containsExactly("onPremises.exchangeServerRunning");
  }

  @Test
  void theToolsHaveWhatIsTypedThere() {
    Ways ways = ways("exchangeServerRunning: false, managementToolsInstalled: true");
    List<String> missing = new ArrayList<>();
    CATALOGUE
        .steps()
        .forEach(
            (code, text) -> {
              Ways.Typed typed = ways.of(text, Map.of());
              if (TOOLS.equals(typed.shell())
                  && typed.command() != null
                  && !typed
                      .command()
                      .replace("$FormatEnumerationLimit = -1; @(", "")
                      .replace("@(", "")
                      .matches(OF_THE_TOOLS)) {
                missing.add(code);
              }
            });
    // withheld without a server: a mailbox is disconnected where it lives
    assertThat(missing).containsExactly("disconnect-on-premises-mailbox");
  }

  @Test
  void aRunningServerHasItsShell() {
    assertThat(
            ways("exchangeServerRunning: true")
                .of(CATALOGUE.steps().get("set-archive-guid"), Map.of())
                .shell())
        .isEqualTo(SERVER);
  }
}
