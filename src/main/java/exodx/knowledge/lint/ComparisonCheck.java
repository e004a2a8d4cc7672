package exodx.knowledge.lint;

import exodx.problem.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Comparisons of things that cannot be compared; the engine would often say nothing. */
final class ComparisonCheck extends RuleCheck {
  private static final Set<String> SIZED = Set.of("Integer", "LocalDate", "String");

  private static final String NO_COMMA = "write a large number without commas";
  private static final Pattern DAY = Pattern.compile("(\\d{4}) ?- ?(\\d{1,2}) ?- ?(\\d{1,2})");

  ComparisonCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    RuleScopes scopes = RuleScopes.of(rule, material.types());
    for (int i = 0; i < rule.patterns().size(); i++) {
      PatternModel pattern = rule.patterns().get(i);
      Scope scope = scopes.ofPatterns().get(i);
      TypeInfo self = material.types().find(pattern.type());
      for (Condition condition : pattern.conditions()) {
        Optional<ForeignOperator> foreign = ForeignOperator.behindMinus(condition.tokens());
        if (foreign.isPresent()) {
          error(
              "syntax",
              foreign.get().offset(),
              "\"" + foreign.get().written() + "\" is no comparison",
              "write " + foreign.get().meant());
        } else {
          condition.parts().forEach(part -> part(part, scope, self));
        }
      }
    }
  }

  private void part(Condition.Part part, Scope scope, @Nullable TypeInfo self) {
    if (part.operator().isEmpty()) {
      if (part.left().get(0).kind() == Token.Kind.NUMBER) {
        error("half-condition", part.at(), "a number alone compares nothing", NO_COMMA);
      }
      return;
    }
    int offset = part.left().isEmpty() ? part.at() : part.left().get(0).offset();
    if (part.left().isEmpty()) {
      error(
          "half-condition",
          offset,
          "what is compared has to stand before \"" + part.operator() + "\" again",
          "write the field on both sides of && and ||");
      return;
    }
    if (part.operator().equals("=")) {
      error("single-equals", part.at(), "\"=\" does not compare", "you meant \"==\"?");
      return;
    }
    String left = scope.type(part.left(), self).type();
    if (left.equals("LocalDate") && DAY.matcher(Tokens.text(part.right())).matches()) {
      wrong(
          part.right().get(0).offset(),
          "a day is not written like this",
          day(Tokens.text(part.right())));
      return;
    }
    if (left.isEmpty() || left.equals("null")) {
      return;
    }
    TypeInfo leftType = material.types().find(left);
    if (leftType == null) {
      return; // told where it is declared
    }
    if (part.operator().endsWith("matches") && !left.equals("String")) {
      wrong(offset, "\"matches\" looks at texts, but " + shown(part.left(), left), null);
    } else if (part.operator().endsWith("contains") && !Set.of("List", "String").contains(left)) {
      wrong(
          part.at(),
          "\"contains\" looks into lists, but " + shown(part.left(), left),
          "you meant \"==\"?");
    } else if (part.compares("<", ">", "<=", ">=") && !SIZED.contains(left)) {
      wrong(
          offset,
          "only numbers and days are smaller or larger, but " + shown(part.left(), left),
          null);
    } else if (part.compares("<", ">", "<=", ">=", "==", "!=")) {
      value(part.at(), part.left(), left, leftType, part.right(), scope, self);
    } else if (part.operator().endsWith("in") && part.right().size() > 2) {
      List<Token> inside = part.right().subList(1, part.right().size() - 1);
      for (List<Token> each : Tokens.split(inside, Set.of(","))) {
        value(part.at(), part.left(), left, leftType, each, scope, self);
      }
    }
  }

  private void value(
      int operator,
      List<Token> left,
      String type,
      @Nullable TypeInfo leftType,
      List<Token> right,
      Scope scope,
      @Nullable TypeInfo self) {
    String other = scope.type(right, self).type();
    if (other.isEmpty() || other.equals("null") || other.equals(type) || right.isEmpty()) {
      return;
    }
    if (leftType == null
        || material.types().find(other) == null
        || type.equals("Object")
        || other.equals("Object")) {
      return;
    }
    Token first = right.get(0);
    wrong(
        type.equals("List") ? operator : first.offset(),
        shown(left, type) + ", and " + Tokens.text(right) + " is " + article(other),
        hint(type, leftType, first));
  }

  private static @Nullable String hint(String type, TypeInfo leftType, Token value) {
    if (leftType.isEnum()) {
      return DidYouMean.nearest(value.unquoted(), leftType.words())
          .map(word -> "you meant " + type + "." + word + "?")
          .orElse("write " + type + ".WORD with one of " + leftType.words());
    }
    return switch (type) {
      case "Boolean" -> "write " + truth(value);
      case "Integer" ->
          value.unquoted().matches("\\d{1,9}")
              ? "write " + value.unquoted()
              : "write a number without quotes";
      case "String" -> "write \"" + value.text() + "\"";
      case "Guid" -> "compare it with another Guid, or ask for wellFormed, none or unusable";
      case "LocalDate" -> day(value.unquoted());
      case "List" -> "you meant contains?";
      default -> null;
    };
  }

  /** How a day is written, which people write in other ways. */
  static String day(String written) {
    Matcher iso = DAY.matcher(written);
    return iso.matches()
        ? "write LocalDate.of(%s, %d, %d)"
            .formatted(iso.group(1), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)))
        : "write LocalDate.of(YEAR, MONTH, DAY)";
  }

  private static String truth(Token value) {
    return switch (value.unquoted().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> "true";
      case "false", "no", "0" -> "false";
      default -> "true or false";
    };
  }

  private void wrong(int offset, String message, @Nullable String hint) {
    error("wrong-type", offset, message, hint);
  }

  private static String shown(List<Token> left, String type) {
    return Tokens.text(left).replace(" ", "") + " is " + article(type);
  }

  static String article(String type) {
    return switch (type) {
      case "Boolean" -> "true or false";
      case "Integer" -> "a number";
      case "String" -> "a text";
      case "LocalDate" -> "a day";
      case "List" -> "a list";
      default -> "a " + type;
    };
  }
}
