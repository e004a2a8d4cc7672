package exodx.knowledge.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fact that a consequence makes with {@code new}.
 *
 * @param type what it is
 * @param name where its type is named
 * @param values what it is given, in order
 */
record Made(TypeInfo type, Token name, List<List<Token>> values) {

  /** Returns the facts of known types that a consequence makes. */
  static List<Made> of(List<Token> then, TypeTable types) {
    List<Made> all = new ArrayList<>();
    for (int i = 0; i + 2 < then.size(); i++) {
      Token name = then.get(i + 1);
      TypeInfo type = then.get(i).is("new") ? types.find(name.text()) : null;
      if (type != null && then.get(i + 2).is("(")) {
        List<Token> inside = then.subList(i + 3, Tokens.closing(then, i + 2));
        all.add(
            new Made(type, name, inside.isEmpty() ? List.of() : Tokens.split(inside, Set.of(","))));
      }
    }
    return all;
  }

  /** Returns the fields that the values belong to: all of them, or those that tell facts apart. */
  List<String> fields() {
    List<String> all = type.inOrder();
    return values.size() == all.size() ? all : type.keys();
  }

  /** Returns the one word that a field is given; empty when it is given none, or more. */
  Optional<Token> value(String field) {
    int place = fields().indexOf(field);
    return place >= 0 && place < values.size() && values.get(place).size() == 1
        ? Optional.of(values.get(place).get(0))
        : Optional.empty();
  }
}
