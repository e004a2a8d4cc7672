package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.Node;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders in words and commands that no rule fills. */
final class WordPlaceholderCheck extends Check {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)(?::filter)?}");
  private static final Map<String, String> VERBS =
      Map.of(
          "diagnosis", "diagnoses",
          "step", "steps",
          "warning", "warnings",
          "withhold", "reasons");

  WordPlaceholderCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Catalogue catalogue = material.catalogue();
    Vocabulary vocabulary = material.vocabulary();
    if (catalogue == null || vocabulary == null) {
      return;
    }
    List<String> paths = vocabulary.paths();
    Map<String, Set<String>> given = given();
    for (Map.Entry<KnowledgeFile, Node> words : material.words().entrySet()) {
      for (String section : VERBS.values()) {
        for (Node.Entry code : Yaml.codes(words.getValue(), section)) {
          Set<String> values = given.get(section + " " + code.name());
          if (values != null) { // a code that no rule concludes is told elsewhere
            texts(code.value(), words.getKey(), code.name(), values, paths);
          }
        }
      }
    }
  }

  /** Returns the names of the values that rules give to each code they conclude, by section. */
  private Map<String, Set<String>> given() {
    Map<String, Set<String>> given = new HashMap<>();
    for (RuleModel rule : material.rules()) {
      for (RuleInfo.Concluded one :
          material.info(rule.name()).map(RuleInfo::conclusions).orElse(List.of())) {
        String section = VERBS.get(one.verb());
        if (section != null) {
          String code = section.equals("reasons") ? one.reason() : one.code();
          values(rule, given.computeIfAbsent(section + " " + code, any -> new HashSet<>()));
        }
      }
    }
    return given;
  }

  private static void values(RuleModel rule, Set<String> given) {
    List<Token> then = rule.then();
    for (int i = 0; i + 3 < then.size(); i++) {
      // A misspelt "with" is told where it stands; its value is given all the same.
      if (then.get(i).is(".")
          && then.get(i + 3).kind() == Token.Kind.TEXT
          && then.get(i + 2).is("(")) {
        given.add(then.get(i + 3).unquoted());
      }
    }
  }

  private void texts(
      Node node, KnowledgeFile file, String code, Set<String> given, List<String> paths) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().stream()
          .filter(entry -> !entry.name().equals("known")) // its placeholders are fields of a type
          .forEach(entry -> texts(entry.value(), file, code, given, paths));
    } else if (node instanceof Node.Scalar scalar) {
      Matcher matcher = PLACEHOLDER.matcher(scalar.text());
      while (matcher.find()) {
        String name = matcher.group(1);
        if (!given.contains(name) && !paths.contains(name)) {
          int offset = place(file, scalar, matcher.group());
          Set<String> known = new TreeSet<>(given);
          known.addAll(paths);
          findings.error(
              "unknown-placeholder",
              file,
              offset,
              "no rule gives \"" + code + "\" a value " + name + ", and no fact is called so",
              DidYouMean.nearest(name, known)
                  .map(near -> "you meant {" + near + "}?")
                  .orElse("give it in the rule with .with(\"" + name + "\", value)"));
        }
      }
    }
  }

  /** A folded text stands on several lines, so the placeholder is looked for from its start. */
  private static int place(KnowledgeFile file, Node.Scalar scalar, String placeholder) {
    int offset = file.source().offset(scalar.line(), 1);
    int found = file.text().indexOf(placeholder, offset);
    return found < 0 ? offset + scalar.column() - 1 : found;
  }
}
