package exodx.knowledge.lint;

import exodx.knowledge.NameKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Consequences that do something else than conclude, or conclude it wrongly. */
final class ConsequenceCheck extends RuleCheck {
  private static final Set<String> NOT_LOGICAL =
      Set.of("insert", "update", "delete", "retract", "modify");

  ConsequenceCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    List<Token> then = rule.then();
    Made.of(then, material.types()).forEach(this::arguments);
    for (int i = 0; i < then.size(); i++) {
      Token token = then.get(i);
      boolean call = i + 1 < then.size() && then.get(i + 1).is("(");
      boolean alone =
          i == 0 || !then.get(i - 1).is(".") || then.get(Math.max(0, i - 2)).is("drools");
      if (call && alone && NOT_LOGICAL.contains(token.text())) {
        error(
            "not-logical",
            token,
            "\"" + token.text() + "\" does not go away when its conditions do",
            "write insertLogical");
      } else if (call && alone && NameKind.ofVerb(token.text()).isPresent()) {
        codes(then, i);
      } else if (token.is("else")) {
        error(
            "one-conclusion",
            token,
            "a rule has no \"else\"",
            "write a rule of its own for the other case");
      }
      if (token.is("+") && (text(then, i - 1) || text(then, i + 1))) {
        error(
            "built-text",
            token,
            "a text is put together in a consequence",
            "put a placeholder into the words and give the value with .with(\"name\", value)");
      }
    }
    comma(then);
    if (!then.isEmpty() && balanced(then)) {
      Token last = then.get(then.size() - 1);
      if (!last.is(";") && !last.is("}")) {
        error(
            "missing-semicolon",
            last.end(),
            "a semicolon is missing",
            "write \";\" behind the conclusion");
      }
    }
  }

  /** What a conclusion is given: codes, which are texts, and at most an object behind them. */
  private void codes(List<Token> then, int verb) {
    String name = then.get(verb).text();
    List<Token> inside = then.subList(verb + 2, Tokens.closing(then, verb + 1));
    List<List<Token>> given = inside.isEmpty() ? List.of() : Tokens.split(inside, Set.of(","));
    int least = name.equals("withhold") ? 2 : 1;
    int most = least + (name.equals("withhold") || name.equals("clear") ? 1 : 0); // an object
    if (given.size() < least || given.size() > most) {
      error(
          "wrong-arguments",
          then.get(verb),
          name + " takes " + (least == 2 ? "a step and a reason" : "one code"),
          least == 2
              ? "write withhold(\"step\", \"reason\")"
              : name.equals("step")
                  ? "write step(\"code\").with(\"name\", value)"
                  : "write " + name + "(\"code\")");
      return;
    }
    for (List<Token> code : given.subList(0, least)) {
      boolean words = code.stream().allMatch(t -> t.kind() == Token.Kind.NAME || t.is("-"));
      if (words && !code.isEmpty() && !code.get(0).isVariable()) {
        String text = Tokens.text(code).replace(" ", "");
        error("syntax", code.get(0).offset(), "a code stands in quotes", "write \"" + text + "\"");
      }
    }
  }

  /** Two values beside each other in brackets. */
  private void comma(List<Token> then) {
    int depth = 0;
    for (int i = 1; i < then.size(); i++) {
      depth += Tokens.depth(then.get(i - 1));
      boolean value = then.get(i).kind() != Token.Kind.SIGN;
      boolean before = then.get(i - 1).kind() != Token.Kind.SIGN && !then.get(i - 1).is("new");
      if (depth > 0 && value && before) {
        error(
            "syntax",
            then.get(i).offset(),
            then.get(i).text() + " is not expected here",
            "a comma is missing before it");
        return;
      }
    }
  }

  private boolean balanced(List<Token> then) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : then) {
      if (Tokens.depth(token) > 0) {
        open.push(token);
      } else if (Tokens.depth(token) < 0 && open.isEmpty()) {
        error("syntax", token, "this bracket closes nothing", "remove it, or open one before");
        return false;
      } else if (Tokens.depth(token) < 0) {
        open.pop();
      }
    }
    if (!open.isEmpty()) {
      error("syntax", open.getLast().offset(), "this bracket is not closed", "add \")\" behind it");
    }
    return open.isEmpty();
  }

  private static boolean text(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Token.Kind.TEXT;
  }

  private void arguments(Made made) {
    TypeInfo type = made.type();
    if (!type.declared() || type.isEnum()) {
      return;
    }
    List<List<Token>> given = made.values();
    int count = given.size();
    List<String> fields = type.inOrder();
    if (count != fields.size() && count != type.keys().size()) {
      error(
          "wrong-arguments",
          made.name().offset(),
          type.name() + " has " + plural(fields.size()) + ", and " + count + " are given",
          "give " + String.join(", ", type.keys().isEmpty() ? fields : type.keys()));
      return;
    }
    List<String> names = made.fields();
    Scope scope = RuleScopes.of(rule, material.types()).ofThen();
    for (int i = 0; i < count; i++) {
      String wanted = type.members().getOrDefault(names.get(i), "");
      String found = scope.type(given.get(i), null).type();
      boolean known = material.types().find(wanted) != null && material.types().find(found) != null;
      if (known && !found.equals(wanted)) {
        error(
            "wrong-type",
            given.get(i).get(0).offset(),
            names.get(i)
                + " is "
                + ComparisonCheck.article(wanted)
                + ", and "
                + Tokens.text(given.get(i))
                + " is "
                + ComparisonCheck.article(found),
            null);
      }
    }
  }

  private static String plural(int count) {
    return count == 1 ? "1 field" : count + " fields";
  }
}
