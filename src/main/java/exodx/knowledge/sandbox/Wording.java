package exodx.knowledge.sandbox;

import com.github.javaparser.ast.Node;
import java.util.Locale;

/** What parts of code are called when they are refused. */
final class Wording {
  private Wording() {}

  /** Returns the name of a kind of expression or statement, such as "a cast". */
  static String of(Node part) {
    String kind = part.getClass().getSimpleName();
    return switch (kind) {
      case "ObjectCreationExpr" -> "\"new\" here";
      case "LambdaExpr", "MethodReferenceExpr" -> "a lambda";
      case "ConditionalExpr" -> "\"? :\"";
      case "ArrayAccessExpr", "ArrayCreationExpr", "ArrayInitializerExpr" -> "an array";
      case "AssignExpr", "UnaryExpr" -> "an assignment or a sign like this";
      case "HalfBinaryExpr", "HalfPointFreeExpr" -> "a comparison without its left side";
      case "BinaryExpr", "PointFreeExpr" -> "a computed value";
      default -> {
        String words =
            kind.replaceFirst("(Expr|Expression|Stmt)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        yield ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
      }
    };
  }
}
