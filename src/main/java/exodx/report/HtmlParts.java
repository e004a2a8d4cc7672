package exodx.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small pieces that several parts of a page are made of. */
public final class HtmlParts {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[\\p{Alnum}._~:/?#@!$&*+=%-]*[\\p{Alnum}/_=-]");

  private HtmlParts() {}

  /** A part of the page with a heading of its own. */
  static HtmlTag section(String id, String heading) {
    return HtmlTag.of("section", id)
        .with("id", id)
        .with("aria-labelledby", id + "-heading")
        .add(HtmlTag.of("h2").with("id", id + "-heading").text(heading));
  }

  static HtmlTag code(String text) {
    return HtmlTag.of("code", "name").text(text);
  }

  /** A word that stands out; the word says it, the colour only repeats it. */
  static HtmlTag badge(String kind, String word) {
    return HtmlTag.of("span", "badge " + kind).text(word);
  }

  /** One row of a list of terms. */
  static void row(HtmlTag list, String term, @Nullable HtmlTag content) {
    if (content != null) {
      list.add(HtmlTag.of("div").add(HtmlTag.of("dt").text(term), HtmlTag.of("dd").add(content)));
    }
  }

  static void row(HtmlTag list, String term, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      row(list, term, HtmlTag.of("span").text(text));
    }
  }

  /** A text whose addresses of pages can be followed. */
  public static @Nullable HtmlTag source(String text) {
    if (text.isEmpty()) {
      return null;
    }
    HtmlTag source = HtmlTag.of("span", "source");
    Matcher address = ADDRESS.matcher(text);
    int done = 0;
    while (address.find()) {
      source.text(text.substring(done, address.start()));
      source.add(
          HtmlTag.of("a")
              .with("href", address.group())
              .with("rel", "noopener noreferrer")
              .with("title", address.group())
              .text(name(address.group())));
      done = address.end();
    }
    return source.text(text.substring(done));
  }

  /** Returns how a page is called: the last word of its address that says something. */
  static String name(String address) {
    String[] parts = address.replaceFirst("^https?://", "").split("[?#]", 2)[0].split("/", 0);
    for (int i = parts.length - 1; i > 0; i--) {
      String words = parts[i].replaceAll("[-_]+", " ").replaceFirst("[.]html?$", "").strip();
      if (words.length() > 3 && !words.chars().allMatch(Character::isDigit)) {
        return words + " (" + parts[0] + ")";
      }
    }
    return parts[0] + address.substring(address.indexOf(parts[0]) + parts[0].length());
  }

  /** Adds a line of words to an element. */
  static void phrase(HtmlTag parent, Phrase phrase) {
    for (Phrase.Span span : phrase.spans()) {
      switch (span.kind()) {
        case PLAIN -> parent.text(span.text());
        case CODE, ID -> parent.add(code(span.text()));
        case VALUE -> parent.add(HtmlTag.of("code", "value").text(span.text()));
        case QUIET -> parent.add(HtmlTag.of("span", "quiet").text(span.text()));
        case GOOD -> parent.add(badge("good", span.text()));
        case DOUBTFUL -> parent.add(badge("doubtful", span.text()));
        case BAD -> parent.add(badge("bad strong", span.text()));
        case SOURCE -> parent.addIf(source(span.text()));
        case REASON ->
            parent.add(HtmlTag.of("a").with("href", "#" + span.target()).text(span.text()));
      }
    }
  }

  /** A part that is open as delivered, so that all is there without scripts; a script folds it. */
  static HtmlTag folded(String id, String heading, String level) {
    return HtmlTag.of("details", "fold")
        .with("id", id)
        .with("open", "")
        .add(HtmlTag.of("summary").add(HtmlTag.of(level).text(heading)));
  }

  /** A table that scrolls in a box of its own where it is too wide. */
  static HtmlTag table(String name, List<String> heads, List<HtmlTag> rows) {
    HtmlTag head = HtmlTag.of("tr");
    heads.forEach(text -> head.add(HtmlTag.of("th").with("scope", "col").text(text)));
    return HtmlTag.of("div", "scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", name)
        .add(
            HtmlTag.of("table")
                .add(HtmlTag.of("thead").add(head), HtmlTag.of("tbody").addAll(rows)));
  }

  /** A table of identifiers. */
  static HtmlTag table(Block.Table table) {
    List<HtmlTag> rows = new ArrayList<>();
    for (List<String> cells : table.rows()) {
      HtmlTag row = HtmlTag.of("tr");
      row.add(HtmlTag.of("th").with("scope", "row").text(cells.get(0)));
      row.add(HtmlTag.of("td").add(HtmlTag.of("code", "value").text(cells.get(1))));
      cells.stream().skip(2).forEach(cell -> row.add(HtmlTag.of("td").text(cell)));
      rows.add(row);
    }
    return table(table.name(), table.heads(), rows);
  }

  /** A link to a rule, fact or conclusion of the proof. */
  static HtmlTag link(String id) {
    return HtmlTag.of("a", "reason").with("href", "#" + id).text(id);
  }

  /** A command in a box of its own, with a button unless it holds what nobody can see. */
  static HtmlTag command(@Nullable String shell, String command, String subject) {
    HtmlTag bar = HtmlTag.of("div", "bar");
    bar.add(HtmlTag.of("span", "shell").text(shell == null ? "Command" : shell));
    if (command.codePoints().allMatch(c -> c == '\n' || Printable.isPrintable(c))) {
      bar.add(
          HtmlTag.of("button", "copy")
              .with("type", "button")
              .with("hidden", "")
              .with("aria-label", "Copy the command: " + subject)
              .text("Copy"));
    } else {
      bar.add(HtmlTag.of("strong").text("holds hidden characters: do not run it"));
    }
    return HtmlTag.of("div", "command")
        .add(
            bar,
            HtmlTag.of("pre")
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-label", "Command: " + subject)
                .add(HtmlTag.of("code").with("dir", "ltr").lines(command)));
  }
}
