package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The shape of the files with words, and codes that have their words twice. */
final class WordsCheck extends Check {
  private final Map<String, KnowledgeFile> seen = new HashMap<>();

  WordsCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    material.words().forEach(this::file);
  }

  private void file(KnowledgeFile file, Node root) {
    Yaml yaml = new Yaml(file, findings);
    yaml.check(Shapes.WORDS, root, "a file with words");
    for (String section : Shapes.WORDS.keys().keySet()) {
      boolean codes = NameKind.ofSection(section).filter(NameKind.CODES::contains).isPresent();
      for (Node.Entry code : Yaml.codes(root, section)) {
        if (codes && !code.name().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
          String meant = code.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
          yaml.error(
              "wrong-value",
              code.line(),
              code.column(),
              "\"" + code.name() + "\" cannot be a code",
              "you meant \"" + meant + "\"?");
        }
        KnowledgeFile other = seen.putIfAbsent(section + " " + code.name(), file);
        if (other != null) {
          yaml.error(
              "duplicate-code",
              code.line(),
              code.column(),
              "\"" + code.name() + "\" has its words in " + other.source().name() + " too",
              "keep one of them");
        }
      }
    }
  }
}
