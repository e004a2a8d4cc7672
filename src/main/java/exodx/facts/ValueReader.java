package exodx.facts;

import exodx.problem.DidYouMean;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one value of a fact file by the type that the vocabulary gives its field. */
final class ValueReader {
  private ValueReader() {}

  /** What reading one value can come to. */
  sealed interface Reading {}

  /** The value is known; texts and identifiers may be known to be empty. */
  record Known(Object value) implements Reading {}

  /** The file says that the value has not been gathered. */
  record NotGathered() implements Reading {}

  /** The value does not fit the field. */
  record Wrong(Node where, String message, String hint) implements Reading {}

  static Reading read(FactField field, Node node) {
    if (field.type() == FactField.Type.TEXTS) {
      return texts(field, node);
    }
    if (node instanceof Node.Sequence list && list.items().size() == 1) {
      return read(field, list.items().get(0));
    }
    if (!(node instanceof Node.Scalar scalar)) {
      return wrong(field, node);
    }
    if (scalar.type() == Node.Scalar.Type.NULL || scalar.text().strip().equals("unknown")) {
      return new NotGathered();
    }
    return scalar(field, scalar).<Reading>map(Known::new).orElseGet(() -> wrong(field, node));
  }

  private static Optional<Object> scalar(FactField field, Node.Scalar scalar) {
    String text = scalar.text().strip();
    return switch (field.type()) {
      case TEXT -> Optional.of(text);
      case GUID -> Optional.of(Guid.of(text));
      case DATE -> date(text);
      case TRUTH, NUMBER, WORD, TEXTS -> field.value(text);
    };
  }

  private static Optional<Object> date(String text) {
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Reading texts(FactField field, Node node) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.type() == Node.Scalar.Type.NULL || scalar.text().strip().equals("unknown")) {
        return new NotGathered();
      }
      return new Known(scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip()));
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        if (!(item instanceof Node.Scalar scalar)) {
          return wrong(field, item);
        }
        texts.add(scalar.text().strip());
      }
      return new Known(List.copyOf(texts));
    }
    return wrong(field, node);
  }

  private static Wrong wrong(FactField field, Node node) {
    String written = node instanceof Node.Scalar scalar ? scalar.text() : "";
    return switch (field.type()) {
      case TRUTH ->
          new Wrong(
              node,
              message(field, node),
              DidYouMean.hint(
                  written, List.of("true", "false"), "write true, false or null (not known)"));
      case NUMBER -> new Wrong(node, message(field, node), "write a whole number such as 1");
      case DATE -> new Wrong(node, message(field, node), "write a date such as 2024-05-31");
      case WORD -> new Wrong(node, message(field, node), DidYouMean.hint(written, field.words()));
      case TEXTS -> new Wrong(node, message(field, node), "write a list of texts");
      case TEXT, GUID -> new Wrong(node, message(field, node), "write one text in quotes");
    };
  }

  private static String message(FactField field, Node node) {
    return "\"" + field.name() + "\" cannot be " + node.kind();
  }
}
