package exodx.knowledge.lint;

import exodx.knowledge.NameKind;
import exodx.problem.DidYouMean;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types, fields and words of enums that nobody declared. */
final class NamesCheck extends RuleCheck {
  private static final Set<String> NO_NAMES =
      Set.of(
          "in",
          "not",
          "matches",
          "contains",
          "memberOf",
          "excludes",
          "soundslike",
          "str",
          "null",
          "true",
          "false",
          "this",
          "new",
          "instanceof",
          "and",
          "or",
          "int",
          "long",
          "boolean");

  /** What people write for true and false. */
  private static final Map<String, String> TRUTHS =
      Map.of(
          "True", "true", "TRUE", "true", "Yes", "true", "yes", "true", "False", "false", "FALSE",
          "false", "No", "false", "no", "false");

  private static final Set<String> VERBS =
      Stream.concat(Stream.of("insertLogical"), NameKind.allVerbs().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NOT_LOGICAL =
      Set.of(
          "insert",
          "update",
          "delete",
          "retract",
          "modify",
          "halt",
          "if",
          "for",
          "while",
          "switch",
          "catch",
          "synchronized",
          "return");

  NamesCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    RuleScopes scopes = RuleScopes.of(rule, material.types());
    for (int i = 0; i < rule.patterns().size(); i++) {
      pattern(rule.patterns().get(i), scopes.ofPatterns().get(i));
    }
    then(scopes.ofThen());
  }

