package exodx.commands;

import exodx.commands.Part.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes one value into one slot, or refuses to. */
final class SlotWriter {

  private static final Pattern GUID =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private SlotWriter() {}

  /** Gives the text for a slot, or the single reason against it. */
  static Rendered write(Slot slot, @Nullable Object value) {
    if (value == null) {
      return refuse(slot, "there is no value");
    }
    return switch (slot.form()) {
      case LITERAL -> literal(slot, value, "");
      case FILTER -> filter(slot, value);
      case NUMBER -> number(slot, value);
      case LIST -> list(slot, value);
    };
  }

  private static Rendered literal(Slot slot, @Nullable Object value, String prefix) {
    String text;
    if (value instanceof String string) {
      text = string;
    } else if (value instanceof Integer || value instanceof Long) {
      text = value.toString();
    } else if (value instanceof CommandValue known) {
      String usable = known.commandText();
      if (usable == null) {
        String why = known.whyNot();
        return refuse(slot, prefix + (why.isBlank() ? "the value cannot be used" : why));
      }
      text = usable;
    } else {
      return refuse(slot, prefix + "the value is neither a text, a number nor a usable value");
    }
    Optional<String> whyNot = ValueCheck.whyNot(text);
    return whyNot.isPresent()
        ? refuse(slot, prefix + whyNot.get())
        : new Rendered.Ready(PowerShellLiteral.quote(MaskedValue.marked(text)));
  }

  private static Rendered filter(Slot slot, Object value) {
    Rendered quoted = literal(slot, value, "");
    if (quoted instanceof Rendered.Ready ready
        && PowerShellLiteral.unquote(ready.text())
            .map(MaskedValue::unmarked)
            .filter(SlotWriter::isGuid)
            .isEmpty()) {
      return refuse(slot, "the value is not a well formed GUID, the only kind a filter takes");
    }
    return quoted;
  }

  private static boolean isGuid(String text) {
    return GUID.matcher(text).matches();
  }

  private static Rendered number(Slot slot, Object value) {
    return value instanceof Integer || value instanceof Long
        ? new Rendered.Ready(value.toString())
        : refuse(slot, "the value is not an integer");
  }

  private static Rendered list(Slot slot, Object value) {
    if (!(value instanceof Collection<?> items)) {
      return refuse(slot, "the value is not a list");
    }
    List<String> literals = new ArrayList<>();
    for (Object item : items) {
      Rendered written = literal(slot, item, "item " + (literals.size() + 1) + ": ");
      if (!(written instanceof Rendered.Ready ready)) {
        return written;
      }
      literals.add(ready.text());
    }
    return literals.isEmpty()
        ? refuse(slot, "the list is empty")
        : new Rendered.Ready(String.join(",", literals));
  }

  private static Rendered refuse(Slot slot, String reason) {
    return new Rendered.Refused(List.of(new Refusal(slot.name(), reason)));
  }
}
