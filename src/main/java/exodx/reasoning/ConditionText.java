package exodx.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;

/** Writes a compiled condition the way its rule says it, without the engine's own inventions. */
public final class ConditionText {
  private static final String NOT_NULL = " != null";

  /** The engine's words for a test for null: of a field, or of what a method returns. */
  private static final Pattern OWN =
      Pattern.compile("_this\\.(?:get(\\p{Lu})(\\w*)\\(\\) != null|(.* != null))");

  private ConditionText() {}

  public static String of(Condition condition) {
    if (condition instanceof org.drools.model.Pattern<?> pattern) {
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
    return units(constraint).stream().map(unit -> unit.get(unit.size() - 1)).toList();
  }

  /**
   * Returns the constraints a rule's author wrote, each behind the test for null that {@code !.}
   * brings.
   */
  public static List<List<SingleConstraint>> units(Constraint constraint) {
    List<List<SingleConstraint>> units = new ArrayList<>();
    List<SingleConstraint> unit = new ArrayList<>();
    List<SingleConstraint> all = flat(constraint);
    for (int i = 0; i < all.size(); i++) {
      unit.add(all.get(i));
      if (i + 1 == all.size() || !isNullTestOf(all.get(i), all.get(i + 1))) {
        units.add(List.copyOf(unit));
        unit.clear();
      }
    }
    return units;
  }

  /**
   * The engine shares tests that do the same, and the first one compiled words all of them. So a
   * test that an author wrote can have the engine's wording, and its place tells whose it is.
   */
  private static boolean isNullTestOf(SingleConstraint single, SingleConstraint next) {
    String text = text(single);
    return text.endsWith(NOT_NULL)
        && raw(next).startsWith(text.substring(0, text.length() - NOT_NULL.length()) + "!.");
  }

  private static List<SingleConstraint> flat(Constraint constraint) {
    if (constraint instanceof SingleConstraint single) {
      return single.getVariables().length == 0 ? List.of() : List.of(single);
    }
    return constraint.getChildren().stream().flatMap(child -> flat(child).stream()).toList();
  }

  /** Returns the words of a constraint as an author writes them. */
  public static String text(SingleConstraint single) {
    String text = raw(single).replace("!.", ".");
    Matcher own = OWN.matcher(text);
    if (!own.matches()) {
      return text;
    }
    return own.group(1) == null
        ? own.group(3)
        : own.group(1).toLowerCase(Locale.ROOT) + own.group(2) + NOT_NULL;
  }

  private static String raw(SingleConstraint single) {
    return single.predicateInformation().getStringConstraint();
  }
}
