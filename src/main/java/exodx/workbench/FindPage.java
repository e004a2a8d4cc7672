package exodx.workbench;

import exodx.workbench.Page.Ref;
import exodx.workbench.Page.Span;
import exodx.workbench.Page.Table;
import java.util.ArrayList;
import java.util.List;

/** A page with everything that other pages name, in one table that can be filtered. */
final class FindPage {
  private FindPage() {}

  static Page of(List<Page> pages) {
    List<List<List<Span>>> rows = new ArrayList<>();
    for (Page page : pages) {
      if (page.path().startsWith("rules/")) {
        String name = page.path().substring("rules/".length());
        rows.add(row(page, name, page.title(), "Rule"));
      } else if (!page.path().startsWith("families/") && !page.path().equals("index")) {
        named(page, rows);
      }
    }
    return new Page(
        "find",
        "Find",
        List.of(
            new Page.Text(
                Page.words(
                    "Every rule, fact, message and code. Type a part of its name or of what it says.")),
            new Table(List.of("Name", "Says", "What it is"), rows)));
  }

  /** Rows of a table below a heading are named after both, as fields are after their fact. */
  private static void named(Page page, List<List<List<Span>>> rows) {
    String above = "";
    for (Page.Block block : page.blocks()) {
      if (block instanceof Page.Heading heading) {
        above = heading.text() + ".";
      } else if (block instanceof Table table) {
        for (List<List<Span>> cells : table.rows()) {
          boolean named = !(cells.get(0).get(0) instanceof Page.Words); // else it is a message
          String name = above + PageText.plain(cells.get(named ? 0 : 1));
          rows.add(row(page, name, PageText.plain(cells.get(named ? 1 : 0)), page.title()));
        }
      }
    }
  }

  private static List<List<Span>> row(Page page, String name, String says, String kind) {
    return List.of(List.of(new Ref(page.path(), name)), Page.words(says), Page.words(kind));
  }
}
