package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders in words and commands that no rule fills. */
final class WordPlaceholderCheck implements Check {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)(?::filter)?}");
  private static final Map<String, List<String>> VERBS =
      Map.of(
          "diagnoses", List.of("diagnosis"),
          "steps", List.of("step"),
          "warnings", List.of("warning"),
          "reasons", List.of("withhold"));

  @Override
  public void look(Material material, Findings findings) {
    Catalogue catalogue = material.catalogue();
    if (catalogue == null || material.vocabulary() == null) {
      return;
    }
    Set<String> paths = CasesCheck.paths(material);
    material
        .words()
        .forEach(
            (file, root) ->
                VERBS.forEach(
                    (section, verbs) ->
                        Yaml.entry(root, section)
                            .filter(Node.Mapping.class::isInstance)
                            .map(Node.Mapping.class::cast)
                            .ifPresent(
                                codes ->
                                    codes
                                        .entries()
                                        .forEach(
                                            code ->
                                                code(
                                                    material, file, section, verbs, code, paths,
                                                    findings)))));
  }

  private static void code(
      Material material,
      KnowledgeFile file,
      String section,
      List<String> verbs,
      Node.Entry code,
      Set<String> paths,
      Findings findings) {
    Set<String> given = new HashSet<>();
    boolean concluded = false;
    for (RuleModel rule : material.rules()) {
      boolean here =
          material.info(rule.name()).stream()
              .flatMap(info -> info.conclusions().stream())
              .filter(one -> verbs.contains(one.verb()))
              .map(one -> section.equals("reasons") ? one.reason() : one.code())
              .anyMatch(code.name()::equals);
      if (here) {
        concluded = true;
        values(rule, given);
      }
    }
    if (!concluded) {
      return; // told elsewhere
    }
    texts(code.value(), file, code.name(), given, paths, findings);
  }

  private static void values(RuleModel rule, Set<String> given) {
    List<Token> then = rule.then();
    for (int i = 0; i + 3 < then.size(); i++) {
      if (then.get(i).is(".") && then.get(i + 1).is("with") && then.get(i + 2).is("(")) {
        given.add(then.get(i + 3).unquoted());
      }
    }
  }

  private static void texts(
      Node node,
      KnowledgeFile file,
      String code,
      Set<String> given,
      Set<String> paths,
      Findings findings) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> texts(entry.value(), file, code, given, paths, findings));
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
    int line = 1;
    int offset = 0;
    while (line < scalar.line() && offset >= 0) {
      offset = file.text().indexOf('\n', offset) + 1;
      line++;
    }
    int found = file.text().indexOf(placeholder, Math.max(0, offset));
    return found < 0 ? offset + scalar.column() - 1 : found;
  }
}
