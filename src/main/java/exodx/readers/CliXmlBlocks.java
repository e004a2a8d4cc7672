package exodx.readers;

import exodx.facts.Note;
import exodx.readers.XmlTree.Element;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the XML that Export-Clixml writes, and that PowerShell sends over the wire. */
final class CliXmlBlocks implements FormatReader {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Paste paste;
  private final char[] text;

  /** Characters that may still be read in vain; each failed attempt costs what it read. */
  private long budget;

  CliXmlBlocks(Paste paste) {
    this.paste = paste;
    text = paste.text().toCharArray();
    budget = 8L * text.length + 100_000;
  }

  @Override
  public Optional<Block> read(Paste same, int line, PrintContext around) {
    String start = paste.line(line).stripLeading();
    boolean declared = start.startsWith("<?xml") && start.contains("<Obj");
    if (budget <= 0 || (!start.startsWith("<Objs") && !start.startsWith("<Obj ") && !declared)) {
      return Optional.empty();
    }
    int from = paste.start(line) + Math.max(0, paste.raw(line).indexOf("<Obj"));
    XmlTree tree = XmlTree.read(text, from);
    budget -= tree.end();
    Walk walk = new Walk(line - 1, around);
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
      if (element.name.equals("Obj")) {
        Map<String, Printed> properties = new LinkedHashMap<>();
        String type = "";
        for (Element child : element.children) {
          switch (child.name) {
            case "TN", "TNRef" -> type = type(child);
            case "Props", "MS" -> child.children.forEach(one -> property(one, properties));
            case "DCT" -> child.children.forEach(one -> entry(one, properties));
            default -> {}
          }
        }
        if (!properties.isEmpty()) {
          int first = element.first + before;
          int last = element.last + before;
          within =
              new PrintedObject(
                  paste.file(), "clixml", parent, type, around, properties, first, last, outer);
          objects.add(within);
        }
      }
      if (!element.name.equals("DCT")) {
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
        try {
          String base64 = element.text();
          return Printed.bytes(base64, Base64.getMimeDecoder().decode(base64), line);
        } catch (IllegalArgumentException e) {
          return Printed.text(element.text(), line);
        }
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
