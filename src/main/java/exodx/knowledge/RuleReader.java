package exodx.knowledge;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import exodx.knowledge.ast.Code;
import exodx.knowledge.ast.RuleAst;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the metadata of every rule; a rule without it is a problem, not a rule. */
final class RuleReader {
  private final KnowledgeFile file;
  private final List<Problem> problems = new ArrayList<>();

  private RuleReader(KnowledgeFile file) {
    this.file = file;
  }

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
    List<Problem> problems = new ArrayList<>();
    Map<String, RuleInfo> names = new HashMap<>();
    List<RuleInfo> rules = new ArrayList<>();
    for (DrlSources.Parsed one : parsed) {
      Result read = one.file().once(Result.class, file -> new RuleReader(file).rules(one));
      problems.addAll(read.problems());
      for (RuleInfo rule : read.rules()) {
        rules.add(rule);
        RuleInfo other = names.put(rule.id(), rule);
        if (other != null) {
          problems.add(twice(one, rule, other));
        }
      }
    }
    if (rules.isEmpty()) {
      problems.add(Problem.error("no-rules", null, "the rules folder holds no rule", null));
    }
    return new Result(rules, problems);
  }

  private static Problem twice(DrlSources.Parsed where, RuleInfo rule, RuleInfo other) {
    int column =
        where.descriptors().getRules().stream()
            .filter(one -> one.getLine() == rule.line())
            .mapToInt(RuleDescr::getColumn)
            .findFirst()
            .orElse(0);
    return Problem.at(
        "duplicate-rule",
        where.file().source(),
        rule.line(),
        column + 1,
        "the rule \"" + rule.id() + "\" stands also in " + other.file() + ":" + other.line(),
        "give one of them another name");
  }

  private Result rules(DrlSources.Parsed parsed) {
    List<RuleInfo> rules =
        parsed.descriptors().getRules().stream()
            .filter(rule -> !(rule instanceof QueryDescr))
            .map(this::rule)
            .toList();
    return new Result(rules, List.copyOf(problems));
  }

  /** Rules, and what is wrong with their metadata. */
  record Result(List<RuleInfo> rules, List<Problem> problems) {}

  private RuleInfo rule(RuleDescr rule) {
    Code<BlockStmt> then = RuleAst.then(file.text(), rule);
    List<RuleInfo.Concluded> conclusions = conclusions(then);
    if (then.tree().isPresent() && conclusions.size() != 1) {
      conclusions(rule, then, conclusions.size());
    }
    RuleInfo info =
        new RuleInfo(
            rule.getName(),
            required(rule, "title"),
            required(rule, "rationale"),
            required(rule, "source"),
            file.path(),
            rule.getLine(),
            Annotations.texts(rule, "message"),
            Annotations.has(rule, "wrapper"),
            Annotations.has(rule, "unasked"),
            text(rule),
            conclusions);
    Annotations.text(rule, "role").ifPresent(word -> role(rule, word, info.role()));
    return info;
  }

  private void conclusions(RuleDescr rule, Code<BlockStmt> then, int count) {
    List<MethodCallExpr> concluding =
        then.tree().stream()
            .flatMap(block -> block.findAll(MethodCallExpr.class).stream())
            .filter(call -> call.getNameAsString().equals("insertLogical"))
            .toList();
    String message = "the rule \"" + rule.getName() + "\" concludes " + count + " things";
    if (count > 1 && concluding.size() > 1) {
      int second = then.offset(concluding.get(1));
      problem("one-conclusion", second, message, "write a rule of its own for this one");
    } else {
      problem(
          rule,
          "one-conclusion",
          message,
          count > 1
              ? "write a rule of its own for this one"
              : "conclude one thing with insertLogical");
    }
  }

  private static List<RuleInfo.Concluded> conclusions(Code<BlockStmt> then) {
    List<RuleInfo.Concluded> found = new ArrayList<>();
    then.tree()
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
    return NameKind.ofVerb(name).isPresent()
        ? Optional.of(
            new RuleInfo.Concluded(
                name, text(arguments.get(0)), arguments.size() > 1 ? text(arguments.get(1)) : ""))
        : Optional.empty();
  }

  private static String text(Expression argument) {
    return argument instanceof StringLiteralExpr literal ? literal.asString() : "";
  }

  private record Lines(List<String> all) {}

  private String text(RuleDescr rule) {
    List<String> lines =
        file.once(Lines.class, read -> new Lines(read.text().lines().toList())).all();
    int from = Math.max(0, rule.getLine() - 1);
    int to = Math.min(lines.size(), Math.max(from + 1, rule.getEndLine()));
    return String.join("\n", lines.subList(from, to));
  }

  /** Rules of older folders name their role; a wrong one would mislead who reads it. */
  private void role(RuleDescr rule, String word, Role role) {
    if (!word.equals(role.name())) {
      problem(
          "unknown-role",
          file.text().indexOf(word, Math.max(0, annotation(rule, "role"))),
          "\"" + word + "\" is not the role of this rule",
          "leave @role out: what the rule concludes makes its role " + role);
    }
  }

  private String required(RuleDescr rule, String name) {
    String text = Annotations.text(rule, name).orElse("");
    if (text.isBlank()) {
      int at = Annotations.has(rule, name) ? annotation(rule, name) : -1;
      if (at >= 0) {
        problem(
            "missing-metadata",
            at,
            "@" + name + " of the rule \"" + rule.getName() + "\" is empty",
            "write what it says between the quotes");
      } else {
        problem(
            rule,
            "missing-metadata",
            "the rule \"" + rule.getName() + "\" has no @" + name,
            "add @" + name + "(\"...\") below the rule's name");
      }
    }
    return text;
  }

  private int annotation(RuleDescr rule, String name) {
    return file.text().indexOf("@" + name, Math.max(0, rule.getStartCharacter()));
  }

  private void problem(String code, int offset, String message, String hint) {
    problems.add(Problem.at(code, file.source(), offset, message, hint));
  }

  private void problem(RuleDescr rule, String code, String message, String hint) {
    problems.add(
        Problem.at(code, file.source(), rule.getLine(), rule.getColumn() + 1, message, hint));
  }
}
