package exodx.readers;

import exodx.facts.Evidence;
import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.facts.Note;
import java.util.ArrayList;
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
final class JsonBlocks implements FormatReader {
  private static final int MOST_OBJECTS = 20_000;

  private final Evidence evidence;

  /** Characters that may still be read in vain; each failed attempt costs what it read. */
  private long budget;

  JsonBlocks(int length, Evidence evidence) {
    this.evidence = evidence;
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
    Walk walk = new Walk(paste.file(), line - 1, evidence);
    boolean gathered = isGathered(first.node());
    if (gathered) {
      walk.answers(((Node.Mapping) first.node()).get("answers"));
    } else {
      walk.node(first.node(), "", around, null);
    }
    int last = paste.lineAt(Math.max(from, first.end() - 1));
    return Optional.of(
        new Block(walk.objects, walk.notes, line, last + 1, gathered, walk.unanswered));
  }

  /**
   * True for the file that a gathering script saves for a shell: answers, each with its command,
   * and either its output or why there is none.
   */
  static boolean isGathered(Node root) {
    return root instanceof Node.Mapping mapping && mapping.get("exodxGather") != null;
  }

  /** Collects the objects of one document. */
  private static final class Walk {
    private final String file;
    private final int before;
    private final Evidence evidence;
    private final List<PrintedObject> objects = new ArrayList<>();
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Walk(String file, int before, Evidence evidence) {
      this.evidence = evidence;
      this.file = file;
      this.before = before;
    }

    /**
     * Takes answers apart. One that was cut off tells nothing: neither a value nor that there is
     * none. Neither does an error, unless it says that what was asked for is not there.
     */
    void answers(@Nullable Node node) {
      if (node instanceof Node.Sequence list) {
        list.items().forEach(this::answers);
      } else if (node instanceof Node.Mapping answer) {
        String reason = answer.text("notReadableBecause");
        String command = answer.text("command");
        int line = answer.line() + before;
        if (!reason.isEmpty() || answer.get("output") == null) {
          PrintContext around = PrintContext.of(command, evidence, "", answer.text("shell"), 0);
          unanswered.add(new Unanswered(file, around, reason, line));
        } else if (answer.text("complete").equals("false")) {
          String text = "cut off, so not used: " + command;
          notes.add(new Note(Note.Kind.UNUSABLE, file, line, text));
        } else {
          node(answer, "", PrintContext.NOTHING, null);
        }
      }
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
      Node wrapped = mapping.get("value");
      if (wrapped instanceof Node.Sequence && mapping.entries().size() <= 4) {
        node(
            wrapped, parent, around,
            outer); // a page of results, or how Windows PowerShell wraps lists
        return;
      }
      Node body = mapping.get("body");
      if (body != null && mapping.get("status") != null) {
        node(body, "", around, null); // one answer of several in one request
        return;
      }
      Node output = mapping.get("output");
      if (output != null && mapping.get("command") instanceof Node.Scalar command) {
        String shell = mapping.text("shell");
        node(
            output,
            "",
            PrintContext.of(command.text(), evidence, "", shell, mapping.line() + before),
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
              mapping.text("@odata.type"),
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
      if (mapping.get("encoded") instanceof Node.Scalar encoded
          && mapping.get("encoding") instanceof Node.Scalar encoding
          && encoding.text().toLowerCase(Locale.ROOT).equals("base64")) {
        return Printed.base64(encoded.text(), line);
      }
      Node value = mapping.get("value");
      if (value instanceof Node.Sequence && mapping.get("Count") != null) {
        return printed(value);
      }
      return Printed.text(word(mapping), line);
    }

    /** The word for a value that can be an object: of a date, an enumeration or an identifier. */
    private static String word(Node node) {
      if (node instanceof Node.Scalar scalar) {
        return scalar.type() == Node.Scalar.Type.NULL ? "" : scalar.text();
      }
      if (node instanceof Node.Mapping mapping) {
        for (String name : List.of("Value", "value", "Guid", "Name")) {
          if (mapping.get(name) instanceof Node.Scalar scalar) {
            return scalar.text();
          }
        }
      }
      return Printed.OBJECT;
    }

    private static boolean holdsObjects(Node node) {
      return node instanceof Node.Mapping
          || (node instanceof Node.Sequence list
              && list.items().stream()
                  .anyMatch(
                      item ->
                          !(item instanceof Node.Scalar scalar) || scalar.text().startsWith("@{")));
    }
  }
}
