package exodx.workbench;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a page as Markdown. */
final class PageMarkdown {
  private final Page page;
  private final StringBuilder text = new StringBuilder();

  private PageMarkdown(Page page) {
    this.page = page;
  }

  /** Returns the whole file. */
  static String of(Page page) {
    PageMarkdown markdown = new PageMarkdown(page);
    markdown.text.append("# ").append(escaped(page.title())).append("\n");
    page.blocks().forEach(markdown::block);
    return markdown.text.toString();
  }

  private void block(Page.Block block) {
    text.append('\n');
    if (block instanceof Page.Heading heading) {
      text.append("#".repeat(heading.level())).append(' ').append(escaped(heading.text()));
      text.append('\n');
    } else if (block instanceof Page.Text paragraph) {
      text.append(line(paragraph.spans())).append('\n');
    } else if (block instanceof Page.Items items) {
      items.items().forEach(item -> text.append("- ").append(line(item)).append('\n'));
    } else if (block instanceof Page.Terms terms) {
      for (Page.Term term : terms.terms()) {
        text.append("- **").append(escaped(term.name())).append("**: ");
        text.append(line(term.spans())).append('\n');
      }
    } else if (block instanceof Page.Source source) {
      fenced(source.text());
    } else if (block instanceof Page.Table table) {
      table(table);
    }
  }

  /** A fence longer than any in the text, so that the text cannot end it. */
  private void fenced(String source) {
    String fence = "```";
    while (source.contains(fence)) {
      fence += "`";
    }
    text.append(fence).append("\n").append(source.stripTrailing()).append("\n");
    text.append(fence).append("\n");
  }

  private void table(Page.Table table) {
    text.append(row(table.head().stream().map(PageMarkdown::escaped).toList()));
    text.append(row(table.head().stream().map(head -> "---").toList()));
    table.rows().forEach(cells -> text.append(row(cells.stream().map(this::line).toList())));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String line(List<Page.Span> spans) {
    return spans.stream().map(this::span).collect(Collectors.joining()).strip();
  }

  private String span(Page.Span span) {
    if (span instanceof Page.Words words) {
      return escaped(words.text());
    }
    if (span instanceof Page.Code code) {
      return code(code.text().replaceAll("\\s+", " "));
    }
    if (span instanceof Page.Ref ref) {
      return "[" + escaped(ref.text()) + "](" + Site.link(page.path(), ref.path()) + ".md)";
    }
    return "**" + escaped(span.text()) + "**";
  }

  private static String code(String words) {
    String ticks = "`";
    while (words.contains(ticks)) {
      ticks += "`";
    }
    String space = words.startsWith("`") || words.endsWith("`") ? " " : "";
    return ticks + space + words + space + ticks;
  }

  /** Keeps texts from becoming markup; addresses stay as they are, so that they can be followed. */
  private static String escaped(String words) {
    return words
        .replaceAll("[\\r\\n\\t]+", " ")
        .replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1")
        .replaceAll("&(?=[#\\w]+;)", "&amp;");
  }
}
