package exodx.knowledge.sandbox;

import com.github.javaparser.ast.expr.Expression;
import exodx.knowledge.ast.Code;
import exodx.knowledge.ast.ConditionAst;
import exodx.knowledge.ast.RuleAst;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Lets conditions look for facts, tie them together and compare their fields. Limits keep the work
 * of the compiler and of the engine small whatever a rule says.
 */
final class ConditionGuard {
  /** Facts that one rule may look for; what it costs to join them grows with each. */
  static final int MOST_FACTS = 20;

  /** Ways in which the alternatives of a rule may be combined; each is compiled on its own. */
  static final int MOST_WAYS = 16;

  /** Conditions that a fact may have to meet. */
  static final int MOST_CONDITIONS = 40;

  private static final int DEEPEST = 8;
  private static final Set<Class<?>> GROUPS =
      Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class);
  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z0-9_]+|[a-z][A-Za-z0-9_]*");
  private static final Set<String> TAKEN =
      Set.of("drools", "kcontext", "context", "this", "class", "new");

  /** What other parts of the language are called, and what is written instead. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "accumulate", "say it as a fact of its own",
          "collect", "say it as a fact of its own",
          "forall", "write not with the opposite condition",
          "eval", "test a field inside the brackets of its fact",
          "if", "write two rules",
          "do", "write two rules");

  private final RuleAst rule;
  private final Names names;
  private final Refusals refusals;
  private final Values values = new Values();

  ConditionGuard(RuleAst rule, Names names, Refusals refusals) {
    this.rule = rule;
    this.names = names;
    this.refusals = refusals;
  }

  /** Returns the names that the conditions give, once they are checked. */
  Values values() {
    return values;
  }

  void check() {
    group(rule.descriptor().getLhs(), 0);
    if (rule.patterns().size() > MOST_FACTS) {
      tooMuch("more than " + MOST_FACTS + " facts in one rule");
    } else if (ways(rule.descriptor().getLhs()) > MOST_WAYS) {
      tooMuch("more than " + MOST_WAYS + " combinations of \"or\" in one rule");
    }
    rule.patterns().forEach(this::name);
    rule.patterns().forEach(this::pattern);
  }

  private void tooMuch(String what) {
    refusals.refuse(rule.descriptor(), "rule", what, "write several rules");
  }

  private static long ways(BaseDescr condition) {
    long ways = 1;
    if (condition instanceof ConditionalElementDescr group) {
      boolean or = group instanceof OrDescr;
      ways = or ? 0 : 1;
      for (Object part : group.getDescrs()) {
        long more = ways((BaseDescr) part);
        ways = Math.min(MOST_WAYS + 1L, or ? ways + more : ways * more);
      }
    }
    return ways;
  }

  private void group(BaseDescr condition, int depth) {
    if (GROUPS.contains(condition.getClass())) {
      if (depth > DEEPEST) {
        tooMuch("conditions nested this deep");
        return;
      }
      for (Object part : ((ConditionalElementDescr) condition).getDescrs()) {
        group((BaseDescr) part, depth + 1);
      }
    } else if (condition.getClass() != PatternDescr.class) {
      other(condition, condition);
    }
  }

  /** Refuses a kind of condition, named as it is written. */
  private void other(BaseDescr at, BaseDescr kind) {
    String word =
        switch (kind.getClass().getSimpleName()) {
          case "AccumulateDescr" -> "accumulate";
          case "CollectDescr" -> "collect";
          case "EntryPointDescr" -> "entry-point";
          case "WindowReferenceDescr" -> "window";
          case "EvalDescr" -> "eval";
          case "ForallDescr" -> "forall";
          case "ConditionalBranchDescr" -> "if";
          case "NamedConsequenceDescr" -> "do";
          default -> "this kind of condition";
        };
    refusals.refuse(at, word, "\"" + word + "\"", INSTEAD.getOrDefault(word, "leave it out"));
  }

  private void name(RuleAst.PatternAst pattern) {
    PatternDescr fact = pattern.descriptor();
    String variable = fact.getIdentifier();
    if (variable != null && !variable.isEmpty()) {
      named(fact, variable, names.isValue(fact.getObjectType()) ? values.values() : values.facts());
    }
    for (ConditionAst condition : pattern.conditions()) {
      String value = condition.variable();
      if (value != null) {
        named(fact, value, values.values());
      }
    }
  }

  private void named(BaseDescr at, String variable, Set<String> kind) {
    if (!VARIABLE.matcher(variable).matches() || TAKEN.contains(variable)) {
      refusals.refuse(at, variable, "the name " + variable, "begin a name with $");
    }
    kind.add(variable);
  }

  private void pattern(RuleAst.PatternAst pattern) {
    PatternDescr fact = pattern.descriptor();
    String type = fact.getObjectType();
    if (!names.isType(type)) {
      refusals.refuse(fact, type, "the type " + type, "look for a declared fact");
    }
    if (fact.isUnification() || fact.isQuery() || !fact.getBehaviors().isEmpty()) {
      refusals.refuse(fact, type, "a query or a window here", "look for a fact");
    }
    if (!fact.getAnnotationNames().isEmpty()) {
      refusals.refuse(fact, type, "an annotation of a fact", "leave it out");
    }
    if (fact.getSource() != null) {
      source(fact);
    }
    boolean plain =
        fact.getConstraint().getClass() == AndDescr.class
            && fact.getConstraint().getDescrs().stream()
                .allMatch(each -> each.getClass() == ExprConstraintDescr.class);
    if (!plain) {
      refusals.refuse(fact, type, "what stands in these brackets", "compare fields, with commas");
    }
    if (pattern.conditions().size() > MOST_CONDITIONS) {
      tooMuch("more than " + MOST_CONDITIONS + " conditions of one fact");
    }
    pattern.conditions().forEach(this::condition);
  }

  private void source(PatternDescr fact) {
    BaseDescr source = fact.getSource();
    if (source.getClass() != FromDescr.class) {
      other(fact, source);
      return;
    }
    String list = String.valueOf(((FromDescr) source).getDataSource());
    if (!list.startsWith("$") || !values.values().contains(list)) {
      refusals.refuse(
          fact,
          "from",
          "\"from\" with anything but a list that was named before",
          "name the list in a condition, $list : field, and write from $list");
    }
  }

  private void condition(ConditionAst condition) {
    Code<?> code = condition.code();
    Expression expression = condition.expression();
    int before = refusals.size();
    if (expression == null) {
      refusals.unreadable(code, code.offset(), "a condition", "compare a field with a value");
    } else if (condition.positional()) {
      refusals.refuse(code.offset(), "a value without its field", "write field == value");
    } else {
      ExpressionGuard guard = new ExpressionGuard(code, values, names, refusals, true);
      if (condition.variable() == null) {
        guard.check(expression, ExpressionGuard.Use.TEST);
      } else {
        guard.named(expression);
      }
      if (!code.places().isWhole() && refusals.size() == before) {
        refusals.unreadable(code, code.offset(), "a condition", "compare a field with a value");
      }
    }
  }
}
