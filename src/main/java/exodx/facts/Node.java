package exodx.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value of a fact file that remembers where it stands. Lines and columns are 1-based. */
public sealed interface Node {
  int line();

  int column();

  /** What kind of thing stands there, in a person's words. */
  String kind();

  /** Returns what stands behind a name; empty where there is none. */
  default Optional<Node> value(String name) {
    return Optional.ofNullable(this instanceof Mapping mapping ? mapping.get(name) : null);
  }

  /** Returns the single values in it, itself included. */
  default Stream<Scalar> scalars() {
    return this instanceof Mapping mapping
        ? mapping.entries().stream().flatMap(entry -> entry.value().scalars())
        : this instanceof Sequence list
            ? list.items().stream().flatMap(Node::scalars)
            : Stream.of((Scalar) this);
  }

  /** A single value; {@code text} is as written, null values have the type NULL. */
  record Scalar(String text, Type type, int line, int column) implements Node {
    /** The type the file's own syntax gives the value. */
    public enum Type {
      TEXT,
      NUMBER,
      TRUTH,
      NULL
    }

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "the text \"" + shortened() + "\"";
        case NUMBER -> "the number " + shortened();
        case TRUTH -> text;
        case NULL -> "null";
      };
    }

    private String shortened() {
      return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
  }

  /** A list of values. */
  record Sequence(List<Node> items, int line, int column) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Named values, in the order of the file. */
  record Mapping(List<Entry> entries, int line, int column) implements Node {
    @Override
    public String kind() {
      return "an object";
    }

    /** Returns the first value of this name; null when there is none. */
    public @Nullable Node get(String name) {
      for (Entry entry : entries) {
        if (entry.name().equals(name)) {
          return entry.value();
        }
      }
      return null;
    }

    /** Returns the single value of this name as it is written; empty when there is none. */
    public String text(String name) {
      return get(name) instanceof Scalar scalar ? scalar.text() : "";
    }
  }

  /** One named value of a mapping, and where its name stands. */
  record Entry(String name, int line, int column, Node value) {}
}
