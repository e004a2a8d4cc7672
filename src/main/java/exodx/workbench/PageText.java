package exodx.workbench;

import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a page on a terminal. */
public final class PageText {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  private final TextPage text;

  private PageText(TextPage text) {
    this.text = text;
  }

  /** Prints a page. */
  public static void write(Page page, Style style, PrintWriter out) {
    PageText printer = new PageText(new TextPage(out, style, WIDTH));
    out.print(style.heading(page.title()) + "\n");
    page.blocks().forEach(printer::block);
  }

  private void block(Page.Block block) {
    if (block instanceof Page.Heading heading) {
      text.section(heading.level() == 2 ? heading.text().toUpperCase(Locale.ROOT) : heading.text());
    } else if (block instanceof Page.Text paragraph) {
      text.wrapped(INDENT, plain(paragraph.spans()));
    } else if (block instanceof Page.Items items) {
      items.items().forEach(item -> text.wrapped(INDENT, "- ", plain(item)));
    } else if (block instanceof Page.Terms terms) {
      terms.terms().forEach(term -> text.wrapped(INDENT, term.name() + ": ", plain(term.spans())));
    } else if (block instanceof Page.Source source) {
      text.command(INDENT, source.text());
    } else if (block instanceof Page.Table table) {
      table.rows().forEach(this::row);
    }
  }

  private void row(List<List<Page.Span>> cells) {
    text.wrapped(
        INDENT, "- ", cells.stream().map(PageText::plain).collect(Collectors.joining("  ")));
  }

  /** Returns the words of a line without any mark. */
  static String plain(List<Page.Span> spans) {
    return spans.stream().map(PageText::plain).collect(Collectors.joining());
  }

  private static String plain(Page.Span span) {
    if (span instanceof Page.Ref ref) {
      String name = ref.path().substring(ref.path().indexOf('/') + 1);
      return ref.text().equals(name) ? name : ref.text() + " (" + name + ")";
    }
    return span.text();
  }
}
