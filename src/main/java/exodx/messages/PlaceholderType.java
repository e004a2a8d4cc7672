package exodx.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a placeholder may stand for. */
enum PlaceholderType {
  /** A globally unique identifier. */
  GUID(60),
  /** A single name without blanks. */
  WORD(60),
  /** Anything. */
  TEXT(300),
  /** A count or an amount. */
  NUMBER(40);

  private final int longest;

  PlaceholderType(int longest) {
    this.longest = longest;
  }

  /** Returns how many letters and digits may stand there, which bounds the search. */
  int longest() {
    return longest;
  }

  static Optional<PlaceholderType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.spelling().equals(name)).findFirst();
  }

  /** Returns all spellings for an error message. */
  static String spellings() {
    return Arrays.stream(values()).map(PlaceholderType::spelling).collect(Collectors.joining(", "));
  }

  private String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
