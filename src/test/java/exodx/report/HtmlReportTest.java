package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static final HtmlReport REPORT =
      new HtmlReport(
          id -> "rule \"" + id + "\" <when>",
          () -> Map.of("door", "It opens.", "Window", "It opens too."));

  static Stream<Outcome> outcomes() {
    return Stream.of(
        OutcomeFixture.full(),
        SpoiltOutcome.of(OutcomeFixture.full()),
        OutcomeFixture.empty(Status.DIAGNOSED));
  }

  private static Document page(Outcome outcome) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = parser.parseInput(Printed.report(REPORT, outcome), "");
    assertThat(parser.getErrors()).isEmpty();
    return page;
  }

  private static Document full() {
    return page(OutcomeFixture.full());
  }

  @Test
  void everyTextOfTheAnswerIsOnThePage() {
    String shown = shown(full().body());
    List<String> texts = SpoiltOutcome.texts(OutcomeFixture.full());
    texts.remove("It changes nothing."); // nobody needs to take back a look
    texts.remove("fact BadgeMismatch"); // told in its words
    assertThat(texts).allMatch(shown::contains);
  }

  /** What can be read, and the addresses behind the names of pages. */
  private static String shown(Element element) {
    return element.text() + " " + String.join(" ", element.select("a[title]").eachAttr("title"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void theSameAnswerGivesTheSameBytes(Outcome outcome) {
    String page = Printed.report(REPORT, outcome);
    assertThat(Printed.report(REPORT, outcome)).isEqualTo(page);
    assertThat(page).doesNotContain("\r").endsWith("</html>\n");
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void nothingIsLoadedAndOnlyOurOwnScriptAndStyleAreLetIn(Outcome outcome) throws Exception {
    Document page = page(outcome);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("[src],[srcset],[action],[style],link,img,iframe,object,base,form"))
        .isEmpty();
    Element policy = page.head().child(1);
    assertThat(policy.attr("http-equiv")).isEqualTo("Content-Security-Policy");
    assertThat(policy.attr("content"))
        .startsWith("default-src 'none'; ")
        .doesNotContain("unsafe", "http", "data:", "*")
        .contains("script-src '" + digest(page.selectFirst("script").data()) + "';")
        .contains("style-src '" + digest(page.selectFirst("style").data()) + "';");
    for (Element link : page.select("a")) {
      assertThat(link.attr("href")).matches("#.+|https?://.+");
    }
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey().toLowerCase(Locale.ROOT)).doesNotStartWith("on");
      }
    }
  }

  private static String digest(String content) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void whatIsHostileStaysText() {
    Document harmless = full();
    Document page = page(SpoiltOutcome.of(OutcomeFixture.full()));
    Set<String> known = names(harmless);
    known.add("@aria-description"); // of a box whose text is cut
    assertThat(names(page)).isSubsetOf(known);
    assertThat(page.select("article").size()).isEqualTo(harmless.select("article").size());
    assertThat(page.title()).contains("<script>alert(1)</script>", "\\u202egnp.exe", "\\ud800");
    assertThat(page.selectFirst("#step-1 p").text()).contains("<img src=x onerror=alert(2)>");
    String whole = Printed.report(REPORT, SpoiltOutcome.of(OutcomeFixture.full()));
    assertThat(whole.codePoints().filter(c -> c != '\n' && !Printable.isPrintable(c))).isEmpty();
  }

  private static Set<String> names(Document page) {
    Set<String> names = new HashSet<>();
    for (Element element : page.getAllElements()) {
      names.add(element.tagName());
      element.attributes().forEach(attribute -> names.add("@" + attribute.getKey()));
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void everyPlaceIsThereOnceAndEveryReferenceHasOne(Outcome outcome) {
    everyReferenceHasItsPlace(page(outcome));
    everyReferenceHasItsPlace(cases(List.of(outcome, OutcomeFixture.full(), outcome)));
  }

  private static Document cases(List<Outcome> outcomes) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    String written = Printed.by(out -> REPORT.writeAll(outcomes, out));
    Document page = parser.parseInput(written, "");
    assertThat(parser.getErrors()).isEmpty();
    return page;
  }

  @Test
  void severalCasesAreOnePageWithAllOfEach() {
    Outcome full = OutcomeFixture.full();
    Document page = cases(List.of(full, OutcomeFixture.diagnosed()));
    assertThat(page.select("#cases tbody tr th").eachText())
        .containsExactly(full.caseName(), OutcomeFixture.diagnosed().caseName());
    assertThat(page.select("#cases tbody tr").first().text())
        .contains("NEEDS FACTS", full.diagnoses().get(0).title(), "DESTRUCTIVE");
    Element first = page.selectFirst("details#case-1[open]");
    List<String> texts = SpoiltOutcome.texts(full);
    texts.remove("It changes nothing.");
    texts.remove("fact BadgeMismatch");
    texts.remove(full.knowledge().digest());
    texts.remove(full.knowledge().version());
    assertThat(texts).allMatch(shown(first)::contains);
    assertThat(first.select(".box").first().attr("href")).isEqualTo("#case-1-f1");
    assertThat(page.select("#case-1-arrow, #case-2-arrow")).isNotEmpty();
    assertThat(first.select(".arrow").eachAttr("marker-end")).containsOnly("url(#case-1-arrow)");
  }

  private static void everyReferenceHasItsPlace(Document page) {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> wanted = new ArrayList<>();
    page.select("a[href^=#]").eachAttr("href").forEach(href -> wanted.add(href.substring(1)));
    page.select("section[aria-labelledby]")
        .eachAttr("aria-labelledby")
        .forEach(named -> wanted.addAll(List.of(named.split(" ", -1))));
    page.select("label").eachAttr("for").forEach(wanted::add);
    assertThat(ids).containsAll(wanted);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void headingsFormAnOutline(Outcome outcome) {
    int level = 0;
    for (Element heading : page(outcome).select("h1,h2,h3,h4,h5,h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  @Test
  void everyCommandHasAButtonThatSaysWhichOne() {
    Document page = full();
    assertThat(page.select(".command code").eachText())
        .containsExactly(
            "Get-Badge -Person 'O''Brien' | Format-List Number",
            "Set-Door -Name 'front' -Open",
            "Remove-Badge -Number 7 -Confirm:$false",
            "Get-Door -Name 'front' | Format-List Locked",
            "Get-Door",
            "Get-Door");
    assertThat(page.select(".command .copy[hidden][aria-label]")).hasSize(6);
    assertThat(page.select(".copy").eachAttr("aria-label"))
        .contains("Copy the command: step 3, Open the door");
  }

  @Test
  void aCommandThatHidesSomethingCannotBeCopied() {
    Document page = page(SpoiltOutcome.of(OutcomeFixture.full()));
    assertThat(page.select(".command")).isNotEmpty();
    assertThat(page.select(".copy")).isEmpty();
    assertThat(page.selectFirst(".command").text()).contains("do not run it");
  }

  @Test
  void aStepSaysAllThatMatters() {
    Document page = full();
    assertThat(page.selectFirst("#step-1").text())
        .contains("1. read-only", "Instead of (retired) badge.exe /read", "no longer shipped");
    assertThat(page.selectFirst("#step-2").text())
        .contains("not supported", "Not supported by the vendor The vendor supports only the panel")
        .contains("disputed", "Disputed Two pages", "No command yet, it waits for register.badge")
        .contains("Undo Write the old number back.");
    assertThat(page.selectFirst("#step-4").text())
        .contains(
            "DESTRUCTIVE", "Approval still needed: the head of security", "Undo not possible");
    assertThat(page.select("#plan > h3").eachText())
        .containsExactly("First", "Later", "Waiting for answers", "What would follow", "Not now");
  }

  @Test
  void everyBoxIsALinkToAllThatIsKnownOfIt() {
    Document page = full();
    assertThat(page.select("svg a.box").eachAttr("data-box"))
        .containsExactlyInAnyOrder("f1", "p1", "p2", "c1");
    for (Element box : page.select("svg a.box")) {
      assertThat(box.text()).isNotEmpty();
      assertThat(page.selectFirst(box.attr("href") + ".entry")).isNotNull();
    }
    assertThat(shown(page.selectFirst("#p2.entry")))
        .contains("A badge that differs is refused", "badge-refused", "rules/badge/badge.drl:40")
        .contains("It would lock the person out.", "https://example.com/kb/4711")
        .contains("BadgeMismatch door 00000000 p1", "diagnosis badge-mismatch")
        .contains("rule \"badge-refused\" <when>");
    assertThat(page.selectFirst("#f1.entry").text()).contains("messages[0].text", "line 3", "p1");
    assertThat(page.selectFirst("#c1.entry a[href=#diagnosis-1]")).isNotNull();
  }

  @Test
  void arrowsLeadFromFactsOverRulesToConclusions() {
    List<String> arrows = new ArrayList<>();
    full()
        .select("svg path.arrow")
        .forEach(arrow -> arrows.add(arrow.attr("data-from") + " " + arrow.attr("data-to")));
    assertThat(arrows).containsExactlyInAnyOrder("f1 p1", "p1 p2", "p2 c1");
  }

  @Test
  void theListSaysTheSameAsTheDrawing() {
    Element top = full().selectFirst("ul.reasons > li");
    assertThat(top.text()).startsWith("diagnosis: The badge of the door does not match");
    assertThat(top.select("a.reason").eachText()).containsExactly("c1", "p2", "p1");
    assertThat(top.select("ul ul ul ul").text()).contains("messages[0].text").contains("line 3");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void aPageWithNothingButAStatusIsWhole(Status status) {
    Document page = page(OutcomeFixture.empty(status));
    assertThat(page.selectFirst(".status").text())
        .isEqualTo(status.name().replace('_', ' ') + " standard input");
    assertThat(page.select("h1").text()).isNotEmpty().doesNotContain("standard input");
    assertThat(page.title()).isEqualTo(page.select("h1").text() + ": standard input");
    assertThat(page.select("section")).isEmpty();
    assertThat(page.select("header,nav,main,footer")).hasSize(4);
  }

  @Test
  void theWordsOfAPageAreExplainedOnIt() {
    assertThat(full().select("#words dt").eachText()).containsExactly("door");
    assertThat(full().selectFirst("nav a[href=#words]").text()).isEqualTo("Words");
    assertThat(page(OutcomeFixture.empty(Status.DIAGNOSED)).select("#words")).isEmpty();
  }

  @Test
  void onlyAddressesOfPagesBecomeLinks() {
    String source =
        "A book; https://example.com/a?b=c#d, javascript:alert(1); (http://x.example/y).";
    StringBuilder html = new StringBuilder();
    HtmlParts.source(source).write(html);
    Document shown = Jsoup.parse(html.toString());
    assertThat(shown.text())
        .isEqualTo("A book; example.com/a?b=c#d, javascript:alert(1); (x.example/y).");
    assertThat(HtmlParts.name("https://example.com/exchange/holds-of-a-mailbox.html?view=1"))
        .isEqualTo("holds of a mailbox (example.com)");
    assertThat(shown.select("a").eachAttr("href"))
        .containsExactly("https://example.com/a?b=c#d", "http://x.example/y");
  }
}
