package exodx.knowledge;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import exodx.knowledge.ast.RuleAst;
import exodx.problem.Place;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the metadata of every rule; a rule without it is a problem, not a rule. */
final class RuleReader {
  private static final Set<String> VERBS =
      Set.of("diagnosis", "step", "warning", "passed", "failed", "unknown", "withhold", "clear");

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
      List<RuleDescr> descriptors = one.descriptors().getRules();
      List<RuleAst> trees = DrlSources.tree(one).rules();
      for (int i = 0; i < descriptors.size(); i++) {
        if (!(descriptors.get(i) instanceof QueryDescr)) {
          rules.add(reader.rule(one.file(), descriptors.get(i), trees.get(i)));
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

  private RuleInfo rule(KnowledgeFile file, RuleDescr rule, RuleAst tree) {
    List<RuleInfo.Concluded> conclusions = conclusions(tree);
    if (tree.then().tree().isPresent() && conclusions.size() != 1) {
      conclusions(file, rule, tree, conclusions.size());
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

  private void conclusions(KnowledgeFile file, RuleDescr rule, RuleAst tree, int count) {
    List<MethodCallExpr> concluding =
        tree.then().tree().stream()
            .flatMap(block -> block.findAll(MethodCallExpr.class).stream())
            .filter(call -> call.getNameAsString().equals("insertLogical"))
            .toList();
    Place place =
        count > 1 && concluding.size() > 1
            ? file.source().place(tree.then().offset(concluding.get(1)))
            : new Place(rule.getLine(), rule.getColumn() + 1);
    problems.add(
        Problem.at(
            "one-conclusion",
            file.source(),
            place.line(),
            place.column(),
            "the rule \"" + rule.getName() + "\" concludes " + count + " things",
            count > 1
                ? "write a rule of its own for this one"
                : "conclude one thing with insertLogical"));
  }

  private static List<RuleInfo.Concluded> conclusions(RuleAst tree) {
    List<RuleInfo.Concluded> found = new ArrayList<>();
    tree.then()
        .tree()
        .ifPresent(
            block -> {
              for (MethodCallExpr call : block.findAll(MethodCallExpr.class)) {
                concluded(call).ifPresent(found::add);
              }
            });
    return List.copyOf(found);
  }

  private static Optional<RuleInfo.Concluded> concluded(MethodCallExpr call) {
    String name = call.getNameAsString();
    List<Expression> arguments = call.getArguments();
    if (call.getScope().isPresent() || arguments.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("insertLogical") && arguments.get(0) instanceof ObjectCreationExpr fact) {
      return Optional.of(new RuleInfo.Concluded("fact", fact.getType().getNameAsString(), ""));
    }
    return VERBS.contains(name)
        ? Optional.of(
            new RuleInfo.Concluded(
                name, text(arguments.get(0)), arguments.size() > 1 ? text(arguments.get(1)) : ""))
        : Optional.empty();
  }

  private static String text(Expression argument) {
    return argument instanceof StringLiteralExpr literal ? literal.asString() : "";
  }

  private record Lines(List<String> all) {}

  private static String text(KnowledgeFile file, RuleDescr rule) {
    List<String> lines =
        file.once(Lines.class, read -> new Lines(read.text().lines().toList())).all();
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
      int at = Annotations.has(rule, name) ? annotation(file, rule, name) : -1;
      if (at >= 0) {
        Place place = file.source().place(at);
        problems.add(
            Problem.at(
                "missing-metadata",
                file.source(),
                place.line(),
                place.column(),
                "@" + name + " of the rule \"" + rule.getName() + "\" is empty",
                "write what it says between the quotes"));
      } else {
        problem(
            file,
            rule,
            "missing-metadata",
            "the rule \"" + rule.getName() + "\" has no @" + name,
            "add @" + name + "(\"...\") below the rule's name");
      }
    }
    return text;
  }

  private static int annotation(KnowledgeFile file, RuleDescr rule, String name) {
    return file.text().indexOf("@" + name, Math.max(0, rule.getStartCharacter()));
  }

  private void problem(
      KnowledgeFile file, RuleDescr rule, String code, String message, String hint) {
    problems.add(
        Problem.at(code, file.source(), rule.getLine(), rule.getColumn() + 1, message, hint));
  }
}
