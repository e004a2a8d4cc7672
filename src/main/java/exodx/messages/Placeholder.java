package exodx.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A named place of a template where a value stands.
 *
 * @param name name of the value
 * @param type what may stand there
 */
record Placeholder(String name, Type type) {
  /** What a placeholder may stand for. */
  enum Type {
    /** A globally unique identifier. */
    GUID(60),
    /** A single name without blanks. */
    WORD(60),
    /** Anything. */
    TEXT(300),
    /** A count or an amount. */
    NUMBER(40);

    private final int longest;

    Type(int longest) {
      this.longest = longest;
    }

    /** Returns how many letters and digits may stand there, which bounds the search. */
    int longest() {
      return longest;
    }

    static Optional<Type> named(String name) {
      return Arrays.stream(values()).filter(type -> type.spelling().equals(name)).findFirst();
    }

    /** Returns all spellings for an error message. */
    static String spellings() {
      return Arrays.stream(values()).map(Type::spelling).collect(Collectors.joining(", "));
    }

    private String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
