package exodx.knowledge.ast;

import com.github.javaparser.ast.expr.Expression;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a pattern.
 *
 * @param code the condition, its variable included
 * @param positional true when its place says which field it is about
 */
public record ConditionAst(Code<DrlxExpression> code, boolean positional) {

  static ConditionAst of(String file, ExprConstraintDescr descriptor) {
    int from = Math.max(0, descriptor.getStartCharacter());
    String text = descriptor.getExpression();
    int offset = file.startsWith(text, from) ? from : Math.max(from, file.indexOf(text, from));
    return new ConditionAst(
        new Code<>(text, offset, DrlxParseUtil::parseExpression, Places::of),
        descriptor.getType() == ExprConstraintDescr.Type.POSITIONAL);
  }

  /** Returns the variable that it names, or null. */
  public @Nullable String variable() {
    return code.tree().map(DrlxExpression::getBind).map(name -> name.getIdentifier()).orElse(null);
  }

  /** Returns what is tested or named, or null when it cannot be read. */
  public @Nullable Expression expression() {
    return code.tree().map(DrlxExpression::getExpr).orElse(null);
  }
}