  private void pattern(PatternModel pattern, Scope scope) {
    TypeInfo self = material.types().find(pattern.type());
    if (self == null) {
      unknownType(pattern.offset(), pattern.type());
    }
    for (Condition condition : pattern.conditions()) {
      List<Token> tokens = condition.tokens();
      Set<String> ofLambdas = lambdas(tokens);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (startsPath(tokens, i) && !ofLambdas.contains(token.text())) {
          boolean capital = Character.isUpperCase(token.text().charAt(0));
          if (capital && material.types().find(token.text()) == null) {
            capital(condition, tokens, i, self, scope);
          } else if (capital || token.isVariable() || self != null) {
            wrong(scope.type(tokens.subList(i, tokens.size()), self));
          }
        }
      }
    }
  }

  private static boolean startsPath(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean behindDot = i > 0 && (tokens.get(i - 1).is(".") || tokens.get(i - 1).is("!."));
    return token.kind() == Token.Kind.NAME && !behindDot && !NO_NAMES.contains(token.text());
  }

  private static Set<String> lambdas(List<Token> tokens) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i + 1).is("->")) {
        names.add(tokens.get(i).text());
      }
    }
    return names;
  }

  /** A capital name that is no type: a word of an enum without its enum, or a misspelt type. */
  private void capital(
      Condition condition, List<Token> tokens, int at, @Nullable TypeInfo self, Scope scope) {
    Token token = tokens.get(at);
    boolean path = at + 1 < tokens.size() && tokens.get(at + 1).is(".");
    if (path || self == null) {
      unknownType(token.offset(), token.text());
      return;
    }
    Optional<String> field =
        self.fields().stream().filter(name -> name.equalsIgnoreCase(token.text())).findFirst();
    boolean first = condition.parts().stream().anyMatch(part -> part.left().contains(token));
    if (first && field.isPresent()) {
      wrong(new Scope.Typed("", token, self));
      return;
    }
    TypeInfo left =
        condition.parts().stream()
            .filter(part -> part.right().contains(token))
            .map(part -> material.types().find(scope.type(part.left(), self).type()))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(null);
    String hint =
        TRUTHS.containsKey(token.text())
            ? "write " + TRUTHS.get(token.text())
            : left != null && left.isEnum()
                ? DidYouMean.nearest(token.text(), left.words())
                    .map(word -> "you meant " + left.name() + "." + word + "?")
                    .orElse("write " + left.name() + ".WORD with one of " + left.words())
                : "a word of an enum is written with the name of the enum in front";
    error("unknown-value", token, "\"" + token.text() + "\" alone means nothing here", hint);
  }

  private void then(Scope scope) {
    List<Token> tokens = rule.then();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && tokens.get(i - 1).is("new") && token.kind() == Token.Kind.NAME) {
        if (material.types().find(token.text()) == null && !followedBy(tokens, i, ".")) {
          unknownType(token.offset(), token.text());
        }
      } else if (startsPath(tokens, i)) {
        boolean type = material.types().find(token.text()) != null;
        if (type && followedBy(tokens, i, "(")) {
          error(
              "unknown-verb",
              token,
              token.text() + " is a fact, which is concluded with new",
              "write new " + token.text());
        } else if (scope.knows("$" + token.text()) && !followedBy(tokens, i, "(")) {
          error(
              "unknown-variable",
              token,
              "nothing is called " + token.text() + " here",
              "you meant $" + token.text() + "?");
        } else if (token.isVariable() || type) {
          concluded(scope.type(tokens.subList(i, tokens.size()), null));
        } else if (Character.isUpperCase(token.text().charAt(0))
            && followedBy(tokens, i, ".")
            && looksLikeEnum(tokens, i)) {
          unknownType(token.offset(), token.text());
        } else if (followedBy(tokens, i, "(")) {
          verb(token);
        }
      }
    }
  }

  private boolean looksLikeEnum(List<Token> tokens, int i) {
    String word = i + 2 < tokens.size() ? tokens.get(i + 2).text() : "";
    return DidYouMean.nearest(tokens.get(i).text(), material.types().names()).isPresent()
        || material.types().all().stream().anyMatch(type -> type.words().contains(word));
  }

  private static boolean followedBy(List<Token> tokens, int i, String sign) {
    return i + 1 < tokens.size() && tokens.get(i + 1).is(sign);
  }

  private void verb(Token token) {
    boolean setter = token.text().matches("set[A-Z].*"); // inside of modify, which is told of
    if (!setter && !VERBS.contains(token.text()) && !NOT_LOGICAL.contains(token.text())) {
      error(
          "unknown-verb",
          token,
          "no conclusion is called \"" + token.text() + "\"",
          DidYouMean.hint(token.text(), VERBS));
    }
  }

  private void unknownType(int offset, String name) {
    error(
        "unknown-type",
        offset,
        "no type is called \"" + name + "\"",
        DidYouMean.hint(name, material.types().names(), "declare it in the vocabulary"));
  }

  /** A consequence does not see into facts: what it needs is named in a condition. */
  private void concluded(Scope.Typed typed) {
    Token token = typed.wrong();
    TypeInfo owner = typed.owner();
    if (token != null && owner != null && owner.declared() && !owner.isEnum()) {
      String field =
          DidYouMean.nearest(token.text(), owner.fields()).map(" : "::concat).orElse(" : field");
      error(
          "unknown-field",
          token,
          owner.name() + " has no \"" + token.text() + "\"",
          "name the value in a condition, $value" + field + ", and write $value here");
    } else {
      wrong(typed);
    }
  }

  private void wrong(Scope.Typed typed) {
    Token token = typed.wrong();
    TypeInfo owner = typed.owner();
    if (token == null || owner == null) {
      return;
    }
    if (owner.isEnum()) {
      error(
          "unknown-value",
          token,
          owner.name() + " has no \"" + token.text() + "\"",
          DidYouMean.hint(token.text(), owner.words()));
    } else {
      boolean call =
          owner.members().keySet().stream().anyMatch(name -> name.endsWith("()"))
              && !owner.declared();
      List<String> known =
          call
              ? owner.members().keySet().stream().map(name -> name.replace("()", "")).toList()
              : owner.fields();
      error(
          "unknown-field",
          token,
          owner.name() + " has no field \"" + token.text() + "\"",
          DidYouMean.nearest(token.text(), known)
              .filter(near -> !TRUTHS.containsKey(token.text()))
              .map(near -> "you meant \"" + near + "\"?")
              .or(() -> Optional.ofNullable(TRUTHS.get(token.text())).map("write "::concat))
              .orElseGet(() -> elsewhere(token.text(), owner)));
    }
  }

  private String elsewhere(String field, TypeInfo owner) {
    return material.types().all().stream()
        .filter(type -> type.observed() && type.fields().contains(field))
        .findFirst()
        .map(type -> "it is a field of " + type.name() + ", which is a condition of its own")
        .orElse("use one of: " + String.join(", ", owner.fields()));
  }
}
