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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an answer as the parts of a page. */
final class HtmlAnswer {
  private final Document document;

  HtmlAnswer(Document document) {
    this.document = document;
  }

  /** Returns the headings of the parts, by the id of their place, in the order of the page. */
  Map<String, String> headings() {
    Map<String, String> headings = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (block instanceof Section section) {
        headings.put(section.id(), section.heading());
      }
    }
    return headings;
  }

  /** Returns the first lines, then the parts that everybody reads. */
  List<HtmlTag> parts() {
    List<HtmlTag> parts = new ArrayList<>();
    HtmlTag head = HtmlTag.of("div", "leads").with("id", "leads");
    for (Block block : document.blocks()) {
      if (block instanceof Lead lead) {
        head.add(lead(lead));
      }
    }
    if (document.blocks().stream().anyMatch(Lead.class::isInstance)) {
      parts.add(head);
    }
    parts.addAll(sections());
    return parts;
  }

  /** Returns the parts that everybody reads, without the first lines. */
  List<HtmlTag> sections() {
    List<HtmlTag> parts = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Section section && !section.detail()) {
        HtmlTag part = HtmlParts.section(section.id(), section.heading());
        add(part, section.blocks(), 3);
        parts.add(part);
      }
    }
    return parts;
  }

  /** Returns the parts that are folded until somebody asks for them. */
  List<HtmlTag> details() {
    List<HtmlTag> parts = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Section section && section.detail()) {
        HtmlTag part = HtmlParts.folded(section.id(), section.heading(), "h2");
        add(part, section.blocks(), 3);
        parts.add(part);
      }
    }
    return parts;
  }

  private static HtmlTag lead(Lead lead) {
    HtmlTag words = HtmlTag.of("p");
    HtmlParts.phrase(words, lead.phrase());
    HtmlTag part =
        HtmlTag.of("div", "lead " + lead.label().toLowerCase(Locale.ROOT))
            .add(HtmlTag.of("h2").text(lead.label()), words);
    add(part, lead.blocks(), 3);
    return part;
  }

  private static void add(HtmlTag parent, List<Block> blocks, int level) {
    HtmlTag list = null;
    HtmlTag last = null;
    HtmlTag terms = null;
    for (Block folded : blocks) {
      Block block = plain(folded);
      boolean listed = block instanceof Item item && !isCard(item);
      if (!listed && !(block instanceof More)) {
        list = null;
      }
      if (!(block instanceof Term)) {
        terms = null;
      }
      if (block instanceof Term term) {
        if (terms == null) {
          terms = HtmlTag.of("dl", "terms");
          parent.add(terms);
        }
        HtmlTag words = HtmlTag.of("span");
        HtmlParts.phrase(words, term.phrase());
        HtmlParts.row(terms, Words.begin(term.label()), words);
      } else if (listed) {
        if (list == null) {
          list = HtmlTag.of("ul", ((Item) block).kind() + "s plain");
          parent.add(list);
        }
        last = listItem((Item) block, level);
        list.add(last);
      } else if (list != null && last != null) {
        add(last, block, level); // folded, and about the item before it
      } else {
        add(parent, block, level);
      }
    }
  }

  /** A reason alone is shorter than what would fold it. */
  private static Block plain(Block block) {
    return block instanceof More more
            && more.blocks().size() == 1
            && more.blocks().get(0) instanceof Term term
            && term.label().equals("because")
        ? term
        : block;
  }

  /** Steps and causes are cards of their own; everything else is an item of a list. */
  private static boolean isCard(Item item) {
    return item.kind().startsWith("step") || item.kind().equals("cause");
  }

  private static void add(HtmlTag parent, Block block, int level) {
    if (block instanceof Heading heading) {
      HtmlTag tag = HtmlTag.of("h" + level, "phase");
      HtmlParts.phrase(tag, heading.phrase());
      parent.add(tag);
    } else if (block instanceof Paragraph paragraph) {
      HtmlTag tag = HtmlTag.of("p");
      HtmlParts.phrase(tag, paragraph.phrase());
      parent.add(tag);
    } else if (block instanceof Command command) {
      parent.add(HtmlParts.command(command.shell(), command.command(), command.about()));
    } else if (block instanceof Mention mention) {
      parent.add(
          HtmlTag.of("p", "mention")
              .text(Words.begin(mention.label()) + " ")
              .add(
                  HtmlTag.of("code", mention.retired() ? "retired" : "value")
                      .text(mention.command())));
    } else if (block instanceof Item item) {
      HtmlTag head = HtmlTag.of("h" + level);
      if (item.number() > 0) {
        head.add(HtmlTag.of("span", "number").text(item.number() + ".")).text(" ");
      }
      HtmlParts.phrase(head, item.head());
      HtmlTag card = placed(HtmlTag.of("article", item.kind()), item).add(head);
      add(card, item.blocks(), level + 1);
      parent.add(card);
    } else if (block instanceof Table table) {
      parent.add(HtmlParts.table(table));
    } else if (block instanceof More more) {
      HtmlTag details =
          HtmlTag.of("details", "fold more")
              .with("open", "")
              .add(
                  HtmlTag.of("summary")
                      .text(more.label() == null ? "Details" : Words.begin(more.label())));
      add(details, more.blocks(), level);
      parent.add(details);
    }
  }

  private static HtmlTag listItem(Item item, int level) {
    HtmlTag line = HtmlTag.of("p");
    if (item.number() > 0) {
      line.add(HtmlTag.of("span", "number").text(item.number() + ".")).text(" ");
    }
    HtmlParts.phrase(line, item.head());
    HtmlTag tag = placed(HtmlTag.of("li", item.kind()), item).add(line);
    add(tag, item.blocks().stream().filter(block -> !isFold(block)).toList(), level);
    add(tag, item.blocks().stream().filter(HtmlAnswer::isFold).toList(), level);
    return tag;
  }

  /** What is folded stands behind what everybody reads. */
  private static boolean isFold(Block block) {
    return block instanceof More;
  }

  private static HtmlTag placed(HtmlTag tag, Item item) {
    return item.id() == null ? tag : tag.with("id", item.id());
  }
}
