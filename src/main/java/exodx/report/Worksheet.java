package exodx.report;

import exodx.report.Block.Heading;
import exodx.report.Block.Item;
import exodx.report.Block.Section;
import exodx.report.Block.Term;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases to be worked on paper, with the answers behind them.
 *
 * @param title what the sheet is about
 * @param sheets the cases, in order
 */
public record Worksheet(String title, List<Sheet> sheets) {

  /** One case: what is known, and what is asked. */
  public record Sheet(List<String> facts, List<Question> questions) {}

  /**
   * One question.
   *
   * @param choices what is offered, in order
   * @param answer what is right
   * @param reason why it is right; empty where the answer says it
   */
  public record Question(String text, List<String> choices, String answer, String reason) {}

  /** Writes it in Markdown. */
  public void markdown(PrintWriter out) {
    MarkdownReport.write(document(), out);
  }

  /** Writes it as a page; on paper the answers begin on a page of their own. */
  public void html(PrintWriter out) {
    HtmlFrame frame = new HtmlFrame(title, title);
    HtmlAnswer answer = new HtmlAnswer(document());
    List<HtmlTag> parts = new ArrayList<>(answer.parts());
    parts.addAll(answer.details());
    frame.parts(answer.headings(), parts);
    frame.write("", out);
  }

  private Document document() {
    List<Block> blocks = new ArrayList<>();
    List<Block> key = new ArrayList<>();
    int number = 0;
    for (Sheet sheet : sheets) {
      number++;
      List<Block> parts = new ArrayList<>();
      sheet.facts().forEach(fact -> parts.add(item(0, "given", fact, List.of())));
      key.add(new Heading(Phrase.of("Case " + number)));
      int asked = 0;
      for (Question question : sheet.questions()) {
        asked++;
        parts.add(new Heading(Phrase.of(asked + ". " + question.text())));
        for (int i = 0; i < question.choices().size(); i++) {
          parts.add(item(i + 1, "choice", question.choices().get(i), List.of()));
        }
        List<Block> reason =
            question.reason().isEmpty()
                ? List.of()
                : List.of(new Term("because", Phrase.of(question.reason())));
        key.add(item(asked, "solution", question.answer(), reason));
      }
      blocks.add(new Section("case-" + number, "Case " + number, false, parts));
    }
    blocks.add(new Section("key", "Answers", true, key));
    return new Document(title, Phrase.of("Choose by number; 0 is none of these."), blocks);
  }

  private static Item item(int number, String kind, String text, List<Block> below) {
    return new Item(null, number, kind, Phrase.of(text), below);
  }
}
