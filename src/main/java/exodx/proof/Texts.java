package exodx.proof;

import exodx.reasoning.DerivedFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes texts of values, and fills values into the words of the catalogue. */
public final class Texts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int SHOWN = 120;
  private static final int DERIVED = 600; // several values, each of which may be an identifier

  private Texts() {}

  /** Returns a value as a person reads it, on one line and not too long. */
  public static String shown(@Nullable Object value) {
    return shown(value, SHOWN);
  }

  private static String shown(@Nullable Object value, int most) {
    if (value == null) {
      return "not known";
    }
    String text =
        value instanceof List<?> list && list.isEmpty()
            ? "(none)"
            : onOneLine(String.valueOf(value));
    if (text.isEmpty()) {
      return "(empty)";
    }
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }

  private static String onOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c == ' ' && text.startsWith("  ", i))) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
      }
    }
    return text.strip();
  }

  /** Returns {@code name value, name value}. */
  static String values(Map<String, Object> values) {
    StringJoiner joiner = new StringJoiner(", ");
    values.forEach((name, value) -> joiner.add(name + " " + shown(value)));
    return joiner.toString();
  }

  /** Returns a field of something that rules derived; empty when it has no such field. */
  public static Optional<String> field(Object thing, String field) {
    return DerivedFields.has(thing, field)
        ? Optional.ofNullable(DerivedFields.read(thing, field)).map(Texts::shown)
        : Optional.empty();
  }

  /** Returns what a derived fact says, without the name of its type. */
  static String derived(Object object) {
    String text = object.toString();
    int open = text.indexOf('(');
    return open > 0 && text.endsWith(")")
        ? shown(text.substring(open + 1, text.length() - 1), DERIVED)
        : shown(text, DERIVED);
  }

  /** Says what a derived fact means, with all that it holds and the words do not name. */
  static String derived(Object object, String words) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String field : DerivedFields.names(object)) {
      Object value = DerivedFields.read(object, field);
      if (value != null) {
        values.put(field, value);
      }
    }
    String told = fill(words, values);
    values.keySet().removeIf(name -> words.contains("{" + name + "}"));
    StringJoiner rest = new StringJoiner(", ", " (", ")").setEmptyValue("");
    values.forEach((name, value) -> rest.add(name + ": " + shown(value)));
    return shown(told + rest, DERIVED);
  }

  /** Fills {@code {name}} with values; one that is not known reads "(not known)". */
  public static String fill(String words, Map<String, Object> values) {
    if (words.indexOf('{') < 0) {
      return words.strip();
    }
    Matcher matcher = PLACEHOLDER.matcher(words);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      Object value = values.get(matcher.group(1));
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(value == null ? "(not known)" : shown(value)));
    }
    return matcher.appendTail(text).toString().strip();
  }
}
