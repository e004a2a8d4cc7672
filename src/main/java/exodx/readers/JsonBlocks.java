package exodx.readers;

import exodx.facts.Node;
import exodx.facts.NodeReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as ConvertTo-Json of either PowerShell and web services print it. An object with
 * {@code command} and {@code output}, and perhaps {@code shell}, is a saved answer: what is in
 * {@code output} was printed by that command.
 */
final class JsonBlocks implements BlockReader {
  private static final int MOST_OBJECTS = 20_000;

  /** Characters that may still be read in vain; each failed attempt costs what it read. */
  private long budget;

  JsonBlocks(int length) {
    budget = 8L * length + 100_000;
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    String start = paste.line(line).stripLeading();
    if ((!start.startsWith("{") && !start.startsWith("[")) || start.startsWith("[PS]")) {
      return Optional.empty();
    }
    int from = paste.start(line);
    if (budget <= 0) {
      return Optional.empty();
    }
    NodeReader.First first = NodeReader.firstJson(paste.text(), from);
    budget -= first.end() - from;
    if (first.node() == null || first.node() instanceof Node.Scalar) {
      return Optional.empty();
    }
    Walk walk = new Walk(paste.file(), line - 1);
    int last = paste.lineAt(Math.max(from, first.end() - 1));
    Optional<GatheredAnswers> gathered = GatheredAnswers.of(first.node(), paste.file(), line - 1);
    if (gathered.isPresent()) {
      gathered
          .get()
          .readable()
          .forEach(answer -> walk.node(answer, "", PrintContext.NOTHING, null));
      GatheredAnswers all = gathered.get();
      return Optional.of(
          new Block(walk.objects, all.notes(), line, last + 1, true, all.unanswered()));
    }
    walk.node(first.node(), "", around, null);
    return Optional.of(new Block(walk.objects, List.of(), line, last + 1));
  }

  /** Collects the objects of one document. */
  private static final class Walk {
    private final String file;
    private final int before;
    private final List<PrintedObject> objects = new ArrayList<>();

    Walk(String file, int before) {
      this.file = file;
      this.before = before;
    }

    void node(Node node, String parent, PrintContext around, @Nullable PrintedObject outer) {
      if (node instanceof Node.Sequence list) {
        list.items().forEach(item -> node(item, parent, around, outer));
      } else if (node instanceof Node.Mapping mapping && objects.size() < MOST_OBJECTS) {
        mapping(mapping, parent, around, outer);
      } else if (node instanceof Node.Scalar scalar && scalar.text().startsWith("@{")) {
        int line = scalar.line() + before;
        objects.add(
            new PrintedObject(
                file, "json", parent, "", around, literal(scalar.text(), line), line, line, outer));
      }
    }

    /** Too deep an object is printed as {@code @{name=value; name=value}}. */
    private static Map<String, Printed> literal(String text, int line) {
      Map<String, Printed> properties = new LinkedHashMap<>();
      String inside = text.substring(2, text.length() - (text.endsWith("}") ? 1 : 0));
      for (String part : inside.split("; (?=[@\\w.]{1,80}=)", 200)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          properties.putIfAbsent(
              part.substring(0, equals), Printed.text(part.substring(equals + 1).strip(), line));
        }
      }
      return properties;
    }

    private void mapping(
        Node.Mapping mapping, String parent, PrintContext around, @Nullable PrintedObject outer) {
      Node wrapped = entry(mapping, "value");
      if (wrapped instanceof Node.Sequence && mapping.entries().size() <= 4) {
        node(
            wrapped, parent, around,
            outer); // a page of results, or how Windows PowerShell wraps lists
        return;
      }
      Node output = entry(mapping, "output");
      if (output != null && entry(mapping, "command") instanceof Node.Scalar command) {
        String shell = entry(mapping, "shell") instanceof Node.Scalar named ? named.text() : "";
        node(
            output,
            "",
            new PrintContext(command.text(), "", shell, "", mapping.line() + before),
            null);
        return;
      }
      Map<String, Printed> properties = new LinkedHashMap<>();
      List<Node.Entry> inside = new ArrayList<>();
      for (Node.Entry entry : mapping.entries()) {
        properties.putIfAbsent(entry.name(), printed(entry.value()));
        if (holdsObjects(entry.value())) {
          inside.add(entry);
        }
      }
      PrintedObject object =
          new PrintedObject(
              file,
              "json",
              parent,
              type(mapping),
              around,
              properties,
              mapping.line() + before,
              lastLine(mapping),
              outer);
      objects.add(object);
      inside.forEach(entry -> node(entry.value(), entry.name(), around, object));
    }

    private int lastLine(Node node) {
      int last = node.line() + before;
      if (node instanceof Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
          last = Math.max(last, lastLine(entry.value()));
        }
      } else if (node instanceof Node.Sequence list) {
        for (Node item : list.items()) {
          last = Math.max(last, lastLine(item));
        }
      }
      return last;
    }

    private static String type(Node.Mapping mapping) {
      return entry(mapping, "@odata.type") instanceof Node.Scalar type ? type.text() : "";
    }

    private Printed printed(Node node) {
      int line = node.line() + before;
      if (node instanceof Node.Scalar scalar) {
        boolean none = scalar.type() == Node.Scalar.Type.NULL;
        return Printed.text(none ? "" : scalar.text().strip(), line);
      }
      if (node instanceof Node.Sequence list) {
        List<String> items = new ArrayList<>();
        list.items().forEach(item -> items.add(word(item)));
        return Printed.items(items, line);
      }
      Node.Mapping mapping = (Node.Mapping) node;
      if (entry(mapping, "encoded") instanceof Node.Scalar encoded
          && entry(mapping, "encoding") instanceof Node.Scalar encoding
          && encoding.text().toLowerCase(Locale.ROOT).equals("base64")) {
        return base64(encoded.text(), line);
      }
      Node value = entry(mapping, "value");
      if (value instanceof Node.Sequence && entry(mapping, "Count") != null) {
        return printed(value);
      }
      return Printed.text(word(mapping), line);
    }

    private static Printed base64(String text, int line) {
      try {
        return Printed.bytes(text, Base64.getDecoder().decode(text.strip()), line);
      } catch (IllegalArgumentException e) {
        return Printed.text(text, line);
      }
    }

    /** The word for a value that can be an object: of a date, an enumeration or an identifier. */
    private static String word(Node node) {
      if (node instanceof Node.Scalar scalar) {
        return scalar.type() == Node.Scalar.Type.NULL ? "" : scalar.text();
      }
      if (node instanceof Node.Mapping mapping) {
        for (String name : List.of("Value", "value", "Guid", "Name")) {
          if (entry(mapping, name) instanceof Node.Scalar scalar) {
            return scalar.text();
          }
        }
      }
      return "(an object)";
    }

    private static boolean holdsObjects(Node node) {
      return node instanceof Node.Mapping
          || (node instanceof Node.Sequence list
              && list.items().stream()
                  .anyMatch(
                      item ->
                          !(item instanceof Node.Scalar scalar) || scalar.text().startsWith("@{")));
    }

    private static @Nullable Node entry(Node.Mapping mapping, String name) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.name().equals(name)) {
          return entry.value();
        }
      }
      return null;
    }
  }
}
