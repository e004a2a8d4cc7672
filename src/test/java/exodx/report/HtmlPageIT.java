package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.explain.Whys;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.facts.InputReader;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages as a browser shows them, prints them, and lets them be used. */
class HtmlPageIT {
  private static final Path SAMPLE =
      Path.of("facts-samples", "guid-in-use-soft-deleted-mailbox-purge.yaml");

  @Test
  void pagesWorkInABrowser() throws IOException {
    Path browser = Browser.prepare();
    List<Path> pages =
        List.of(
            Browser.write("full.html", page(OutcomeFixture.full())),
            Browser.write("empty.html", page(OutcomeFixture.empty(Outcome.Status.NOT_RECOGNISED))),
            Browser.write("hostile.html", page(SpoiltOutcome.of(OutcomeFixture.full()))),
            Browser.write("sample.html", page(sample())),
            Browser.write("why.html", why()),
            Browser.write("what-if.html", whatIf()));
    assertThat(Browser.look(browser, pages)).contains("ok ").doesNotContain("FAIL");
  }

  private static String page(Outcome outcome) {
    return Printed.report(report(), outcome);
  }

  private static HtmlReport report() {
    return new HtmlReport(
        id ->
            TestKnowledge.BASE.rules().containsKey(id)
                ? TestKnowledge.BASE.rules().get(id).text()
                : "rule \"" + id + "\"\nwhen\nthen\nend",
        TestKnowledge.BASE.catalogue()::terms);
  }

  private static String why() throws IOException {
    Whys whys = Whys.of(diagnostician(), facts());
    String code = whys.outcome().steps().get(0).code();
    return Printed.by(
        out -> report().writeWhy(whys, ProofGraph.of(whys.outcome(), code).orElseThrow(), out));
  }

  private static String whatIf() throws IOException {
    CaseFacts facts = facts();
    String path = "guidHolders.state";
    CaseFacts supposed = new FactEdits(TestKnowledge.BASE.vocabulary()).set(facts, path, "Live");
    Outcome after = diagnostician().diagnose(supposed);
    OutcomeDiff diff =
        OutcomeDiff.of(diagnostician().diagnose(facts), after, Set.of("guidHolders[0].state"));
    assertThat(diff.changes()).isNotEmpty();
    return Printed.by(out -> report().writeWhatIf(List.of(path + "=Live"), diff, after, out));
  }

  private static Diagnostician diagnostician() {
    return new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
  }

  private static Outcome sample() throws IOException {
    return diagnostician().trace(facts());
  }

  private static CaseFacts facts() throws IOException {
    try (InputStream in = Files.newInputStream(SAMPLE)) {
      return CaseReader.read(
          TestKnowledge.BASE.vocabulary(), InputReader.read(SAMPLE.toString(), in));
    }
  }
}
