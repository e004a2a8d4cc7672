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
final class CasesCheck implements Check {
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

  @Override
  public void look(LintContext material, Findings findings) {
    material
        .cases()
        .forEach(
            (file, root) -> {
              Yaml yaml = new Yaml(file, findings);
              if (root instanceof Node.Sequence list) {
                list.items().forEach(one -> one(material, file, yaml, one, findings));
              } else {
                yaml.error(
                    "wrong-shape",
                    root.line(),
                    root.column(),
                    "a file with cases is a list, and this is " + root.kind(),
                    "begin each case with \"- name:\"");
              }
            });
  }

  private static void one(
      LintContext material, KnowledgeFile file, Yaml yaml, Node node, Findings findings) {
    for (Node.Entry entry : yaml.entries(node, "a case", KEYS)) {
      if (entry.name().equals("facts")) {
        facts(material.vocabulary(), file, entry.value(), findings);
      } else if (entry.name().equals("also") && !(entry.value() instanceof Node.Sequence)) {
        yaml.error(
            "wrong-shape",
            entry.value().line(),
            entry.value().column(),
            "a list of texts belongs here, and this is " + entry.value().kind(),
            "begin each text with \"- \"");
      } else if (entry.name().equals("expect")) {
        yaml.needs(entry, "expect", List.of("status", "diagnoses", "steps"));
        for (Node.Entry each : yaml.entries(entry.value(), "expect", EXPECTED)) {
          expected(material, yaml, each);
        }
      }
    }
    if (node instanceof Node.Mapping mapping) {
      yaml.needs(mapping, node.line(), node.column(), "the case", List.of("name", "expect"));
    }
  }

  private static void facts(
      @Nullable Vocabulary vocabulary, KnowledgeFile file, Node node, Findings findings) {
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
  private static Set<String> ruled(LintContext material) {
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

  private static void expected(LintContext material, Yaml yaml, Node.Entry entry) {
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
      case "silent" -> yaml.words("unknown-code", value, "rule or family:ROLE", ruled(material));
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
          list.items().forEach(item -> path(material, yaml, item));
        }
      }
      case "first" -> path(material, yaml, value);
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

  private static void path(LintContext material, Yaml yaml, Node node) {
    if (node instanceof Node.Scalar scalar) {
      Node plain =
          new Node.Scalar(
              scalar.text().replaceAll("\\[\\d+]", ""), scalar.type(), node.line(), node.column());
      yaml.word("unknown-fact", plain, "fact", paths(material));
    }
  }

  /** Returns the paths of all facts, without numbers. */
  static Set<String> paths(LintContext material) {
    Set<String> paths = new TreeSet<>();
    Vocabulary vocabulary = material.vocabulary();
    if (vocabulary != null) {
      vocabulary
          .types()
          .forEach(type -> type.fields().forEach(f -> paths.add(type.key() + "." + f.name())));
    }
    return paths;
  }
}
