package exodx.report;

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
import exodx.report.Phrase.Span;
import java.util.List;
import java.util.Locale;

/** Prints the parts of a document for a terminal: commands can be copied, text fits the width. */
final class TextDocument {
  private static final int LEAD = 8;
  private static final int INDENT = 2;

  private final Style style;
  private final boolean detail;

  /**
   * Makes a printer.
   *
   * @param detail whether what belongs to the details is told as well
   */
  TextDocument(Style style, boolean detail) {
    this.style = style;
    this.detail = detail;
  }

  /** Prints parts that begin at a column. */
  void blocks(TextPage page, int indent, List<Block> blocks) {
    blocks.forEach(block -> block(page, indent, block));
  }

  /** What stands below a heading is indented once more. */
  private void section(TextPage page, List<Block> blocks) {
    int indent = INDENT;
    for (Block block : blocks) {
      if (block instanceof Heading) {
        block(page, INDENT, block);
        indent = 2 * INDENT;
      } else {
        block(page, indent, block);
      }
    }
  }

  private void block(TextPage page, int indent, Block block) {
    if (block instanceof Section section) {
      if (detail || !section.detail()) {
        page.section(section.heading().toUpperCase(Locale.ROOT));
        section(page, section.blocks());
      }
    } else if (block instanceof Lead lead) {
      lead(page, lead);
    } else if (block instanceof Heading heading) {
      page.wrapped(indent, words(heading.phrase()));
    } else if (block instanceof Paragraph paragraph) {
      phrase(page, indent, paragraph.phrase());
    } else if (block instanceof Term term) {
      page.hanging(indent, INDENT, "", "", term.label() + ": " + words(term.phrase()));
    } else if (block instanceof Command command) {
      if (command.shell() != null) {
        page.unwrapped(indent, "[" + command.shell() + "]");
      }
      page.command(indent, command.command());
    } else if (block instanceof Mention mention) {
      page.unwrapped(indent, mention.label() + ": " + mention.command());
    } else if (block instanceof Item item) {
      item(page, indent, item);
    } else if (block instanceof Table table) {
      table(page, indent, table);
    } else if (block instanceof More more) {
      if (more.label() != null) {
        page.hanging(indent, INDENT, "", "", words(more.head(detail)));
      }
      blocks(page, indent, detail ? more.blocks() : List.of());
    }
  }

  private void lead(TextPage page, Lead lead) {
    String label = lead.label().toUpperCase(Locale.ROOT);
    String mark = label + " ".repeat(Math.max(1, LEAD - label.length()));
    boolean danger = lead.label().equals("Danger");
    page.marked(0, mark, danger ? style.bad(mark) : style.heading(mark), words(lead.phrase()));
    blocks(page, LEAD, lead.blocks());
  }

  private void item(TextPage page, int indent, Item item) {
    String number = item.number() == 0 ? "- " : numbered(item.number());
    List<Span> spans = item.head().spans();
    String mark = number;
    String styled = number;
    int next = 0;
    if (!spans.isEmpty() && spans.get(0).kind().badge()) {
      Span badge = spans.get(0);
      // A badge of one character is the mark of the item itself.
      boolean isMark = badge.text().length() == 1 && item.number() == 0;
      String text = isMark ? badge.text() : "[" + Printable.line(badge.text()) + "]";
      mark = (isMark ? "" : mark) + text + " ";
      styled = (isMark ? "" : styled) + styled(badge, text) + " ";
      next = 1;
    }
    Phrase rest = new Phrase(spans.subList(next, spans.size()));
    page.hanging(indent, number.length(), mark, styled, words(rest));
    blocks(page, indent + number.length(), item.blocks());
  }

  /** Prints a line of words. */
  void phrase(TextPage page, int indent, Phrase phrase) {
    List<Span> spans = phrase.spans();
    boolean badge = !spans.isEmpty() && spans.get(0).kind().badge();
    String mark = badge ? Printable.line(spans.get(0).text()) : "";
    page.marked(
        indent,
        mark,
        badge ? styled(spans.get(0), mark) : "",
        words(new Phrase(spans.subList(badge ? 1 : 0, spans.size()))));
  }

  private String styled(Span badge, String text) {
    return switch (badge.kind()) {
      case GOOD -> style.good(text);
      case DOUBTFUL -> style.doubtful(text);
      default -> style.bad(text);
    };
  }

  /** Codes stand in round brackets behind what they name. */
  private String words(Phrase phrase) {
    StringBuilder words = new StringBuilder();
    for (Span span : phrase.spans()) {
      switch (span.kind()) {
        case CODE -> words.append('(').append(span.text()).append(')');
        case ID -> words.append(detail ? "(" + span.text() + ")" : "");
        case GOOD, DOUBTFUL, BAD -> words.append('[').append(span.text()).append(']');
        case REASON ->
            words
                .append(span.text())
                .append(span.text().equals(span.target()) ? "" : " (" + span.target() + ")");
        default -> words.append(span.text()); // a value stands for itself
      }
    }
    return words.toString();
  }

  private static void table(TextPage page, int indent, Table table) {
    int columns = table.heads().size();
    int[] widths = new int[columns];
    for (List<String> row : table.rows()) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Printable.width(Printable.line(row.get(i))));
      }
    }
    for (List<String> row : table.rows()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String text = Printable.line(row.get(i));
        line.append(text).append(" ".repeat(widths[i] - Printable.width(text) + 2));
      }
      page.unwrapped(indent, line.toString().stripTrailing());
    }
  }

  /** Returns the mark of a numbered item, as wide for each number. */
  private static String numbered(int number) {
    String digits = Integer.toString(number); // a format of its own costs a start more
    return " ".repeat(Math.max(0, 2 - digits.length())) + digits + ". ";
  }
}
