package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Concluded;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import exodx.outcome.Outcome.RuleRef;
import exodx.report.HtmlLayout.Place;
import exodx.report.HtmlLayout.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HtmlGraphTest {

  /** A proof in which every rule rests on some facts and on some rules before it. */
  private static Outcome proof(int rules, int seed) {
    List<ProofNode> nodes = new ArrayList<>();
    for (int i = 1; i <= rules; i++) {
      List<Premise> premises = new ArrayList<>();
      premises.add(new Premise("thing.part" + (i * seed) % 7, "value", i, List.of()));
      for (int j = 1; j < i; j++) {
        if ((i * 31 + j * seed) % 5 == 0) {
          premises.add(new Premise("fact Derived", "x" + j, 0, List.of("p" + j)));
        }
      }
      String kind = i % 3 == 0 ? "step" : "fact";
      nodes.add(
          new ProofNode(
              "p" + i,
              new RuleRef("r" + i, "Rule number " + i, "derive", "a.drl", i, "", ""),
              premises,
              new Concluded(kind, "code" + i % 4, "")));
    }
    Outcome empty = OutcomeFixture.empty(Outcome.Status.DIAGNOSED);
    return new Outcome(
        empty.caseName(),
        empty.knowledge(),
        empty.status(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        nodes,
        List.of());
  }

  @Property(tries = 40)
  void boxesNeverOverlapAndArrowsEndAtTheirBoxes(
      @ForAll @IntRange(min = 1, max = 30) int rules,
      @ForAll @IntRange(min = 1, max = 9) int seed) {
    HtmlGraph graph = HtmlGraph.of(new HtmlIndex(proof(rules, seed)));
    HtmlLayout layout = HtmlLayout.of(graph);
    List<Place> places = List.copyOf(layout.places().values());
    assertThat(places).hasSize(graph.boxes().size());
    for (Place one : places) {
      assertThat(one.x()).isBetween(0.0, layout.width() - HtmlLayout.BOX_WIDTH);
      assertThat(one.y()).isBetween(0.0, layout.height() - one.height());
      for (Place other : places) {
        boolean apart =
            one == other
                || Math.abs(one.x() - other.x()) >= HtmlLayout.BOX_WIDTH
                || one.y() + one.height() <= other.y()
                || other.y() + other.height() <= one.y();
        assertThat(apart).isTrue();
      }
    }
    assertThat(layout.routes().keySet()).isEqualTo(graph.arrows());
    layout
        .routes()
        .forEach(
            (arrow, route) -> {
              assertThat(touches(route.get(0), layout.places().get(arrow.from()))).isTrue();
              assertThat(touches(route.get(route.size() - 1), layout.places().get(arrow.to())))
                  .isTrue();
            });
    assertThat(HtmlLayout.of(graph)).isEqualTo(layout);
  }

  private static boolean touches(Point point, Place box) {
    return point.x() >= box.x() - 1
        && point.x() <= box.x() + HtmlLayout.BOX_WIDTH + 1
        && point.y() >= box.y() - 1
        && point.y() <= box.y() + box.height() + 1;
  }

  @Test
  void aRuleThatRestsOnItselfIsDrawnAsWell() {
    ProofNode node = proof(1, 1).proof().get(0);
    ProofNode circle =
        new ProofNode(
            "p1",
            node.rule(),
            List.of(new Premise("fact Derived", "x", 0, List.of("p1", "p9"))),
            node.conclusion());
    Outcome empty = proof(0, 1);
    Outcome outcome =
        new Outcome(
            "a",
            empty.knowledge(),
            empty.status(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(circle),
            List.of());
    assertThat(Printed.report(new HtmlReport(id -> "", Map::of), outcome))
        .contains("data-from=\"p1\"");
  }

  @Test
  void aProofTooLargeToBeDrawnIsStillTold() {
    String page = Printed.report(new HtmlReport(id -> "", Map::of), proof(600, 3));
    assertThat(page).contains("too large to be drawn", "Rule number 600").doesNotContain("<svg");
  }

  @Test
  void linesBreakAtJointsOfNames() {
    assertThat(HtmlLabel.lines("a door that is open", 9, 3))
        .containsExactly("a door that", "is open");
    assertThat(HtmlLabel.lines("building.doorNumberOfFloor", 14, 3))
        .containsExactly("building.door", "NumberOfFloor");
    assertThat(HtmlLabel.lines("one two three four", 5, 2)).containsExactly("one", "two\u2026");
    assertThat(HtmlLabel.lines("", 9, 3)).isEmpty();
  }

  @Property
  void linesAreNeverTooWideOrTooMany(@ForAll String text) {
    List<String> lines = HtmlLabel.lines(text, 20, 3);
    assertThat(lines).hasSizeLessThanOrEqualTo(3);
    assertThat(lines).allMatch(line -> HtmlLabel.width(line) <= 21.5);
  }
}
