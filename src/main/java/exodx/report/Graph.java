package exodx.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    CHANGED,
    /** What lies outside of what is drawn, such as a family of rules. */
    OUTSIDE
  }

  /**
   * One box.
   *
   * @param name unique, letters and digits
   * @param text what stands in it, lines parted by line feeds
   * @param group what it is drawn in together with others; empty for nothing
   */
  public record Node(String name, String text, Kind kind, String group) {}

  /**
   * An arrow between two boxes, by their names.
   *
   * @param label what stands at it; empty for nothing
   * @param absence true when it stands for something that must not be there
   */
  public record Arrow(String from, String to, String label, boolean absence) {}

  /** Adds a box; its name is made up. A box of the same text and kind is used again. */
  String node(Kind kind, String text) {
    return node(kind, text, "");
  }

  /** Adds a box to a group. */
  public String node(Kind kind, String text, String group) {
    String key = kind + "\n" + group + "\n" + text;
    return nodes
        .computeIfAbsent(key, each -> new Node("n" + (nodes.size() + 1), text, kind, group))
        .name();
  }

  /** Adds a box of a given name. */
  void node(String name, Kind kind, String text) {
    nodes.put(name, new Node(name, text, kind, ""));
  }

  void arrow(String from, String to) {
    arrow(from, to, "", false);
  }

  /** Adds an arrow with what stands at it. */
  public void arrow(String from, String to, String label, boolean absence) {
    arrows.add(new Arrow(from, to, label, absence));
  }

  List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  /** Returns the boxes by their group, those of none first. */
  Map<String, List<Node>> groups() {
    return nodes.values().stream()
        .collect(Collectors.groupingBy(Node::group, TreeMap::new, Collectors.toList()));
  }

  Set<Arrow> arrows() {
    return arrows;
  }
}
