package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.FactFileReader;
import exodx.facts.Node;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Role;
import exodx.knowledge.RuleInfo;
import exodx.problem.ProblemsException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The shape of the files with cases, and whether they speak of codes and facts that exist. */
final class CasesCheck extends Check {
  static final List<String> KEYS = List.of("name", "facts", "paste", "also", "expect");
  static final List<String> EXPECTED =
      List.of(
          "status",
          "diagnoses",
          "steps",
          "checks",
          "withheld",
          "warnings",
          "onlyWarnings",
          "fires",
          "silent",
          "missing",
          "first",
          "never");
  private static final List<String> STATUS =
      List.of("DIAGNOSED", "NEEDS_FACTS", "OUT_OF_SCOPE", "NOT_RECOGNISED");
  private static final List<String> CHECKED = List.of("PASSED", "FAILED", "UNKNOWN");

  CasesCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    material
        .cases()
        .forEach(
            (file, root) -> {
              Yaml yaml = new Yaml(file, findings);
              if (root instanceof Node.Sequence list) {
                list.items().forEach(one -> one(file, yaml, one));
              } else {
                yaml.error(
                    "wrong-shape",
                    root,
                    "a file with cases is a list, and this is " + root.kind(),
                    "begin each case with \"- name:\"");
              }
            });
  }

  private void one(KnowledgeFile file, Yaml yaml, Node node) {
    for (Node.Entry entry : yaml.entries(node, "a case", KEYS)) {
      if (entry.name().equals("facts")) {
        facts(material.vocabulary(), file, entry.value());
      } else if (entry.name().equals("also") && !(entry.value() instanceof Node.Sequence)) {
        yaml.error(
            "wrong-shape",
            entry.value(),
            "a list of texts belongs here, and this is " + entry.value().kind(),
            "begin each text with \"- \"");
      } else if (entry.name().equals("expect")) {
        yaml.needs(entry, "expect", List.of("status", "diagnoses", "steps"));
        for (Node.Entry each : yaml.entries(entry.value(), "expect", EXPECTED)) {
          expected(yaml, each);
        }
      }
    }
    if (node instanceof Node.Mapping mapping) {
      yaml.needs(mapping, "the case", List.of("name", "expect"));
    }
  }

  private void facts(@Nullable Vocabulary vocabulary, KnowledgeFile file, Node node) {
    try {
      if (vocabulary != null) {
        FactFileReader.read(vocabulary, file.source(), node);
      }
    } catch (ProblemsException e) {
      findings.addAll(e.problems());
    }
  }

  private static Set<String> avoidable(Catalogue words) {
    Set<String> codes = new TreeSet<>(words.steps().keySet());
    codes.addAll(words.warnings().keySet());
    return codes;
  }

  /**
   * Rules by id, and all rules of a role in a family, as in {@code guards:GUARD}; a family need not
   * have such rules yet.
   */
  private Set<String> ruled() {
    Set<String> names = new TreeSet<>(material.infos().keySet());
    for (RuleInfo info : material.infos().values()) {
      String file = info.file();
      int slash = file.indexOf('/');
      if (slash > 0) {
        for (Role role : Role.values()) {
          names.add(file.substring(0, slash) + ":" + role.name());
        }
      }
    }
    return names;
  }

  private void expected(Yaml yaml, Node.Entry entry) {
    Catalogue words = material.catalogue();
    Node value = entry.value();
    if (words == null) {
      return;
    }
    switch (entry.name()) {
      case "status" -> yaml.word("unknown-word", value, "status", STATUS);
      case "diagnoses" ->
          yaml.words("unknown-code", value, "diagnosis", words.diagnoses().keySet());
      case "steps" -> yaml.words("unknown-code", value, "step", words.steps().keySet());
      case "never" -> yaml.words("unknown-code", value, "step or warning", avoidable(words));
      case "fires" -> yaml.words("unknown-code", value, "rule", material.infos().keySet());
      case "silent" -> yaml.words("unknown-code", value, "rule or family:ROLE", ruled());
      case "warnings", "onlyWarnings" ->
          yaml.words("unknown-code", value, "warning", words.warnings().keySet());
      case "checks" ->
          keyed(yaml, value, "check", words.checks().keySet())
              .forEach(each -> yaml.word("unknown-word", each.value(), "state", CHECKED));
      case "withheld" ->
          keyed(yaml, value, "step", words.steps().keySet())
              .forEach(
                  each ->
                      yaml.words("unknown-code", each.value(), "reason", words.reasons().keySet()));
      case "missing" -> {
        if (value instanceof Node.Sequence list) {
          list.items().forEach(item -> path(yaml, item));
        }
      }
      case "first" -> path(yaml, value);
      default -> {}
    }
  }

  private static List<Node.Entry> keyed(
      Yaml yaml, Node node, String what, Collection<String> known) {
    List<Node.Entry> entries = yaml.entries(node, "this", null);
    for (Node.Entry entry : entries) {
      yaml.word(
          "unknown-code",
          new Node.Scalar(entry.name(), Node.Scalar.Type.TEXT, entry.line(), entry.column()),
          what,
          known);
    }
    return entries;
  }

  private void path(Yaml yaml, Node node) {
    Vocabulary vocabulary = material.vocabulary();
    if (vocabulary != null && node instanceof Node.Scalar scalar) {
      String path = scalar.text().replaceAll("\\[\\d+]", "");
      yaml.word(
          "unknown-fact",
          new Node.Scalar(path, scalar.type(), node.line(), node.column()),
          "fact",
          vocabulary.paths());
    }
  }
}
