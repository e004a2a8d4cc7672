package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import exodx.problem.Problem;
import java.util.HashSet;
import java.util.Set;

/** Codes that no case expects: nobody would notice if they were never concluded again. */
final class CoverageCheck extends Check {
  CoverageCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Catalogue catalogue = material.catalogue();
    if (catalogue == null || material.cases().isEmpty()) {
      return;
    }
    Set<String> expected = new HashSet<>();
    for (Node root : material.cases().values()) {
      if (root instanceof Node.Sequence list) {
        list.items().forEach(one -> one.value("expect").ifPresent(e -> words(e, expected)));
      }
    }
    material.words().forEach((file, root) -> codes(file, root, expected));
  }

  private static void words(Node node, Set<String> words) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              entry -> {
                words.add(entry.name());
                if (!entry.name().equals("never")) {
                  words(entry.value(), words);
                }
              });
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> words(item, words));
    } else if (node instanceof Node.Scalar scalar) {
      words.add(scalar.text());
    }
  }

  private void codes(KnowledgeFile file, Node root, Set<String> expected) {
    for (NameKind kind : NameKind.CODES) {
      for (Node.Entry code : Yaml.codes(root, kind.section())) {
        if (!expected.contains(code.name())) {
          findings.add(
              Problem.at(
                      "code-without-case",
                      file.source(),
                      code.line(),
                      code.column(),
                      "no case expects \"" + code.name() + "\" of " + kind.section(),
                      "add a case that comes to it")
                  .asWarning());
        }
      }
    }
  }
}
