package exodx.readers;

import exodx.facts.Conversion;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.messages.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a printed value into one of a fact, or says why it cannot be used. */
final class ValueTaker {
  private static final Pattern CUT = Pattern.compile("(?s).*(?:\\.{3}|\u2026)[}\\])\"']?");
  private static final Pattern TYPE_NAME =
      Pattern.compile("(?:System|Microsoft|Deserialized)\\.[\\w.`\\[\\]<>+, =-]+(?:\\[\\])?");

  private ValueTaker() {}

  /** What taking a value came to. */
  sealed interface Taken {}

  /** The value as a fact holds it. */
  record Known(Object value) implements Taken {}

  /** Nothing was printed, which says nothing. */
  record Nothing() implements Taken {}

  /** Something was printed that cannot be used, and why. */
  record Unusable(String why) implements Taken {}

  static Taken take(FactField field, Printed printed, @Nullable Conversion conversion) {
    if (printed.isBlank()) {
      return new Nothing();
    }
    if (printed.bytes() == null && TYPE_NAME.matcher(printed.text()).matches()) {
      return new Unusable("the program printed the type of the value, not the value");
    }
    return switch (field.type()) {
      case GUID -> guid(printed);
      case TEXTS -> texts(printed);
      default -> single(field, printed, conversion);
    };
  }

  /** What a field holds when it is known that there is no value. */
  static Taken empty(FactField field) {
    return switch (field.type()) {
      case GUID -> new Known(Guid.of(""));
      case TEXT -> new Known("");
      case TEXTS -> new Known(List.of());
      default -> new Nothing();
    };
  }

  /** True for a value that was not printed whole. */
  static boolean isCut(Printed printed) {
    return CUT.matcher(printed.text()).matches() || TYPE_NAME.matcher(printed.text()).matches();
  }

  private static Taken guid(Printed printed) {
    Guid read = Guid.of(printed.text());
    Guid glued = Guid.of(printed.glued().replace(" ", ""));
    if (!read.isWellFormed() && (glued.isWellFormed() || glued.form() == Form.ZERO)) {
      read = glued;
    }
    if (read.isWellFormed() || read.form() == Form.ZERO) {
      return new Known(read);
    }
    Taken bytes = GuidBytes.read(printed);
    if (!(bytes instanceof Nothing)) {
      return bytes;
    }
    if (CUT.matcher(printed.text()).matches()) {
      return new Unusable("it is cut off; print it whole");
    }
    return new Unusable("it is " + read.form().words() + "; copy it whole from its source");
  }

  private static Taken texts(Printed printed) {
    if (printed.items() != null) {
      return list(printed.items());
    }
    String text = printed.text();
    if (CUT.matcher(text).matches()) {
      return new Unusable("the list is cut off; print it whole ($FormatEnumerationLimit = -1)");
    }
    boolean braces = text.startsWith("{") && text.endsWith("}");
    String inside = braces ? text.substring(1, text.length() - 1) : text;
    List<String> items = new ArrayList<>();
    for (String item : inside.split(braces ? "\\s*,\\s*" : "\\s*[,;]\\s*|\\s+", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return list(items);
  }

  private static Taken list(List<String> items) {
    for (String item : items) {
      if (CUT.matcher(item).matches() || TYPE_NAME.matcher(item).matches()) {
        return new Unusable("the list is not whole; print it whole");
      }
    }
    return new Known(List.copyOf(items));
  }

  private static Taken single(FactField field, Printed printed, @Nullable Conversion conversion) {
    String text = printed.text().strip();
    if (field.recognise()) {
      return new Known(unwrapped(printed));
    }
    if (conversion != null) {
      Optional<String> converted = convert(text, conversion);
      if (converted.isEmpty()) {
        return new Nothing();
      }
      text = converted.get();
    }
    if (CUT.matcher(text).matches()) {
      return new Unusable("it is cut off; print it whole");
    }
    Optional<Object> value =
        switch (field.type()) {
          case TRUTH -> field.value(text.equals("1") ? "true" : text.equals("0") ? "false" : text);
          case NUMBER, WORD -> field.value(text);
          case DATE -> Dates.read(text).map(date -> date);
          default -> Optional.of(text);
        };
    if (value.isPresent()) {
      return new Known(value.get());
    }
    return new Unusable(
        field.type() == FactField.Type.DATE
            ? "it is no date, or day and month cannot be told apart"
            : "it is none of the values that are known");
  }

  /** A list of texts has braces around it; a message is read without them. */
  private static String unwrapped(Printed printed) {
    if (printed.items() != null) {
      return String.join("\n", printed.items());
    }
    String text = printed.text().strip();
    boolean braces = text.startsWith("{") && text.endsWith("}") && text.length() > 2;
    return braces ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static Optional<String> convert(String text, Conversion conversion) {
    if (conversion.part() != null) {
      Matcher matcher = conversion.part().matcher(text);
      return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
    return Optional.of(conversion.words().getOrDefault(text, text));
  }
}
