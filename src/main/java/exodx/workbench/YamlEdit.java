package exodx.workbench;

import exodx.problem.ProblemsException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Changes values of a YAML text at their places and leaves every other character as it is: a person
 * wrote it, with comments and an order that a program would lose.
 */
final class YamlEdit {
  private static final int WIDTH = 130;

  private final String text;
  private final String lineBreak;
  private final @Nullable Node root;
  private final List<Change> changes = new ArrayList<>();

  /** A part of the text that becomes another one. */
  private record Change(int from, int to, String by) {}

  YamlEdit(String text) {
    this.text = text;
    this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    this.root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
  }

  /** Returns the mapping under a key of the item of the top list that begins at a line. */
  Optional<MappingNode> inItem(int line, String key) {
    return root instanceof SequenceNode list
        ? list.getValue().stream()
            .filter(item -> item.getStartMark().getLine() + 1 == line)
            .filter(MappingNode.class::isInstance)
            .map(item -> value((MappingNode) item, key))
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast)
            .findFirst()
        : Optional.empty();
  }

  /** Sets a key of a mapping to one line of YAML. */
  void set(MappingNode mapping, String key, String value) {
    Node old = value(mapping, key);
    if (old instanceof CollectionNode<?> lines && lines.getFlowStyle() == FlowStyle.BLOCK) {
      int colon = text.lastIndexOf(':', keyEnd(mapping, key) + 1);
      changes.add(new Change(colon + 1, end(old), " " + value));
    } else if (old != null) {
      changes.add(new Change(index(old.getStartMark()), end(old), value));
    } else {
      add(mapping, key + ": " + value);
    }
  }

  /** Sets a key of a mapping to a list of words; a list of lines stays one. */
  void set(MappingNode mapping, String key, List<String> words) {
    Node old = value(mapping, key);
    if (old instanceof SequenceNode list
        && list.getFlowStyle() == FlowStyle.BLOCK
        && !words.isEmpty()) {
      YamlLines.items(list, words, this);
    } else {
      set(mapping, key, wrapped(flow(words), indentOf(mapping), key));
    }
  }

  /** Takes a key and its value out of a mapping of lines. */
  void remove(MappingNode mapping, String key) {
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
        removeLines(index(name.getStartMark()), end(entry.getValueNode()));
      }
    }
  }

  /** Takes out the whole lines between two places. */
  void removeLines(int from, int to) {
    int end = text.indexOf('\n', to);
    changes.add(new Change(startOfLine(from), end < 0 ? text.length() : end + 1, ""));
  }

  /** Puts a line behind the line of a place. */
  void addLine(int place, int indent, String line) {
    int end = text.indexOf('\n', place);
    int at = end < 0 ? text.length() : end + 1;
    String start = end < 0 ? lineBreak : "";
    changes.add(new Change(at, at, start + " ".repeat(indent) + line + lineBreak));
  }

  /**
   * Puts lines at the end of a section, which is made where there is none.
   *
   * @param entry lines that end with a line break, indented as they are to stand
   * @throws ProblemsException when the section holds no entries on lines of their own
   */
  void addTo(String section, String entry) {
    Node old = root instanceof MappingNode top ? value(top, section) : null;
    boolean lines =
        old instanceof MappingNode mapping
            && mapping.getFlowStyle() == FlowStyle.BLOCK
            && !mapping.getValue().isEmpty();
    if (old != null && !lines) {
      throw ProblemsException.input(
          "odd-section", "\"" + section + "\" holds no entries on lines of their own", null);
    }
    int end = old == null ? -1 : text.indexOf('\n', end(old));
    int at = end < 0 ? text.length() : end + 1;
    String start = text.isEmpty() || text.charAt(at - 1) == '\n' ? "" : "\n";
    String all = start + (old == null ? section + ":\n" : "") + entry;
    changes.add(new Change(at, at, all.replace("\n", lineBreak)));
  }

  /** Puts a line before the line of a place. */
  void insertBefore(int place, int indent, String line) {
    int at = startOfLine(place);
    changes.add(new Change(at, at, " ".repeat(indent) + line + lineBreak));
  }

  private void add(MappingNode mapping, String entry) {
    List<NodeTuple> entries = mapping.getValue();
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      int close = index(mapping.getEndMark()) - 1;
      changes.add(new Change(close, close, (entries.isEmpty() ? "" : ", ") + entry));
    } else {
      addLine(end(entries.get(entries.size() - 1).getValueNode()), indentOf(mapping), entry);
    }
  }

  /** Returns the text with all changes. */
  String result() {
    StringBuilder result = new StringBuilder(text);
    List<Change> backwards = new ArrayList<>(changes);
    Collections.reverse(backwards);
    backwards.sort(Comparator.comparingInt((Change change) -> change.from()).reversed());
    backwards.forEach(change -> result.replace(change.from(), change.to(), change.by()));
    return result.toString();
  }

  static @Nullable Node value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(
            entry -> entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElse(null);
  }

  private int keyEnd(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .filter(node -> node instanceof ScalarNode name && name.getValue().equals(key))
        .mapToInt(node -> index(node.getEndMark()))
        .findFirst()
        .orElseThrow();
  }

  static int indentOf(Node node) {
    return node.getStartMark().getColumn();
  }

  /** Where a node ends; the parser lets one of lines end where the next one begins. */
  int end(Node node) {
    if (node instanceof SequenceNode list
        && list.getFlowStyle() == FlowStyle.BLOCK
        && !list.getValue().isEmpty()) {
      return end(list.getValue().get(list.getValue().size() - 1));
    }
    if (node instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.BLOCK
        && !mapping.getValue().isEmpty()) {
      return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
    }
    int end = index(node.getEndMark());
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A place in the text; the parser counts code points. */
  int index(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private int startOfLine(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** Returns a list in brackets. */
  static String flow(List<String> words) {
    return "[" + String.join(", ", words.stream().map(YamlEdit::scalar).toList()) + "]";
  }

  /** Returns a word, in quotes where YAML would read something else. */
  static String scalar(String word) {
    return word.matches("[A-Za-z][A-Za-z0-9._-]*")
            && !word.matches("(?i)true|false|null|yes|no|on|off")
        ? word
        : "'" + word.replace("'", "''") + "'";
  }

  private String wrapped(String flow, int indent, String key) {
    StringBuilder lines = new StringBuilder();
    int used = indent + key.length() + 2;
    for (String word : flow.split("(?<=,) ", -1)) {
      if (lines.length() > 0 && used + 1 + word.length() > WIDTH) {
        lines.append(lineBreak).append(" ".repeat(indent + 2));
        used = indent + 2;
      } else if (lines.length() > 0) {
        lines.append(' ');
        used++;
      }
      lines.append(word);
      used += word.length();
    }
    return lines.toString();
  }
}
