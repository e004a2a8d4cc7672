package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import java.util.Map;

/** The shape of the files that say which printed objects there are. */
final class SourcesCheck {
  private SourcesCheck() {}

  /** Tells of what does not fit, and returns whether all is YAML and fits. */
  static boolean sound(Map<KnowledgeFile, Node> files, Findings findings) {
    files.forEach(
        (file, root) -> new Yaml(file, findings).check(Shapes.SOURCES, root, "a file of sources"));
    return findings.all().stream()
        .noneMatch(problem -> String.valueOf(problem.file()).endsWith(".sources.yaml"));
  }
}
