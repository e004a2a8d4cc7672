package exodx.report;

import exodx.report.HtmlGraph.Arrow;
import exodx.report.HtmlGraph.Box;
import exodx.report.HtmlLayout.Place;
import exodx.report.HtmlLayout.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Draws a graph: every box is a link to what it stands for, reached in reading order. */
final class HtmlDrawing {
  private final HtmlIndex index;
  private final HtmlGraph graph;
  private final HtmlLayout layout;

  HtmlDrawing(HtmlIndex index, HtmlGraph graph) {
    this.index = index;
    this.graph = graph;
    this.layout = HtmlLayout.of(graph);
  }

  HtmlTag figure() {
    HtmlTag figure = HtmlTag.of("figure", "graph").with("aria-label", "The proof, drawn");
    figure.add(
        legend(),
        controls(),
        HtmlTag.of("div", "scroll drawing").with("id", "drawing").add(drawing()));
    return figure;
  }

  private static HtmlTag legend() {
    HtmlTag legend = HtmlTag.of("p", "legend");
    for (HtmlGraph.Kind kind : HtmlGraph.Kind.values()) {
      String word = kind == HtmlGraph.Kind.ANSWER ? "conclusion" : kind.word();
      legend.add(HtmlTag.of("span", "key " + kind.word()).text(word)).text(" ");
    }
    return legend;
  }

  /** Only a script can make these work, so only a script shows them. */
  private HtmlTag controls() {
    List<HtmlIndex.Answer> first = index.first();
    HtmlTag select =
        HtmlTag.of("select")
            .with("id", "reasons")
            .with(
                "data-first",
                first.stream().map(HtmlIndex.Answer::id).collect(Collectors.joining(" ")))
            .add(
                option(
                    "",
                    first.stream()
                        .map(HtmlIndex.Answer::word)
                        .collect(Collectors.joining(" and "))));
    for (HtmlIndex.Answer answer : index.answers()) {
      select.add(option(answer.id(), answer.word() + ": " + answer.title()));
    }
    select.add(option("*", "everything"));
    return HtmlTag.of("div", "controls")
        .with("hidden", "")
        .add(
            HtmlTag.of("label").with("for", "reasons").text("Show what leads to "),
            select,
            HtmlTag.of("button", "fit")
                .with("type", "button")
                .with("aria-pressed", "false")
                .text("Fit to the page"));
  }

  private static HtmlTag option(String value, String text) {
    return HtmlTag.of("option")
        .with("value", value)
        .text(String.join(" ", HtmlLabel.lines(text, 60, 1)));
  }

  private HtmlTag drawing() {
    HtmlTag drawing =
        HtmlTag.of("svg")
            .with("viewBox", "0 0 " + number(layout.width()) + " " + number(layout.height()))
            .with("width", number(layout.width()))
            .with("height", number(layout.height()))
            .with("role", "group")
            .with(
                "aria-label",
                "Graph of "
                    + Words.count(index.givens().size(), "fact")
                    + ", "
                    + Words.count(index.rules().size(), "rule")
                    + " and "
                    + Words.count(index.answers().size(), "conclusion")
                    + "; the list below says the same in words");
    HtmlTag arrows = HtmlTag.of("g").with("aria-hidden", "true");
    layout.routes().forEach((arrow, route) -> arrows.add(arrow(arrow, route)));
    drawing.add(HtmlTag.of("defs").add(head("arrow")), arrows);
    graph.boxes().stream()
        .sorted(
            Comparator.comparingDouble((Box box) -> place(box).x())
                .thenComparingDouble(box -> place(box).y()))
        .forEach(box -> drawing.add(box(box)));
    return drawing;
  }

  private Place place(Box box) {
    return Objects.requireNonNull(layout.places().get(box.id()), box.id());
  }

  private static HtmlTag head(String id) {
    return HtmlTag.of("marker")
        .with("id", id)
        .with("viewBox", "0 0 8 8")
        .with("refX", "7")
        .with("refY", "4")
        .with("markerWidth", "8")
        .with("markerHeight", "8")
        .with("markerUnits", "userSpaceOnUse")
        .with("orient", "auto")
        .add(HtmlTag.of("path").with("d", "M0 0 8 4 0 8z"));
  }

  private static HtmlTag arrow(Arrow arrow, List<Point> route) {
    StringBuilder path = new StringBuilder();
    for (Point point : route) {
      path.append(path.isEmpty() ? "M" : " L").append(number(point.x())).append(' ');
      path.append(number(point.y()));
    }
    return HtmlTag.of("path", "arrow")
        .with("data-from", arrow.from())
        .with("data-to", arrow.to())
        .with("marker-end", "url(#arrow)")
        .with("d", path.toString());
  }

  private HtmlTag box(Box box) {
    Place place = place(box);
    HtmlTag link =
        HtmlTag.of("a", "box " + box.kind().word())
            .with("href", "#" + box.id())
            .with("data-box", box.id())
            .with("transform", "translate(" + number(place.x()) + " " + number(place.y()) + ")");
    if (box.isCut()) {
      link.with("aria-description", box.words());
    }
    HtmlTag text = HtmlTag.of("text").with("y", "5");
    line(text, "head", box.head());
    box.body().forEach(line -> line(text, "body", line));
    box.tail().forEach(line -> line(text, "tail", line));
    return link.add(
        HtmlTag.of("rect")
            .with("width", number(HtmlLayout.BOX_WIDTH))
            .with("height", number(place.height()))
            .with("rx", box.kind() == HtmlGraph.Kind.FACT ? "14" : "3"),
        text);
  }

  /** Adds a line; the space behind it is not seen, but keeps words apart for screen readers. */
  private static void line(HtmlTag text, String className, String line) {
    text.add(
            HtmlTag.of("tspan", className)
                .with("x", "12")
                .with("dy", number(HtmlLayout.LINE))
                .text(line))
        .text(" ");
  }

  /** Returns a number with one digit after the point at most, the same in every country. */
  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
