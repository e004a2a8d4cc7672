package exodx.knowledge.lint;

import exodx.facts.FactFileReader;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a YAML file against its shape. */
final class Yaml {
  private static final Pattern BACKSLASH =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\[^A-Za-z]|\\\\u[0-9A-Fa-f]{4})*(?<=[A-Za-z]:|[A-Za-z.])\\\\[A-Za-z].*");

  private final KnowledgeFile file;
  private final Findings findings;
  private List<String> lines = List.of();

  /** What the items of the file are, where it is a list of them. */
  private Shape.@Nullable Keyed item;

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
    item =
        shape instanceof Shape.Listed list && list.item() instanceof Shape.Keyed one ? one : item;
    check(shape, node, what, node.line(), node.column());
  }

  /** A key that is missing is told at a place of its own: that of the key above it. */
  private void check(Shape shape, Node node, String what, int line, int column) {
    if (shape instanceof Shape.Keyed keyed) {
      keyed(keyed, node, Objects.requireNonNullElse(keyed.what(), what), line, column);
    } else if (shape instanceof Shape.Mapped mapped) {
      for (Node.Entry entry : entries(node, what, line, column)) {
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

  private List<Node.Entry> entries(Node node, String what, int line, int column) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries();
    }
    if (isEmpty(node)) {
      error(
          "wrong-shape", line, column, "nothing stands under " + what, "write it, or leave it out");
      return List.of();
    }
    error(
        "wrong-shape",
        node,
        what + " needs names with values, and this is " + node.kind(),
        "write name: value");
    return List.of();
  }

  private void keyed(Shape.Keyed keyed, Node node, String what, int line, int column) {
    List<Node.Entry> entries = entries(node, what, line, column);
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
            elsewhere(keyed, entry.name(), free));
      } else {
        if (isEmpty(entry.value()) && shape instanceof Shape.Text) {
          empty(entry, keyed.required().contains(entry.name()), what);
        } else {
          check(shape, entry.value(), entry.name(), entry.line(), entry.column());
        }
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

  /** Returns where a key belongs: a misspelt one here, another beside or below. */
  private String elsewhere(Shape.Keyed here, String key, Set<String> free) {
    if (DidYouMean.nearest(key, free).isEmpty()) {
      for (Shape.Keyed one : item == null ? List.of(here) : List.of(here, item)) {
        for (Map.Entry<String, Shape> below : one.keys().entrySet()) {
          if (holds(below.getValue(), key)) {
            return "write it under " + below.getKey() + ":";
          }
        }
      }
    }
    return free.isEmpty() ? "leave it out" : DidYouMean.hint(key, free);
  }

  private static boolean holds(Shape shape, String key) {
    return (shape instanceof Shape.Keyed keyed && keyed.keys().containsKey(key))
        || (shape instanceof Shape.Facts facts
            && facts.vocabulary() != null
            && facts.vocabulary().byKey(key).isPresent());
  }

  private String lineOf(int number) {
    if (lines.isEmpty()) {
      lines = file.text().lines().toList();
    }
    return number > 0 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.Scalar scalar && scalar.text().isEmpty();
  }

  /** Whether the words read it as null; an empty text stands in quotes. */
  private boolean isNull(Node.Scalar scalar) {
    return scalar.type() == Node.Scalar.Type.NULL
        || (isEmpty(scalar) && !lineOf(scalar.line()).matches(".*(\"\"|'').*"));
  }

  /** A text that is not there, or that all is a comment. */
  private void empty(Node.Entry entry, boolean required, String what) {
    String written = lineOf(entry.line());
    int comment = written.indexOf(" #", Math.min(entry.column(), written.length()));
    if (comment >= 0) {
      error(
          "wrong-shape",
          entry.line(),
          comment + 2,
          "\"#\" begins a comment, so " + entry.name() + " is empty",
          "put the text in double quotes");
    } else if (required) {
      error(
          "missing-key",
          entry.line(),
          entry.column(),
          entry.name() + " of " + what + " is empty",
          "write it behind the colon");
    }
  }

  private void listed(Shape.Listed listed, Node node, String what) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(each -> check(listed.item(), each, what));
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
          lineOf(node.line()).startsWith("- ", node.column() - 1)
              ? "write one text, without dashes"
              : "put the text in double quotes");
    } else if (isNull(scalar)) {
      error(
          "wrong-shape",
          node,
          what + " is a text, and this is " + (isEmpty(node) ? "nothing" : "null"),
          isEmpty(node) ? "write it, or leave it out" : "put the text in double quotes");
    } else if (scalar.text().matches("[\u201c\u201e\u00ab].*[\u201d\u201c\u00bb]")) {
      Slip.character(scalar.text())
          .ifPresent(odd -> error("yaml", node, odd.message(), odd.hint()));
    } else if (backslash(scalar)) {
      error(
          "yaml",
          node,
          "in double quotes a backslash makes another character of the letter behind it",
          "write two backslashes");
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

  /** A path such as {@code "C:\\Temp"}, of which YAML makes a tab. */
  private boolean backslash(Node.Scalar scalar) {
    String written = lineOf(scalar.line());
    String rest = written.substring(Math.min(scalar.column() - 1, written.length()));
    return rest.startsWith("\"") && BACKSLASH.matcher(rest).lookingAt();
  }

  private void word(
      String code, Node.Scalar scalar, String what, @Nullable Collection<String> known) {
    if (known != null && !known.contains(scalar.text())) {
      error(
          code,
          scalar,
          "\"" + scalar.text() + "\" is no " + what,
          isSeveral(scalar.text(), known)
              ? "separate them by commas"
              : known.size() > 12
                  ? DidYouMean.hintIfNear(scalar.text(), known)
                  : DidYouMean.hint(scalar.text(), known));
    }
  }

  private static boolean isSeveral(String text, Collection<String> known) {
    List<String> parts = List.of(text.split("\\s*;\\s*|\\s+"));
    return parts.size() > 1 && known.containsAll(parts);
  }

  /** Returns the codes of a section, each with its words. */
  static List<Node.Entry> codes(Node root, String section) {
    return root.value(section).orElse(null) instanceof Node.Mapping codes
        ? codes.entries()
        : List.of();
  }
}
