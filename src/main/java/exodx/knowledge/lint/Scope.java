package exodx.knowledge.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the types of the variables of a rule, and finds the type of what is written. */
final class Scope {
  /** What can be said about an expression: its type, or the place where it goes wrong. */
  record Typed(String type, @Nullable Token wrong, @Nullable TypeInfo owner) {
    static Typed of(String type) {
      return new Typed(type, null, null);
    }
  }

  private static final Typed UNKNOWN = Typed.of("");

  private final TypeTable types;
  private final Map<String, String> variables = new HashMap<>();

  Scope(TypeTable types) {
    this.types = types;
  }

  /** A copy that later bindings do not change. */
  Scope copy() {
    Scope copy = new Scope(types);
    copy.variables.putAll(variables);
    return copy;
  }

  void bind(String variable, String type) {
    variables.put(variable, type);
  }

  boolean knows(String variable) {
    return variables.containsKey(variable);
  }

  List<String> variables() {
    return variables.keySet().stream().sorted().toList();
  }

  /**
   * Returns the type of an expression; unknown, an empty text, unless it is a value or a path.
   *
   * @param self the type whose fields may be named alone, or null
   */
  Typed type(List<Token> tokens, @Nullable TypeInfo self) {
    if (tokens.isEmpty()) {
      return UNKNOWN;
    }
    Token first = tokens.get(0);
    if (tokens.size() == 1) {
      Optional<String> value = literal(first);
      if (value.isPresent()) {
        return Typed.of(value.get());
      }
    }
    if (first.kind() == Token.Kind.TEXT) {
      return follow(tokens, 1, "String");
    }
    if (first.kind() != Token.Kind.NAME || first.is("new")) {
      return UNKNOWN;
    }
    if (first.isVariable()) {
      return follow(tokens, 1, variables.getOrDefault(first.text(), ""));
    }
    if (first.is("this")) {
      return follow(tokens, 1, self == null ? "" : self.name());
    }
    if (Character.isUpperCase(first.text().charAt(0))) {
      return ofType(tokens);
    }
    return self == null ? UNKNOWN : member(tokens, 0, self);
  }

  private static Optional<String> literal(Token token) {
    return switch (token.kind()) {
      case TEXT -> Optional.of("String");
      case NUMBER -> Optional.of("Integer");
      case NAME ->
          switch (token.text()) {
            case "true", "false" -> Optional.of("Boolean");
            case "null" -> Optional.of("null");
            default -> Optional.empty();
          };
      case SIGN -> Optional.empty();
    };
  }

  /** {@code Enum.Word} or a static method. */
  private Typed ofType(List<Token> tokens) {
    TypeInfo type = types.find(tokens.get(0).text());
    if (type == null || tokens.size() < 3 || !tokens.get(1).is(".")) {
      return UNKNOWN;
    }
    Token word = tokens.get(2);
    if (type.isEnum()) {
      return type.words().contains(word.text())
          ? follow(tokens, 3, type.name())
          : new Typed("", word, type);
    }
    return tokens.size() > 3 && tokens.get(3).is("(") ? member(tokens, 2, type) : UNKNOWN;
  }

  private Typed member(List<Token> tokens, int at, TypeInfo owner) {
    Token name = tokens.get(at);
    boolean call = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
    String type = owner.members().get(call ? name.text() + "()" : name.text());
    if (type == null) {
      return new Typed("", name, owner);
    }
    return follow(tokens, call ? Tokens.closing(tokens, at + 1) + 1 : at + 1, type);
  }

  private Typed follow(List<Token> tokens, int at, String type) {
    if (at >= tokens.size()) {
      return Typed.of(type);
    }
    boolean path = tokens.get(at).is(".") || tokens.get(at).is("!.");
    TypeInfo owner = types.find(type);
    if (!path || at + 1 >= tokens.size() || owner == null) {
      return UNKNOWN;
    }
    return member(tokens, at + 1, owner);
  }
}
