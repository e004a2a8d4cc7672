package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds as YAML.
 *
 * @param root nothing when it is no YAML
 * @param problems why it is none
 */
public record YamlFile(Optional<Node> root, List<Problem> problems) {

  /** Reads a file, once for each state of it. */
  public static YamlFile of(KnowledgeFile file) {
    return file.once(YamlFile.class, YamlFile::read);
  }

  private static YamlFile read(KnowledgeFile file) {
    try {
      return new YamlFile(Optional.of(NodeReader.YAML.read(file.source())), List.of());
    } catch (ProblemsException e) {
      return new YamlFile(
          Optional.empty(),
          e.problems().stream().map(problem -> YamlMistake.of(file, problem)).toList());
    }
  }
}
