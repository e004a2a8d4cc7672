package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.Node;
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
import org.jspecify.annotations.Nullable;

/** Placeholders in words and commands that no rule fills. */
final class WordPlaceholderCheck implements Check {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)(?::filter)?}");
  private static final Map<String, String> VERBS =
      Map.of(
          "diagnosis", "diagnoses",
          "step", "steps",
          "warning", "warnings",
          "withhold", "reasons");

  @Override
  public void look(LintContext material, Findings findings) {
    Catalogue catalogue = material.catalogue();
    if (catalogue == null || material.vocabulary() == null) {
      return;
    }
    Set<String> paths = CasesCheck.paths(material);
    Map<String, Set<String>> given = given(material);
    material
        .words()
        .forEach(
            (file, root) ->
                VERBS
                    .values()
                    .forEach(
                        section ->
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
                                                        file,
                                                        code,
                                                        given.get(section + " " + code.name()),
                                                        paths,
                                                        findings)))));
  }

  /** Returns the names of the values that rules give to each code they conclude, by section. */
  private static Map<String, Set<String>> given(LintContext material) {
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

  private static void code(
      KnowledgeFile file,
      Node.Entry code,
      @Nullable Set<String> given,
      Set<String> paths,
      Findings findings) {
    if (given != null) { // a code that no rule concludes is told elsewhere
      texts(code.value(), file, code.name(), given, paths, findings);
    }
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
