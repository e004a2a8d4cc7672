package exodx.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A drawing as data: boxes and the arrows between them, in the order in which they were added. */
public final class Graph {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<Arrow> arrows = new LinkedHashSet<>();

  /** What a box stands for; each is drawn so that it is told apart without colours as well. */
  public enum Kind {
    /** Something of the case. */
    FACT,
    /** A rule that matched. */
    RULE,
    /** A rule that only something unknown holds back. */
    UNKNOWN,
    /** A rule that was stopped. */
    STOPPED,
    /** What was asked for. */
    ASKED,
    /** What a supposition adds. */
    GAINED,
    /** What a supposition takes away. */
    LOST,
    /** What a supposition moves or changes. */
    CHANGED
  }

  /**
   * One box.
   *
   * @param name unique, letters and digits
   * @param text what stands in it, lines parted by line feeds
   */
  public record Node(String name, String text, Kind kind) {}

  /** An arrow between two boxes, by their names. */
  public record Arrow(String from, String to) {}

  /** Adds a box; its name is made up. A box of the same text and kind is used again. */
  String node(Kind kind, String text) {
    String key = kind + "\n" + text;
    return nodes
        .computeIfAbsent(key, each -> new Node("n" + (nodes.size() + 1), text, kind))
        .name();
  }

  /** Adds a box of a given name. */
  void node(String name, Kind kind, String text) {
    nodes.put(name, new Node(name, text, kind));
  }

  void arrow(String from, String to) {
    arrows.add(new Arrow(from, to));
  }

  List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  Set<Arrow> arrows() {
    return arrows;
  }
}
