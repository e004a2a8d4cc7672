package exodx.knowledge.lint;

import exodx.facts.FactFileReader;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds a YAML file against its shape. */
final class Yaml {
  private final KnowledgeFile file;
  private final Findings findings;

  Yaml(KnowledgeFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void error(String code, Node at, String message, @Nullable String hint) {
    error(code, at.line(), at.column(), message, hint);
  }

  void error(String code, int line, int column, String message, @Nullable String hint) {
    findings.add(Problem.at(code, file.source(), line, column, message, hint));
  }

  /**
   * Tells of everything that does not fit.
   *
   * @param what how to call it
   */
  void check(Shape shape, Node node, String what) {
    check(shape, node, what, node.line(), node.column());
  }

  /** A key that is missing is told at a place of its own: that of the key above it. */
  private void check(Shape shape, Node node, String what, int line, int column) {
    if (shape instanceof Shape.Keyed keyed) {
      keyed(keyed, node, Objects.requireNonNullElse(keyed.what(), what), line, column);
    } else if (shape instanceof Shape.Mapped mapped) {
      for (Node.Entry entry : entries(node, what)) {
        check(mapped.names(), named(entry), what);
        String below = "\"" + entry.name() + "\" of " + what;
        check(mapped.values(), entry.value(), below, entry.line(), entry.column());
      }
    } else if (shape instanceof Shape.Listed listed) {
      listed(listed, node, what);
    } else if (shape instanceof Shape.Either either && !(node instanceof Node.Scalar)) {
      check(either.whole(), node, what, line, column);
    } else if (shape instanceof Shape.Facts facts) {
      facts(facts, node);
    } else if (!(shape instanceof Shape.Any)) {
      text(shape, node, what);
    }
  }

  static Node named(Node.Entry entry) {
    return new Node.Scalar(entry.name(), Node.Scalar.Type.TEXT, entry.line(), entry.column());
  }

  private List<Node.Entry> entries(Node node, String what) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries();
    }
    error(
        "wrong-shape",
        node,
        what + " needs names with values, and this is " + node.kind(),
        "write name: value");
    return List.of();
  }

  private void keyed(Shape.Keyed keyed, Node node, String what, int line, int column) {
    List<Node.Entry> entries = entries(node, what);
    Set<String> free = new TreeSet<>(keyed.keys().keySet());
    entries.forEach(entry -> free.remove(entry.name()));
    for (Node.Entry entry : entries) {
      Shape shape = keyed.keys().get(entry.name());
      if (shape == null) {
        error(
            "unknown-key",
            entry.line(),
            entry.column(),
            what + " has no \"" + entry.name() + "\"",
            free.isEmpty() ? "leave it out" : DidYouMean.hint(entry.name(), free));
      } else {
        check(shape, entry.value(), entry.name(), entry.line(), entry.column());
      }
    }
    for (String name : node instanceof Node.Mapping ? keyed.required() : Set.<String>of()) {
      // The name itself, or a misspelt one, which is told already.
      boolean there =
          entries.stream().anyMatch(e -> e.name().equals(name))
              || entries.stream()
                  .anyMatch(e -> DidYouMean.nearest(e.name(), Set.of(name)).isPresent());
      if (!there) {
        error("missing-key", line, column, what + " has no \"" + name + "\"", "add " + name + ":");
      }
    }
  }

  private void listed(Shape.Listed listed, Node node, String what) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> check(listed.item(), item, what));
    } else {
      String hint = "write [" + (node instanceof Node.Scalar one ? one.text() : "...") + "]";
      error(
          "wrong-shape",
          node,
          what + " is a list, and this is " + node.kind(),
          Objects.requireNonNullElse(listed.hint(), hint));
    }
  }

  private void facts(Shape.Facts facts, Node node) {
    try {
      if (facts.vocabulary() != null) {
        FactFileReader.read(facts.vocabulary(), file.source(), node);
      }
    } catch (ProblemsException e) {
      findings.addAll(e.problems());
    }
  }

  private void text(Shape shape, Node node, String what) {
    if (!(node instanceof Node.Scalar scalar)) {
      error(
          "wrong-shape",
          node,
          what + " is a text, and this is " + node.kind(),
          "put the text in double quotes");
    } else if (shape instanceof Shape.Flag) {
      word("unknown-word", scalar, "answer to " + what, List.of("true", "false"));
    } else if (shape instanceof Shape.Words words) {
      String called = Objects.requireNonNullElse(words.what(), what);
      word(words.code(), scalar, called, words.words());
    } else if (shape instanceof Shape.Name name) {
      String plain = scalar.text().replaceAll("\\[\\d+]", "");
      Node.Scalar at = new Node.Scalar(plain, scalar.type(), node.line(), node.column());
      word(name.code(), at, name.what(), name.known());
    }
  }

  private void word(
      String code, Node.Scalar scalar, String what, @Nullable Collection<String> known) {
    if (known != null && !known.contains(scalar.text())) {
      error(
          code,
          scalar,
          "\"" + scalar.text() + "\" is no " + what,
          known.size() > 12
              ? DidYouMean.hintIfNear(scalar.text(), known)
              : DidYouMean.hint(scalar.text(), known));
    }
  }

  /** Returns the codes of a section, each with its words. */
  static List<Node.Entry> codes(Node root, String section) {
    return entry(root, section).orElse(null) instanceof Node.Mapping codes
        ? codes.entries()
        : List.of();
  }

  static Optional<Node> entry(Node node, String name) {
    return node instanceof Node.Mapping mapping
        ? mapping.entries().stream()
            .filter(entry -> entry.name().equals(name))
            .map(Node.Entry::value)
            .findFirst()
        : Optional.empty();
  }
}
