package exodx.workbench;

import exodx.report.HtmlPage;
import exodx.report.HtmlParts;
import exodx.report.HtmlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Writes a page as a part of the HTML site. */
final class PageHtml {
  /** As many items of a list stand there without a fold; of a longer one the first ones. */
  private static final int AT_ONCE = 15;

  private static final int FIRST = 10;

  private final Page page;
  private final List<Page.Ref> navigation;
  private final Function<Page.Ref, String> link;

  private PageHtml(Page page, List<Page.Ref> navigation, Function<Page.Ref, String> link) {
    this.page = page;
    this.navigation = navigation;
    this.link = link;
  }

  /** Returns what stands on a page; {@code link} gives the address of another one. */
  static List<HtmlTag> parts(Page page, Function<Page.Ref, String> link) {
    PageHtml html = new PageHtml(page, List.of(), link);
    return page.blocks().stream().flatMap(block -> html.block(block).stream()).toList();
  }

  /** Returns the whole document; {@code navigation} leads to the main pages of the site. */
  static String of(Page page, List<Page.Ref> navigation) {
    return new PageHtml(page, navigation, ref -> Site.link(page.path(), ref.path()) + ".html")
        .document();
  }

  private String document() {
    HtmlTag article = HtmlTag.of("main").with("id", "content").with("tabindex", "-1");
    article.add(HtmlTag.of("h1").text(page.title()));
    page.blocks().forEach(block -> article.addAll(block(block)));
    return new HtmlPage(page.title() + " \u2013 exodx", "site.css", "site.js")
        .around(
            List.of(
                HtmlTag.of("a", "skip").with("href", "#content").text("To the content"),
                HtmlTag.of("div", "frame").add(nav(), article)));
  }

  private HtmlTag nav() {
    HtmlTag list = HtmlTag.of("ul");
    for (Page.Ref ref : navigation) {
      HtmlTag link = anchor(ref);
      if (ref.path().equals(page.path())) {
        link.with("aria-current", "page");
      }
      list.add(HtmlTag.of("li").add(link));
    }
    return HtmlTag.of("nav")
        .with("aria-label", "Pages")
        .add(
            HtmlTag.of("details")
                .with("open", "")
                .with("id", "pages")
                .add(HtmlTag.of("summary").text("exodx rules"), list));
  }

  private HtmlTag anchor(Page.Ref ref) {
    return HtmlTag.of("a").with("href", link.apply(ref)).text(ref.text());
  }

  private List<HtmlTag> block(Page.Block block) {
    if (block instanceof Page.Heading heading) {
      return List.of(HtmlTag.of("h" + heading.level()).text(heading.text()));
    }
    if (block instanceof Page.Text paragraph) {
      return List.of(HtmlTag.of("p").addAll(spans(paragraph.spans())));
    }
    if (block instanceof Page.Items items) {
      return list(items.items());
    }
    if (block instanceof Page.Terms terms) {
      HtmlTag list = HtmlTag.of("dl");
      terms
          .terms()
          .forEach(
              term ->
                  list.add(
                      HtmlTag.of("div")
                          .add(
                              HtmlTag.of("dt").text(term.name()),
                              HtmlTag.of("dd").addAll(spans(term.spans())))));
      return List.of(list);
    }
    if (block instanceof Page.Source source) {
      return List.of(
          HtmlTag.of("pre")
              .with("tabindex", "0")
              .with("role", "group")
              .with("aria-label", source.label())
              .add(HtmlTag.of("code").lines(source.text())));
    }
    return table((Page.Table) block);
  }

  /** A list; what makes it long is folded away. */
  private List<HtmlTag> list(List<List<Page.Span>> items) {
    int shown = items.size() > AT_ONCE ? FIRST : items.size();
    List<HtmlTag> tags = new ArrayList<>(List.of(bullets(items.subList(0, shown))));
    if (shown < items.size()) {
      tags.add(
          HtmlTag.of("details")
              .add(
                  HtmlTag.of("summary").text(items.size() - shown + " more"),
                  bullets(items.subList(shown, items.size()))));
    }
    return tags;
  }

  private HtmlTag bullets(List<List<Page.Span>> items) {
    HtmlTag list = HtmlTag.of("ul");
    items.forEach(item -> list.add(HtmlTag.of("li").addAll(spans(item))));
    return list;
  }

  private List<HtmlTag> table(Page.Table table) {
    HtmlTag head = HtmlTag.of("tr");
    table.head().forEach(name -> head.add(HtmlTag.of("th").with("scope", "col").text(name)));
    HtmlTag body = HtmlTag.of("tbody");
    for (List<List<Page.Span>> cells : table.rows()) {
      HtmlTag row = HtmlTag.of("tr");
      for (int i = 0; i < cells.size(); i++) {
        row.add(
            HtmlTag.of("td").with("data-head", table.head().get(i)).addAll(spans(cells.get(i))));
      }
      body.add(row);
    }
    return List.of(HtmlTag.of("table").add(HtmlTag.of("thead").add(head), body));
  }

  private List<HtmlTag> spans(List<Page.Span> spans) {
    List<HtmlTag> tags = new ArrayList<>();
    for (Page.Span span : spans) {
      if (span instanceof Page.Words words) {
        if (!words.text().isEmpty()) {
          tags.add(Objects.requireNonNull(HtmlParts.source(words.text())));
        }
      } else if (span instanceof Page.Code code) {
        tags.add(HtmlTag.of("code").text(code.text()));
      } else if (span instanceof Page.Ref ref) {
        tags.add(anchor(ref));
      } else {
        Page.Badge badge = (Page.Badge) span;
        tags.add(HtmlTag.of("span", "badge " + badge.kind()).text(badge.text()));
      }
    }
    return tags;
  }
}
