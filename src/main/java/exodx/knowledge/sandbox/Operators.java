package exodx.knowledge.sandbox;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Set;

/** The signs and words that conditions are made of. */
final class Operators {
  static final Set<Class<?>> LITERALS =
      Set.of(
          StringLiteralExpr.class,
          CharLiteralExpr.class,
          IntegerLiteralExpr.class,
          LongLiteralExpr.class,
          DoubleLiteralExpr.class,
          BooleanLiteralExpr.class,
          NullLiteralExpr.class);
  static final Set<BinaryExpr.Operator> COMPARISONS =
      Set.of(
          BinaryExpr.Operator.AND,
          BinaryExpr.Operator.OR,
          BinaryExpr.Operator.EQUALS,
          BinaryExpr.Operator.NOT_EQUALS,
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS,
          BinaryExpr.Operator.PLUS,
          BinaryExpr.Operator.MINUS);
  static final Set<BinaryExpr.Operator> JOINING =
      Set.of(
          BinaryExpr.Operator.AND,
          BinaryExpr.Operator.OR,
          BinaryExpr.Operator.PLUS,
          BinaryExpr.Operator.MINUS);
  static final Set<String> WORDS =
      Set.of("in", "matches", "contains", "memberOf", "excludes", "str");
  static final Set<String> STR = Set.of("startsWith", "endsWith");

  private Operators() {}
}
