package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.outcome.Outcome;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** No text of a case or of the rules can become markup, whatever it is. */
class HtmlProperties {

  @Provide
  Arbitrary<Outcome> outcomes() {
    return HostileOutcomes.outcomes();
  }

  @Property(tries = 100)
  void pagesAreSoundAndPrintable(@ForAll("outcomes") Outcome outcome) {
    String html = Printed.report(new HtmlReport(id -> id, Map::of), outcome);
    assertThat(html.codePoints().filter(c -> c != '\n' && !Printable.isPrintable(c))).isEmpty();
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = parser.parseInput(html, "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img,b,[onerror],[onfocus],[src],[style]")).isEmpty();
    assertThat(page.select("a").eachAttr("href")).allMatch(link -> link.matches("#.*|https?:.+"));
  }
}
