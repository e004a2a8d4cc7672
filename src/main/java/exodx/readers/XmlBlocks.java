package exodx.readers;

import exodx.facts.Note;
import exodx.readers.XmlTree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML that Export-Clixml and ConvertTo-Xml write, and that PowerShell sends over the
 * wire; names pages, which are not read.
 */
final class XmlBlocks implements FormatReader {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern PAGE =
      Pattern.compile("(?i)(?:<!DOCTYPE html|<html\\b|<table\\b).*");
  private static final Pattern BEGIN = Pattern.compile("\\s*(?:<\\?xml.*)?<Obj(?:s|ects)?[ >].*");

  private final Paste paste;
  private final char[] text;

  /** Characters that may still be read in vain; each failed attempt costs what it read. */
  private long budget;

  XmlBlocks(Paste paste) {
    this.paste = paste;
    text = paste.text().toCharArray();
    budget = 8L * text.length + 100_000;
  }

  @Override
  public Optional<Block> read(Paste same, int line, PrintContext around) {
    String start = paste.line(line).strip();
    if (PAGE.matcher(start).matches()) {
      String why = "a page is not read; print the objects as a list, or with ConvertTo-Json";
      int end = Math.max(paste.start(line), paste.text().lastIndexOf("</"));
      int next = Math.max(paste.lineAt(end), line) + 1;
      Note note = new Note(Note.Kind.UNUSABLE, paste.file(), line, why);
      return Optional.of(new Block(List.of(), List.of(note), line, next, true, List.of()));
    }
    int root = start.startsWith("<?xml") && !start.contains("<Obj") ? line + 1 : line;
    int from = paste.start(root) + Math.max(0, paste.raw(root).indexOf("<Obj"));
    boolean begins = start.startsWith("<?xml") || start.startsWith("<Obj");
    if (budget <= 0 || !begins || !BEGIN.matcher(paste.raw(root)).matches()) {
      return Optional.empty();
    }
    XmlTree tree = XmlTree.read(text, from);
    budget -= tree.end();
    Walk walk = new Walk(root - 1, around);
    if (tree.root() != null) {
      walk.objects(tree.root(), "", null);
    }
    if (walk.objects.isEmpty()) {
      return Optional.empty();
    }
    int end = Math.min(text.length, from + Math.max(tree.end(), 1));
    String broken = "the XML breaks off here; what stands before was read";
    List<Note> notes =
        tree.broken()
            ? List.of(new Note(Note.Kind.UNUSABLE, paste.file(), paste.lineAt(end), broken))
            : List.of();
    return Optional.of(new Block(walk.objects, notes, line, paste.lineAt(end - 1) + 1));
  }

  /** Collects the objects of one document. */
  private final class Walk {
    private final int before;
    private final PrintContext around;
    private final List<PrintedObject> objects = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();

    Walk(int before, PrintContext around) {
      this.before = before;
      this.around = around;
    }

    /** Adds the objects in an element, each behind the one that it stands in. */
    void objects(Element element, String parent, @Nullable PrintedObject outer) {
      PrintedObject within = outer;
      boolean plain = element.name.equals("Object");
      if (element.name.equals("Obj") || (plain && outer == null && element.closed)) {
        Map<String, Printed> properties = new LinkedHashMap<>();
        String type = "";
        for (Element child : element.children) {
          switch (child.name) {
            case "TN", "TNRef" -> type = type(child);
            case "Props", "MS" -> child.children.forEach(one -> property(one, properties));
            case "Property" -> plain(child, properties);
            case "DCT" -> child.children.forEach(one -> entry(one, properties));
            default -> {}
          }
        }
        if (!properties.isEmpty()) {
          int first = element.first + before;
          int last = element.last + before;
          within =
              new PrintedObject(
                  paste.file(),
                  plain ? "xml" : "clixml",
                  parent,
                  type,
                  around,
                  properties,
                  first,
                  last,
                  outer);
          objects.add(within);
        }
      }
      if (!plain && !element.name.equals("DCT")) {
        for (Element child : element.children) {
          objects(child, child.attributes.getOrDefault("N", parent), within);
        }
      }
    }

    private void property(Element element, Map<String, Printed> into) {
      String name = element.attributes.get("N");
      if (name != null && (element.closed || element.name.equals("Obj"))) {
        into.putIfAbsent(unescape(name), printed(element));
      }
    }

    /** What ConvertTo-Xml writes of a property; the items of a list stand inside of it. */
    private void plain(Element element, Map<String, Printed> into) {
      int line = element.first + before;
      boolean list = element.attributes.getOrDefault("Type", "").endsWith("[]");
      boolean one = !element.text().isBlank() || (!list && element.children.isEmpty());
      into.putIfAbsent(
          element.attributes.getOrDefault("Name", ""),
          one
              ? Printed.text(element.shown(), line)
              : Printed.items(element.children.stream().map(Element::shown).toList(), line));
    }

    private void entry(Element element, Map<String, Printed> into) {
      Map<String, Printed> parts = new HashMap<>();
      element.children.forEach(part -> property(part, parts));
      Printed name = parts.get("Key");
      Printed value = parts.get("Value");
      if (name != null && value != null) {
        into.putIfAbsent(name.text(), value);
      }
    }

    private String type(Element element) {
      String id = String.valueOf(element.attributes.get("RefId"));
      if (element.name.equals("TNRef")) {
        return types.getOrDefault(id, "");
      }
      String type = element.children.stream().map(Element::text).collect(Collectors.joining(" "));
      types.put(id, type);
      return type;
    }

    private Printed printed(Element element) {
      int line = element.first + before;
      if (element.name.equals("BA") && element.children.isEmpty()) {
        return Printed.base64(element.text(), line);
      }
      if (!element.name.equals("Obj")) {
        return Printed.text(unescape(element.shown()).strip(), line);
      }
      String shown = null;
      for (Element child : element.children) {
        switch (child.name) {
          case "LST", "IE", "STK", "QUE" -> {
            return Printed.items(
                child.children.stream().map(item -> printed(item).text()).toList(), line);
          }
          case "ToString" -> shown = printed(child).text();
          case "TN", "TNRef", "Props", "MS", "DCT" -> {}
          default -> shown = shown == null ? printed(child).text() : shown;
        }
      }
      return Printed.text(shown == null ? Printed.OBJECT : shown, line);
    }
  }

  private static String unescape(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
