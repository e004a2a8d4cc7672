package exodx.workbench;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.report.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rule feeds which. Of one family, or one of its files, it shows what the rules conclude, and
 * every other one as one box, with one arrow between two boxes, since more would be more than
 * anybody can read.
 *
 * @param boxes what is drawn
 * @param arrows what leads from one to another
 */
public record RuleGraph(List<Box> boxes, List<Arrow> arrows) {

  /**
   * A rule, a conclusion or a family.
   *
   * @param name what it is called
   * @param family the family it is drawn in; empty for a family itself
   */
  public record Box(String name, String family) {}

  /**
   * One feeds another.
   *
   * @param what by what; empty when the first box says it
   * @param absence true when the second wants it to be absent
   */
  public record Arrow(Box from, Box to, String what, boolean absence) {}

  /** Codes of one kind that each get a box; more get one box together. */
  private static final int MOST = 4;

  private static final String NO = "no ";

  /** Two boxes between which there can be several links. */
  private record Between(Box from, Box to) {}

  /** Returns the graph of all rules, or of what one family or one of its files concludes. */
  public static RuleGraph of(KnowledgeBase knowledge, @Nullable String family) {
    Map<String, Set<String>> codes = new HashMap<>(); // of the family, by what it concludes
    for (RuleInfo rule : knowledge.rules().values()) {
      if (part(rule, family).equals(family)) {
        codes.computeIfAbsent(kind(rule), kind -> new TreeSet<>()).add(code(rule));
      }
    }
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (RuleInfo rule : knowledge.rules().values()) {
      String its = part(rule, family);
      Set<String> all = codes.getOrDefault(kind(rule), Set.of());
      String name =
          all.size() > MOST
              ? kind(rule) + ", " + all.size() + " codes"
              : (kind(rule) + " " + code(rule)).strip();
      boxes.put(
          rule.id(),
          family == null
              ? new Box(rule.id(), its)
              : its.equals(family) ? new Box(name, its) : new Box(its, ""));
    }
    Map<Between, Set<String>> links = new LinkedHashMap<>();
    for (RuleLinks.Link link : RuleLinks.of(knowledge)) {
      Box from = box(boxes, link.from(), link);
      Box to = box(boxes, link.to(), link);
      boolean of = from.family().equals(family) || to.family().equals(family);
      if (family == null || (of && !from.equals(to))) {
        links
            .computeIfAbsent(new Between(from, to), any -> new LinkedHashSet<>())
            .add((link.absence() ? NO : "") + link.what());
      }
    }
    List<Arrow> arrows = new ArrayList<>();
    Set<Box> shown = new LinkedHashSet<>();
    boxes.values().stream()
        .filter(box -> family == null || box.family().equals(family))
        .forEach(shown::add);
    links.forEach(
        (between, what) -> {
          arrows.addAll(family == null ? each(between, what) : List.of(together(between, what)));
          shown.add(between.from());
          shown.add(between.to());
        });
    return new RuleGraph(List.copyOf(shown), List.copyOf(arrows));
  }

  /** Returns the family of a rule, or its file where one file of that family is wanted. */
  private static String part(RuleInfo rule, @Nullable String wanted) {
    String family = Families.nameOf(rule.file());
    boolean file = wanted != null && wanted.startsWith(family + "/");
    return file ? Families.fileOf(rule.file()) : family;
  }

  /** What looks for any conclusion of a kind would draw an arrow from and to every family. */
  private static Box box(Map<String, Box> boxes, String rule, RuleLinks.Link link) {
    Box box = Objects.requireNonNull(boxes.get(rule), rule);
    boolean other = box.family().isEmpty();
    return other && link.any() ? new Box("any " + link.what().replaceFirst(" .*", ""), "") : box;
  }

  /** Returns what kind of thing a rule concludes; its id when it concludes nothing. */
  private static String kind(RuleInfo rule) {
    if (rule.conclusions().isEmpty()) {
      return rule.id();
    }
    RuleInfo.Concluded one = rule.conclusions().get(0);
    return one.verb().equals("fact") ? one.code() : one.makes();
  }

  private static String code(RuleInfo rule) {
    return rule.conclusions().isEmpty() || rule.conclusions().get(0).verb().equals("fact")
        ? ""
        : rule.conclusions().get(0).code();
  }

  private static List<Arrow> each(Between between, Set<String> what) {
    return what.stream()
        .map(word -> new Arrow(between.from(), between.to(), word, word.startsWith(NO)))
        .toList();
  }

  private static Arrow together(Between between, Set<String> what) {
    boolean said = !between.from().family().isEmpty();
    boolean absence = what.stream().allMatch(word -> word.startsWith(NO));
    String words =
        what.size() == 1
            ? what.iterator().next()
            : (absence ? "none of " : "") + what.size() + " conclusions";
    return new Arrow(between.from(), between.to(), said ? "" : words, absence);
  }

  /** Returns it as a drawing, a group for each family. */
  public Graph drawing() {
    Graph graph = new Graph();
    boxes.forEach(box -> draw(graph, box));
    for (Arrow arrow : arrows) {
      graph.arrow(
          draw(graph, arrow.from()), draw(graph, arrow.to()), arrow.what(), arrow.absence());
    }
    return graph;
  }

  private static String draw(Graph graph, Box box) {
    Graph.Kind kind = box.family().isEmpty() ? Graph.Kind.OUTSIDE : Graph.Kind.RULE;
    return graph.node(kind, box.name(), box.family());
  }
}
