package exodx.knowledge.sandbox;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import exodx.knowledge.ast.Code;
import exodx.knowledge.ast.RuleAst;
import exodx.problem.DidYouMean;
import java.util.List;

/**
 * Lets a consequence conclude one thing: {@code insertLogical(...)} of a declared fact, or of
 * advice with values in its words.
 */
final class ConclusionGuard {
  private static final String HINT = "conclude one thing with insertLogical( step(\"...\") );";

  private final RuleAst rule;
  private final Code<BlockStmt> code;
  private final Names names;
  private final Refusals refusals;
  private final ExpressionGuard expressions;

  ConclusionGuard(RuleAst rule, Values values, Names names, Refusals refusals) {
    this.rule = rule;
    this.code = rule.then();
    this.names = names;
    this.refusals = refusals;
    this.expressions = new ExpressionGuard(code, values, names, refusals, false);
  }

  void check() {
    BlockStmt block = code.tree().orElse(null);
    if (block == null) {
      int then = refusals.offset(rule.descriptor(), "then");
      refusals.unreadable(code, then, "a consequence", HINT);
      return;
    }
    List<Statement> statements = block.getStatements();
    List<Statement> others = statements.stream().filter(one -> !isConclusion(one)).toList();
    if (!others.isEmpty()) {
      refuse(others.get(0), "code that does not conclude");
    } else if (statements.size() != 1) {
      refusals.refuse(rule.descriptor(), "then", statements.size() + " conclusions", HINT);
    } else {
      Expression call = ((ExpressionStmt) statements.get(0)).getExpression();
      conclusion(((MethodCallExpr) call).getArgument(0));
    }
  }

  private static boolean isConclusion(Statement statement) {
    return statement.getClass() == ExpressionStmt.class
        && ((ExpressionStmt) statement).getExpression() instanceof MethodCallExpr call
        && isPlain(call)
        && call.getScope().isEmpty()
        && call.getNameAsString().equals("insertLogical")
        && call.getArguments().size() == 1;
  }

  private static boolean isPlain(MethodCallExpr call) {
    return call.getTypeArguments().isEmpty();
  }

  private void conclusion(Expression concluded) {
    if (concluded.getClass() == ObjectCreationExpr.class) {
      fact((ObjectCreationExpr) concluded);
    } else if (concluded.getClass() == MethodCallExpr.class) {
      advice((MethodCallExpr) concluded);
    } else {
      refuse(concluded, "a conclusion that is neither advice nor a declared fact");
    }
  }

  private void fact(ObjectCreationExpr made) {
    ClassOrInterfaceType type = made.getType();
    boolean plain =
        made.getScope().isEmpty()
            && made.getAnonymousClassBody().isEmpty()
            && made.getTypeArguments().isEmpty()
            && type.getScope().isEmpty()
            && type.getTypeArguments().isEmpty()
            && type.getAnnotations().isEmpty();
    if (!plain || !names.facts().contains(type.getNameAsString())) {
      refuse(made, "\"new " + type.getNameAsString() + "\"");
      return;
    }
    made.getArguments().forEach(value -> expressions.check(value, ExpressionGuard.Use.PART));
  }

  private void advice(MethodCallExpr call) {
    Expression scope = call.getScope().orElse(null);
    String name = call.getNameAsString();
    if (scope == null && isPlain(call) && AllowList.VERBS.has(name)) {
      call.getArguments().forEach(value -> expressions.check(value, ExpressionGuard.Use.PART));
    } else if (scope != null
        && scope.getClass() == MethodCallExpr.class
        && isPlain(call)
        && name.equals("with")
        && call.getArguments().size() == 2
        && call.getArgument(0).getClass() == StringLiteralExpr.class) {
      expressions.check(call.getArgument(1), ExpressionGuard.Use.COMPUTED);
      advice((MethodCallExpr) scope);
    } else {
      String hint =
          name.equals("with")
              ? "write .with(\"name\", value)"
              : scope == null ? HINT : DidYouMean.hint(name, List.of("with"));
      refusals.refuse(code.offset(call.getName()), "the call of " + name, hint);
    }
  }

  private void refuse(Node at, String what) {
    refusals.refuse(code.offset(at), what, HINT);
  }
}
