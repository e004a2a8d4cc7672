package exodx.report;

import exodx.outcome.Outcome;
import exodx.report.Block.Command;
import exodx.report.Block.Heading;
import exodx.report.Block.Item;
import exodx.report.Block.Lead;
import exodx.report.Block.Mention;
import exodx.report.Block.More;
import exodx.report.Block.Paragraph;
import exodx.report.Block.Section;
import exodx.report.Block.Table;
import exodx.report.Block.Term;
import java.io.PrintWriter;
import java.util.List;

/** The report for a ticket: the same content as on a terminal, in Markdown. */
public final class MarkdownReport implements Report {
  private final boolean detail;

  /**
   * Makes the report.
   *
   * @param detail whether reasons, sources and all that explains are told as well
   */
  public MarkdownReport(boolean detail) {
    this.detail = detail;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    MarkdownPage page = new MarkdownPage(out, detail);
    Document document = AnswerDocument.of(outcome);
    page.heading(1, document.name());
    page.strongParagraph(document.status().words());
    blocks(page, 0, document.blocks());
    page.paragraph("Rules: " + outcome.knowledge());
    if (!detail) {
      page.paragraph("More: " + Words.MORE);
    }
  }

  /** Writes a document with all its details. */
  static void write(Document document, PrintWriter out) {
    MarkdownPage page = new MarkdownPage(out, false);
    page.heading(1, document.name());
    page.paragraph(document.status().words());
    new MarkdownReport(true).blocks(page, 0, document.blocks());
  }

  private void blocks(MarkdownPage page, int depth, List<Block> blocks) {
    blocks.forEach(block -> block(page, depth, block));
  }

  private void block(MarkdownPage page, int depth, Block block) {
    if (block instanceof Section section) {
      if (detail || !section.detail()) {
        page.heading(2, Phrase.of(section.heading()));
        blocks(page, 0, section.blocks());
      }
    } else if (block instanceof Lead lead) {
      page.labelled(0, "", lead.label(), lead.phrase());
      blocks(page, 0, lead.blocks());
    } else if (block instanceof Heading heading) {
      page.heading(3, heading.phrase());
    } else if (block instanceof Paragraph paragraph) {
      page.paragraph(depth, paragraph.phrase());
    } else if (block instanceof Term term) {
      page.labelled(depth, depth == 0 ? "" : "- ", term.label(), term.phrase());
    } else if (block instanceof Command command) {
      page.command(depth, command.shell(), command.command());
    } else if (block instanceof Mention mention) {
      page.codeItem(depth, mention.label(), mention.command());
    } else if (block instanceof Item item) {
      page.item(depth, item.number(), item.head());
      blocks(page, depth + 1, item.blocks());
    } else if (block instanceof Table table) {
      table.rows().forEach(row -> page.row(row));
    } else if (block instanceof More more) {
      if (more.label() != null) {
        page.paragraph(depth, more.head(detail));
      }
      blocks(page, depth, detail ? more.blocks() : List.of());
    }
  }
}
