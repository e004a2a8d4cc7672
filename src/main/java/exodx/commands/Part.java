package exodx.commands;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One piece of a template. */
sealed interface Part {

  /**
   * Text that is printed as it stands.
   *
   * @param text the text
   */
  record Fixed(String text) implements Part {}

  /**
   * A place for a value.
   *
   * @param name the name of the placeholder
   * @param form how the value is written
   */
  record Slot(String name, Form form) implements Part {

    /** The placeholder as its owner wrote it. */
    String written() {
      return "{" + name + (form == Form.LITERAL ? "" : ":" + form.word()) + "}";
    }
  }

  /** How a value is written into the command. */
  enum Form {
    /** One single-quoted literal. */
    LITERAL,
    /** Single-quoted literals with commas between them. */
    LIST,
    /** An integer, unquoted. */
    NUMBER,
    /** A GUID between single quotes, inside a double-quoted filter. */
    FILTER;

    /** The word after the colon. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a form by the word after the colon; a literal has none. */
    static Optional<Form> of(String word) {
      return Arrays.stream(values())
          .filter(form -> form != LITERAL && form.word().equals(word))
          .findFirst();
    }
  }
}
