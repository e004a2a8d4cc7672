package exodx.knowledge.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules that can never hold: their conditions contradict each other, or wait for nobody. */
final class ContradictionCheck extends Check {
  private static final String CODE = "never-matches";

  ContradictionCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Set<String> concluded = new HashSet<>(material.concluded(List.of("fact")));
    for (RuleModel rule : material.rules()) {
      Map<String, Token> known = new HashMap<>();
      for (PatternModel pattern : rule.patterns()) {
        TypeInfo type = material.types().find(pattern.type());
        if (type == null || pattern.ast().optional()) {
          continue;
        }
        boolean derived =
            type.declared() && !type.observed() && !type.isEnum() && !pattern.ast().inside();
        if (derived && !concluded.contains(type.name())) {
          findings.error(
              CODE,
              rule.file(),
              pattern.offset(),
              "no rule concludes " + type.name() + ", so this rule never holds",
              "conclude it with insertLogical( new " + type.name() + "(...) ), or give it @facts");
        }
        boolean single = type.observed() && !type.many() && !pattern.ast().inside();
        values(rule, pattern, single ? known : new HashMap<>());
      }
    }
  }

  private void values(RuleModel rule, PatternModel pattern, Map<String, Token> known) {
    Map<String, Long> least = new HashMap<>();
    for (Condition condition : pattern.conditions()) {
      if (condition.alternatives()) {
        continue;
      }
      for (Condition.Part part : condition.parts()) {
        String field = pattern.type() + "." + Tokens.text(part.left());
        if (part.compares("==") && isLiteral(part.right())) {
          equal(rule, known, field, part);
        }
        bounds(rule, least, field, part);
      }
    }
  }

  private void equal(RuleModel rule, Map<String, Token> known, String field, Condition.Part part) {
    String value = Tokens.text(part.right());
    Token before = known.get(field);
    if (before == null) {
      known.put(field, new Token(Token.Kind.TEXT, value, part.left().get(0).offset()));
    } else if (!before.text().equals(value)) {
      findings.error(
          CODE,
          rule.file(),
          part.left().get(0).offset(),
          Tokens.text(part.left()).replace(" ", "")
              + " cannot be "
              + value.replace(" . ", ".")
              + " and "
              + before.text().replace(" . ", ".")
              + " at once",
          "join them with ||, or write two rules");
    }
  }

  private static boolean isLiteral(List<Token> right) {
    boolean word = right.size() == 3 && right.get(1).is(".") && !right.get(0).isVariable();
    boolean single =
        right.size() == 1
            && (right.get(0).kind() != Token.Kind.NAME
                || Set.of("true", "false", "null").contains(right.get(0).text()));
    return word || single;
  }

  private void bounds(RuleModel rule, Map<String, Long> least, String field, Condition.Part part) {
    if (part.right().size() != 1 || part.right().get(0).kind() != Token.Kind.NUMBER) {
      return;
    }
    long number = number(part.right().get(0));
    switch (part.operator()) {
      case ">" -> least.put("least " + field, number + 1);
      case ">=" -> least.put("least " + field, number);
      case "<" -> least.put("most " + field, number - 1);
      case "<=" -> least.put("most " + field, number);
      case "==" -> {
        least.putIfAbsent("least " + field, number);
        least.putIfAbsent("most " + field, number);
      }
      default -> {}
    }
    if (least.getOrDefault("least " + field, Long.MIN_VALUE)
        > least.getOrDefault("most " + field, Long.MAX_VALUE)) {
      findings.error(
          CODE,
          rule.file(),
          part.left().get(0).offset(),
          "no number is both, so this rule never holds",
          "join them with ||, or turn one of the signs round");
    }
  }

  private static long number(Token token) {
    try {
      return (long) Double.parseDouble(token.text().replaceAll("[_LlDdFf]", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
