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
  public static List<Exclusion> read(SourceText source, Collection<String> rules) {
    String path = source.name().replaceFirst("^rules/", "");
    Findings findings = new Findings();
    List<Exclusion> all =
        read(new KnowledgeFile(path, source.text()), NodeReader.YAML.read(source), rules, findings);
    if (!findings.all().isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, findings.all());
    }
    return all;
  }

  /** Returns what is sound in the file, and tells of the rest. */
  static List<Exclusion> read(
      KnowledgeFile file, Node root, Collection<String> rules, Findings findings) {
    Yaml yaml = new Yaml(file, findings);
    if (!(root instanceof Node.Sequence list)) {
      yaml.error(
          "wrong-shape",
          root,
          "the file of exclusions is a list, and this is " + root.kind(),
          "begin each with \"- rule:\", or remove the file");
      return List.of();
    }
    List<Exclusion> all = new ArrayList<>();
    for (Node item : list.items()) {
      Map<String, String> texts = texts(yaml, item, rules);
      if (item instanceof Node.Mapping mapping) {
        yaml.needs(mapping, "the exclusion", KEYS);
      }
      if (texts.keySet().containsAll(KEYS)) {
        all.add(
            new Exclusion(
                texts.getOrDefault("rule", ""),
                texts.getOrDefault("condition", ""),
                texts.getOrDefault("change", ""),
                texts.getOrDefault("why", ""),
                file.source(),
                item.line(),
                item.column()));
      }
    }
    return List.copyOf(all);
  }

  private static Map<String, String> texts(Yaml yaml, Node item, Collection<String> rules) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Node.Entry entry : yaml.entries(item, "an exclusion", KEYS)) {
      Node value = entry.value();
      if (!(value instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
        yaml.error(
            "wrong-shape",
            value,
            entry.name()
                + " is a text, and this is "
                + (value instanceof Node.Scalar ? "empty" : value.kind()),
            entry.name().equals("why") ? "say why no case can find the change" : null);
        continue;
      }
      if (entry.name().equals("rule")) {
        yaml.word("unknown-rule", value, "rule", rules);
      } else if (entry.name().equals("change")) {
        yaml.word("unknown-word", value, "change", CHANGES);
      }
      texts.put(entry.name(), scalar.text().strip().replaceAll("\\s+", " "));
    }
    return texts;
  }
}
