package exodx.report;

import exodx.outcome.Outcome.Concluded;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A proof as boxes and arrows, not yet placed.
 *
 * @param boxes facts, rules and conclusions
 * @param arrows what leads to what
 */
record HtmlGraph(List<Box> boxes, Set<Arrow> arrows) {
  /** How much fits on a line of a box: its own text is bold, and so wider. */
  private static final double BOLD = 23;

  private static final double LETTERS = 26;

  /** What a box stands for; the names are those of the style. */
  enum Kind {
    FACT("fact"),
    RULE("rule"),
    ANSWER("answer");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * One box.
   *
   * @param id of what it stands for
   * @param kind what that is
   * @param head its first line
   * @param body its text, in lines
   * @param tail a value or a result, in lines
   * @param words all of it, for those who cannot see it
   */
  record Box(
      String id, Kind kind, String head, List<String> body, List<String> tail, String words) {

    /** True when some of its words did not fit. */
    boolean isCut() {
      return Stream.of(List.of(head), body, tail)
          .flatMap(List::stream)
          .anyMatch(line -> line.endsWith(HtmlLabel.MORE));
    }
  }

  /** One arrow, between the ids of boxes. */
  record Arrow(String from, String to) {}

  static HtmlGraph of(HtmlIndex index) {
    List<Box> boxes = new ArrayList<>();
    Set<Arrow> arrows = new LinkedHashSet<>();
    index.givens().forEach(given -> boxes.add(box(given)));
    for (ProofNode node : index.rules()) {
      boxes.add(box(node));
      for (Premise premise : node.premises()) {
        index.origins(premise).forEach(origin -> arrows.add(new Arrow(origin, node.id())));
      }
      if (HtmlIndex.isTold(node)) {
        arrows.add(new Arrow(node.id(), index.answer(node).id()));
      }
    }
    index.answers().forEach(answer -> boxes.add(box(answer)));
    return new HtmlGraph(List.copyOf(boxes), arrows);
  }

  private static Box box(HtmlIndex.Given given) {
    Premise premise = given.premise();
    String head = premise.line() > 0 ? "fact, line " + premise.line() : "fact";
    return new Box(
        given.id(),
        Kind.FACT,
        line(head),
        HtmlLabel.lines(premise.fact(), BOLD, 2),
        HtmlLabel.lines(premise.value(), LETTERS, 2),
        head + ": " + premise.words());
  }

  private static Box box(ProofNode node) {
    Concluded conclusion = node.conclusion();
    String head = "rule " + node.id() + ", " + node.rule().role();
    List<String> derived =
        HtmlIndex.isTold(node)
            ? List.of()
            : HtmlLabel.lines(
                conclusion.text().isEmpty() ? conclusion.code() : conclusion.text(), LETTERS, 2);
    return new Box(
        node.id(),
        Kind.RULE,
        line(head),
        HtmlLabel.lines(node.rule().title(), BOLD, 3),
        derived,
        head + ": " + node.rule().title() + ", concludes " + HtmlIndex.words(conclusion));
  }

  private static Box box(HtmlIndex.Answer answer) {
    String detail = answer.conclusion().text();
    return new Box(
        answer.id(),
        Kind.ANSWER,
        line(answer.word()),
        HtmlLabel.lines(answer.title(), BOLD, 3),
        HtmlLabel.lines(detail, LETTERS, 2),
        answer.word() + ": " + answer.title() + (detail.isEmpty() ? "" : ", " + detail));
  }

  private static String line(String text) {
    return String.join("", HtmlLabel.lines(text, LETTERS, 1));
  }
}
