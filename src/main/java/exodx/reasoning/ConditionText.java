package exodx.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;

/** Writes a compiled condition the way its rule says it, without the engine's own inventions. */
public final class ConditionText {
  private ConditionText() {}

  public static String of(Condition condition) {
    if (condition instanceof Pattern<?> pattern) {
      StringJoiner constraints = new StringJoiner(", ");
      singles(pattern.getConstraint()).forEach(single -> constraints.add(text(single)));
      String inside = constraints.toString();
      return pattern.getPatternVariable().getType().getSimpleName()
          + (inside.isEmpty() ? "()" : "( " + inside + " )");
    }
    StringJoiner parts = new StringJoiner(" and ");
    condition.getSubConditions().forEach(part -> parts.add(of(part)));
    return switch (condition.getType()) {
      case NOT -> "not " + parts;
      case EXISTS -> "exists " + parts;
      default -> parts.toString();
    };
  }

  /** Returns the constraints a rule's author wrote, one by one. */
  static List<SingleConstraint> singles(Constraint constraint) {
    List<SingleConstraint> singles = new ArrayList<>();
    if (constraint instanceof SingleConstraint single) {
      String text = text(single);
      if (!text.isEmpty() && !text.startsWith("_this.")) {
        singles.add(single);
      }
    }
    constraint.getChildren().forEach(child -> singles.addAll(singles(child)));
    return singles;
  }

  public static String text(SingleConstraint single) {
    return single.predicateInformation().getStringConstraint().replace("!.", ".");
  }
}
