package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.explain.Diagnostician;
import exodx.explain.Outcome;
import exodx.facts.CaseReader;
import exodx.facts.InputReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            Browser.write("sample.html", page(sample())));
    assertThat(Browser.look(browser, pages)).contains("ok ").doesNotContain("FAIL");
  }

  private static String page(Outcome outcome) {
    HtmlReport report =
        new HtmlReport(
            id ->
                TestKnowledge.BASE.rules().containsKey(id)
                    ? TestKnowledge.BASE.rules().get(id).text()
                    : "rule \"" + id + "\"\nwhen\nthen\nend");
    return Printed.report(report, outcome);
  }

  private static Outcome sample() throws IOException {
    try (InputStream in = Files.newInputStream(SAMPLE)) {
      return new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY)
          .diagnose(
              CaseReader.read(
                  TestKnowledge.BASE.vocabulary(), InputReader.read(SAMPLE.toString(), in)));
    }
  }
}
