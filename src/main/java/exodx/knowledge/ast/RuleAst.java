package exodx.knowledge.ast;

import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;

/**
 * A rule as a tree.
 *
 * @param descriptor what the parser of the rule language says
 * @param patterns the facts it looks for, in order, those inside of others too
 * @param then its consequence
 */
public record RuleAst(RuleDescr descriptor, List<PatternAst> patterns, Code<BlockStmt> then) {

  /**
   * A fact that a rule looks for.
   *
   * @param descriptor what the parser says
   * @param conditions what stands in its brackets, at the commas
   * @param negated true inside of {@code not}
   * @param inside true inside of {@code not} or {@code exists}: its variables are not seen outside
   * @param optional true inside of {@code or}: it need not hold
   */
  public record PatternAst(
      PatternDescr descriptor,
      List<ConditionAst> conditions,
      boolean negated,
      boolean inside,
      boolean optional) {}

  static RuleAst of(String file, RuleDescr rule) {
    List<PatternAst> patterns = new ArrayList<>();
    collect(file, rule.getLhs(), false, false, false, patterns);
    return new RuleAst(rule, List.copyOf(patterns), then(file, rule));
  }

  /**
   * Returns the consequence of a rule.
   *
   * @param file the text that the rule was parsed in
   */
  public static Code<BlockStmt> then(String file, RuleDescr rule) {
    String text = String.valueOf(rule.getConsequence());
    int from = Math.max(rule.getStartCharacter(), rule.getLhs().getEndCharacter());
    int offset = Math.max(0, file.indexOf(text.strip(), Math.max(0, from)));
    // The parser puts a line with a brace before it.
    return new Code<>(
        "\n" + text.strip(),
        offset - 1,
        code -> DrlxParseUtil.parseBlock(code.strip()),
        Places::of);
  }

  private static void collect(
      String file,
      BaseDescr condition,
      boolean negated,
      boolean inside,
      boolean optional,
      List<PatternAst> patterns) {
    if (condition instanceof PatternDescr pattern) {
      List<ConditionAst> conditions = new ArrayList<>();
      for (Object each : pattern.getConstraint().getDescrs()) {
        if (each instanceof ExprConstraintDescr constraint) {
          conditions.add(ConditionAst.of(file, constraint));
        }
      }
      patterns.add(new PatternAst(pattern, List.copyOf(conditions), negated, inside, optional));
    } else if (condition instanceof ConditionalElementDescr group) {
      boolean not = group instanceof NotDescr;
      boolean in = inside || not || group instanceof ExistsDescr;
      boolean or = optional || (group instanceof OrDescr && group.getDescrs().size() > 1);
      for (Object part : group.getDescrs()) {
        collect(file, (BaseDescr) part, negated || not, in, or, patterns);
      }
    }
  }
}
