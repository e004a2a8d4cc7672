package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.Node;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    Map<String, Map<String, Given>> given = given();
    for (Map.Entry<KnowledgeFile, Node> words : material.words().entrySet()) {
      for (String section : VERBS.values()) {
        for (Node.Entry code : Yaml.codes(words.getValue(), section)) {
          Map<String, Given> values = given.get(section + " " + code.name());
          if (values != null) { // a code that no rule concludes is told elsewhere
            Words of = new Words(words.getKey(), code, values);
            texts(code.value(), of, paths);
          }
        }
      }
    }
  }

  /** Where a rule gives a value. */
  private record Given(RuleModel rule, Token name) {}

  /** The words of a code, and the values that rules give it. */
  private record Words(KnowledgeFile file, Node.Entry code, Map<String, Given> given) {
    boolean use(String name) {
      return code.value()
          .scalars()
          .map(Node.Scalar::text)
          .anyMatch(
              text -> text.contains("{" + name + "}") || text.contains("{" + name + ":filter}"));
    }
  }

  /** Returns the names of the values that rules give to each code they conclude, by section. */
  private Map<String, Map<String, Given>> given() {
    Map<String, Map<String, Given>> given = new HashMap<>();
    for (RuleModel rule : material.rules()) {
      for (RuleInfo.Concluded one :
          material.info(rule.name()).map(RuleInfo::conclusions).orElse(List.of())) {
        String section = VERBS.get(one.verb());
        if (section != null) {
          String code = section.equals("reasons") ? one.reason() : one.code();
          values(rule, given.computeIfAbsent(section + " " + code, any -> new TreeMap<>()));
        }
      }
    }
    return given;
  }

  private static void values(RuleModel rule, Map<String, Given> given) {
    List<Token> then = rule.then();
    for (int i = 0; i + 3 < then.size(); i++) {
      // A misspelt "with" is told where it stands; its value is given all the same.
      if (then.get(i).is(".")
          && then.get(i + 3).kind() == Token.Kind.TEXT
          && then.get(i + 2).is("(")) {
        given.put(then.get(i + 3).unquoted(), new Given(rule, then.get(i + 3)));
      }
    }
  }

  private void texts(Node node, Words of, List<String> paths) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().stream()
          .filter(entry -> !entry.name().equals("known")) // its placeholders are fields of a type
          .forEach(entry -> texts(entry.value(), of, paths));
    } else if (node instanceof Node.Scalar scalar) {
      Matcher matcher = PLACEHOLDER.matcher(scalar.text());
      while (matcher.find()) {
        String name = matcher.group(1);
        if (!of.given.containsKey(name) && !paths.contains(name)) {
          unknown(name, place(of.file, scalar, matcher.group()), of, paths);
        }
      }
    }
  }

  /** The name is misspelt in the words, or where a rule gives the value. */
  private void unknown(String name, int offset, Words of, List<String> paths) {
    Optional<String> near = DidYouMean.nearest(name, of.given.keySet());
    Given given = near.map(of.given::get).orElse(null);
    if (given != null && !of.use(given.name.unquoted()) && isRather(name, given, of)) {
      findings.error(
          "unknown-placeholder",
          given.rule.file(),
          given.name.offset(),
          "the words of \"" + of.code.name() + "\" have no {" + given.name.unquoted() + "}",
          "you meant \"" + name + "\"?");
      return;
    }
    findings.error(
        "unknown-placeholder",
        of.file,
        offset,
        "no rule gives \"" + of.code.name() + "\" a value " + name + ", and no fact is called so",
        near.or(() -> DidYouMean.nearest(name, paths))
            .map(one -> "you meant {" + one + "}?")
            .orElse("give it in the rule with .with(\"" + name + "\", value)"));
  }

  /** True when rather the name in the words is right: others use it, or it stands there twice. */
  private boolean isRather(String name, Given given, Words of) {
    Set<String> names = new TreeSet<>();
    material.types().all().forEach(type -> names.addAll(type.fields()));
    boolean known = names.contains(name);
    return known == names.contains(given.name.unquoted())
        ? of.file.text().split(Pattern.quote("{" + name), -1).length > 2
        : known;
  }

  /** A folded text stands on several lines, so the placeholder is looked for from its start. */
  private static int place(KnowledgeFile file, Node.Scalar scalar, String placeholder) {
    int offset = file.source().offset(scalar.line(), 1);
    int found = file.text().indexOf(placeholder, offset);
    return found < 0 ? offset + scalar.column() - 1 : found;
  }
}
