package exodx.knowledge;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the metadata of every rule; a rule without it is a problem, not a rule. */
final class RuleReader {
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(diagnosis|step|warning|passed|failed|unknown|withhold|clear)"
              + "\\(\\s*(?:\"([^\"]+)\"|\\$\\w+)(?:\\s*,\\s*\"([^\"]+)\")?");
  private static final Pattern NEW_FACT = Pattern.compile("insertLogical\\(\\s*new\\s+(\\w+)");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, RuleInfo> rules = new HashMap<>();

  /**
   * Reads every rule.
   *
   * @throws ProblemsException naming every rule with missing metadata or a name used twice
   */
  static List<RuleInfo> read(List<DrlSources.Parsed> parsed) {
    Result result = all(parsed);
    if (!result.problems().isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, result.problems());
    }
    return result.rules();
  }

  /** Reads every rule, sound or not. */
  static Result all(List<DrlSources.Parsed> parsed) {
    RuleReader reader = new RuleReader();
    List<RuleInfo> rules = new ArrayList<>();
    for (DrlSources.Parsed one : parsed) {
      for (RuleDescr rule : one.descriptors().getRules()) {
        if (!(rule instanceof QueryDescr)) {
          rules.add(reader.rule(one.file(), rule));
        }
      }
    }
    if (rules.isEmpty()) {
      reader.problems.add(Problem.error("no-rules", null, "the rules folder holds no rule", null));
    }
    return new Result(rules, reader.problems);
  }

  /** Rules, and what is wrong with their metadata. */
  record Result(List<RuleInfo> rules, List<Problem> problems) {}

  private RuleInfo rule(KnowledgeFile file, RuleDescr rule) {
    String consequence = String.valueOf(rule.getConsequence());
    List<RuleInfo.Concluded> conclusions = conclusions(consequence);
    if (conclusions.size() != 1) {
      problem(
          file,
          rule,
          "one-conclusion",
          "the rule concludes " + conclusions.size() + " things",
          "conclude exactly one thing with insertLogical");
    }
    RuleInfo info =
        new RuleInfo(
            rule.getName(),
            required(file, rule, "title"),
            role(file, rule),
            required(file, rule, "rationale"),
            required(file, rule, "source"),
            file.path(),
            rule.getLine(),
            Annotations.texts(rule, "message"),
            Annotations.has(rule, "wrapper"),
            Annotations.has(rule, "unasked"),
            text(file, rule),
            conclusions);
    RuleInfo other = rules.put(info.id(), info);
    if (other != null) {
      problem(
          file,
          rule,
          "duplicate-rule",
          "the rule \"" + info.id() + "\" stands also in " + other.file() + ":" + other.line(),
          "give one of them another name");
    }
    return info;
  }

  private static List<RuleInfo.Concluded> conclusions(String consequence) {
    List<RuleInfo.Concluded> found = new ArrayList<>();
    Matcher verb = VERB.matcher(consequence);
    while (verb.find()) {
      String reason = verb.group(3);
      found.add(
          new RuleInfo.Concluded(
              verb.group(1),
              verb.group(2) == null ? "" : verb.group(2),
              reason == null ? "" : reason));
    }
    Matcher fact = NEW_FACT.matcher(consequence);
    while (fact.find()) {
      found.add(new RuleInfo.Concluded("fact", fact.group(1), ""));
    }
    return List.copyOf(found);
  }

  private static String text(KnowledgeFile file, RuleDescr rule) {
    List<String> lines = file.text().lines().toList();
    int from = Math.max(0, rule.getLine() - 1);
    int to = Math.min(lines.size(), Math.max(from + 1, rule.getEndLine()));
    return String.join("\n", lines.subList(from, to));
  }

  private Role role(KnowledgeFile file, RuleDescr rule) {
    String word = required(file, rule, "role");
    Optional<Role> role =
        Arrays.stream(Role.values())
            .filter(r -> r.name().equals(word.toUpperCase(Locale.ROOT)))
            .findFirst();
    if (role.isEmpty() && !word.isEmpty()) {
      problem(
          file,
          rule,
          "unknown-role",
          "\"" + word + "\" is not a role",
          "use one of " + Arrays.toString(Role.values()));
    }
    return role.orElse(Role.DERIVE);
  }

  private String required(KnowledgeFile file, RuleDescr rule, String name) {
    String text = Annotations.text(rule, name).orElse("");
    if (text.isBlank()) {
      problem(
          file,
          rule,
          "missing-metadata",
          "the rule \"" + rule.getName() + "\" has no @" + name,
          "add @" + name + "(\"...\") below the rule's name");
    }
    return text;
  }

  private void problem(
      KnowledgeFile file, RuleDescr rule, String code, String message, String hint) {
    problems.add(
        Problem.at(code, file.source(), rule.getLine(), rule.getColumn() + 1, message, hint));
  }
}
