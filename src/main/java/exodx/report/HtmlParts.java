package exodx.report;

import exodx.explain.Outcome.ShellCommand;
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

  static HtmlTag paragraph(String className, String text) {
    return HtmlTag.of("p", className).text(text);
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
              .text(address.group()));
      done = address.end();
    }
    return source.text(text.substring(done));
  }

  /** Links to the reasons of something. */
  static @Nullable HtmlTag because(List<String> ids) {
    if (ids.isEmpty()) {
      return null;
    }
    HtmlTag links = HtmlTag.of("span");
    String between = "";
    for (String id : ids) {
      links.text(between).add(link(id));
      between = ", ";
    }
    return links;
  }

  /** A link to a rule, fact or conclusion of the proof. */
  static HtmlTag link(String id) {
    return HtmlTag.of("a", "reason").with("href", "#" + id).text(id);
  }

  /** A command in a box of its own; {@code subject} tells apart the buttons that copy them. */
  static HtmlTag command(ShellCommand command, String subject) {
    return command(command.shell(), command.command(), subject);
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

  /** A list of paragraphs. */
  static HtmlTag items(List<String> texts) {
    List<HtmlTag> items = new ArrayList<>();
    texts.forEach(text -> items.add(HtmlTag.of("li").text(text)));
    return HtmlTag.of("ul").addAll(items);
  }
}
