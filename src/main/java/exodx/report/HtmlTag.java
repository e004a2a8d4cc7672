package exodx.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of a page. Its names are ours; every text and every value in it is made printable and
 * escaped when it is written, so that none can become markup.
 */
public final class HtmlTag {
  private static final Set<String> VOID = Set.of("meta", "input", "link");

  /** Elements that end a line of the source; white space after them shows nothing. */
  private static final Set<String> LINES =
      Set.of(
          "head", "meta", "title", "style", "script", "header", "nav", "main", "footer", "section",
          "article", "div", "dialog", "details", "summary", "h1", "h2", "h3", "h4", "p", "ul", "ol",
          "li", "dl", "dd", "table", "thead", "tbody", "tr", "pre", "figure", "svg", "g", "path");

  private sealed interface Part {
    void write(StringBuilder page);
  }

  private record Child(HtmlTag tag) implements Part {
    @Override
    public void write(StringBuilder page) {
      tag.write(page);
    }
  }

  /** A text that can be shown: it is escaped when it becomes HTML. */
  private record Words(String text) implements Part {
    @Override
    public void write(StringBuilder page) {
      escape(page, text);
    }
  }

  /** The program's own style or script, which are not escaped in HTML. */
  private record Own(String content) implements Part {
    @Override
    public void write(StringBuilder page) {
      page.append(content);
    }
  }

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  private HtmlTag(String name) {
    this.name = name;
  }

  /** Returns an empty element of that name. */
  public static HtmlTag of(String name) {
    return new HtmlTag(name);
  }

  /** Returns an empty element of that name. */
  public static HtmlTag of(String name, String className) {
    return new HtmlTag(name).with("class", className);
  }

  /** Returns an element with the program's own style or script, which are not escaped in HTML. */
  static HtmlTag own(String name, String content) {
    if (content.contains("</") || content.contains("<!--")) {
      throw new IllegalArgumentException("this would end the element " + name);
    }
    HtmlTag tag = new HtmlTag(name);
    tag.parts.add(new Own(content));
    return tag;
  }

  /** Sets an attribute. */
  public HtmlTag with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Adds children. */
  public HtmlTag add(HtmlTag... children) {
    return addAll(List.of(children));
  }

  /** Adds children. */
  public HtmlTag addAll(List<HtmlTag> children) {
    children.forEach(child -> parts.add(new Child(child)));
    return this;
  }

  /** Adds a child, or nothing where there is none. */
  public HtmlTag addIf(@Nullable HtmlTag child) {
    return child == null ? this : add(child);
  }

  /** Adds a text in which line breaks mean nothing. */
  public HtmlTag text(String text) {
    parts.add(new Words(Printable.line(text)));
    return this;
  }

  /** Adds a text whose lines stay lines. */
  public HtmlTag lines(String text) {
    String lines = String.join("\n", text.replace("\t", "    ").lines().toList());
    parts.add(new Words(Printable.lines(lines)));
    return this;
  }

  /**
   * Returns a copy whose places, and all that refers to them, have names of their own, so that
   * several of one kind stand on a page.
   *
   * @param prefix stands before every name of a place; the element {@code prefix + "name"} says
   *     what they all belong to
   */
  HtmlTag within(String prefix) {
    HtmlTag copy = new HtmlTag(name);
    attributes.forEach((key, value) -> copy.attributes.put(key, placed(prefix, key, value)));
    for (Part part : parts) {
      copy.parts.add(part instanceof Child child ? new Child(child.tag().within(prefix)) : part);
    }
    return copy;
  }

  private static String placed(String prefix, String attribute, String value) {
    return switch (attribute) {
      case "id", "for" -> prefix + value;
      case "aria-labelledby" -> prefix + value + " " + prefix + "name";
      case "href" -> value.startsWith("#") ? "#" + prefix + value.substring(1) : value;
      case "marker-end" -> value.replace("url(#", "url(#" + prefix);
      default -> value;
    };
  }

  /**
   * Returns the element as plain data, for a page that builds it itself: {@code name}, {@code
   * attributes} and {@code parts}, each a text or an element.
   */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", name);
    Map<String, String> printable = new LinkedHashMap<>();
    attributes.forEach((attribute, value) -> printable.put(attribute, Printable.line(value)));
    data.put("attributes", printable);
    List<Object> inside = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Child child) {
        inside.add(child.tag().data());
      } else if (part instanceof Words words) {
        inside.add(words.text());
      }
    }
    data.put("parts", inside);
    return data;
  }

  /** Writes the element with everything in it. */
  public void write(StringBuilder page) {
    page.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          page.append(' ').append(attribute).append("=\"");
          escape(page, Printable.line(value));
          page.append('"');
        });
    page.append('>');
    if (!VOID.contains(name)) {
      parts.forEach(part -> part.write(page));
      page.append("</").append(name).append('>');
    }
    if (LINES.contains(name)) {
      page.append('\n');
    }
  }

  private static void escape(StringBuilder page, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
  }
}
