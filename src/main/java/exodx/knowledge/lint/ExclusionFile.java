package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file {@code mutation.yaml} of a rules folder: changes of conditions that no case can find,
 * each with the reason why. It is no knowledge, so it changes no answer.
 */
public final class ExclusionFile {
  /** Path inside the rules folder. */
  public static final String NAME = "mutation.yaml";

  private static final List<String> KEYS = List.of("rule", "condition", "change", "why");
  private static final List<String> CHANGES = List.of("dropped", "negated");

  private ExclusionFile() {}

  /**
   * One change that no case can find.
   *
   * @param rule id of the rule
   * @param condition the condition as {@code rules mutate} prints it, blanks made one
   * @param change {@code dropped} or {@code negated}
   * @param why the reason
   * @param source the file it stands in
   * @param line 1-based line
   * @param column 1-based column
   */
  public record Exclusion(
      String rule,
      String condition,
      String change,
      String why,
      SourceText source,
      int line,
      int column) {

    /** Returns a problem at its place. */
    public Problem problem(
        String code, String message, @org.jspecify.annotations.Nullable String hint) {
      return Problem.at(code, source, line, column, message, hint);
    }
  }

  /**
   * Reads the file.
   *
   * @param rules ids of all rules
   * @throws ProblemsException when anything is wrong with it
   */
  public static List<Exclusion> read(KnowledgeFile file, Collection<String> rules) {
    Findings findings = new Findings();
    List<Exclusion> all = read(file, NodeReader.YAML.read(file.source()), rules, findings);
    if (!findings.all().isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, findings.all());
    }
    return all;
  }

  /** Returns what is sound in the file, and tells of the rest. */
  static List<Exclusion> read(
      KnowledgeFile file, Node root, Collection<String> rules, Findings findings) {
    Yaml yaml = new Yaml(file, findings);
    yaml.check(shape(rules), root, "the file of exclusions");
    List<Exclusion> all = new ArrayList<>();
    for (Node item : root instanceof Node.Sequence list ? list.items() : List.<Node>of()) {
      Map<String, String> texts = texts(item);
      if (texts.keySet().containsAll(KEYS)) {
        Node condition = item.value("condition").orElse(item);
        all.add(
            new Exclusion(
                texts.getOrDefault("rule", ""),
                texts.getOrDefault("condition", ""),
                texts.getOrDefault("change", ""),
                texts.getOrDefault("why", ""),
                file.source(),
                condition.line(),
                condition.column()));
      }
    }
    return List.copyOf(all);
  }

  static Shape shape(Collection<String> rules) {
    Map<String, Shape> keys = new LinkedHashMap<>();
    keys.put("rule", new Shape.Words("unknown-rule", "rule", rules));
    keys.put("condition", new Shape.Text());
    keys.put("change", new Shape.Words("unknown-word", "change", CHANGES));
    keys.put("why", new Shape.Text());
    return new Shape.Listed(
        new Shape.Keyed("an exclusion", keys, Set.copyOf(KEYS)),
        "begin each with \"- rule:\", or remove the file");
  }

  private static Map<String, String> texts(Node item) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : KEYS) {
      if (item.value(key).orElse(null) instanceof Node.Scalar scalar) {
        String text = scalar.text().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) { // else told with its shape
          texts.put(key, text);
        }
      }
    }
    return texts;
  }
}
