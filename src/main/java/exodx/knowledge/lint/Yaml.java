package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What checks of YAML files have in common. */
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

  /** Returns the entries of a mapping, after telling of those that are not known. */
  List<Node.Entry> entries(Node node, String what, @Nullable Collection<String> known) {
    if (!(node instanceof Node.Mapping mapping)) {
      error(
          "wrong-shape",
          node,
          what + " needs names with values, and this is " + node.kind(),
          "write name: value");
      return List.of();
    }
    if (known == null) {
      return mapping.entries();
    }
    Set<String> free = new TreeSet<>(known);
    mapping.entries().forEach(entry -> free.remove(entry.name()));
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.name())) {
        error(
            "unknown-key",
            entry.line(),
            entry.column(),
            what + " has no \"" + entry.name() + "\"",
            free.isEmpty() ? "leave it out" : DidYouMean.hint(entry.name(), free));
      }
    }
    return mapping.entries().stream().filter(entry -> known.contains(entry.name())).toList();
  }

  void needs(Node.Entry owner, String what, Collection<String> required) {
    if (owner.value() instanceof Node.Mapping mapping) {
      needs(mapping, owner.line(), owner.column(), what, required);
    }
  }

  void needs(Node.Mapping mapping, String what, Collection<String> required) {
    needs(mapping, mapping.line(), mapping.column(), what, required);
  }

  private void needs(
      Node.Mapping mapping, int line, int column, String what, Collection<String> required) {
    for (String name : required) {
      boolean misspelt =
          mapping.entries().stream()
              .anyMatch(e -> DidYouMean.nearest(e.name(), Set.of(name)).isPresent());
      if (entry(mapping, name).isEmpty() && !misspelt) {
        error("missing-key", line, column, what + " has no \"" + name + "\"", "add " + name + ":");
      }
    }
  }

  /** Tells of a word that is none of those allowed. */
  void word(String code, Node node, String what, Collection<String> known) {
    if (node instanceof Node.Scalar scalar && !known.contains(scalar.text())) {
      error(
          code,
          node,
          "\"" + scalar.text() + "\" is no " + what,
          known.size() > 12
              ? DidYouMean.hintIfNear(scalar.text(), known)
              : DidYouMean.hint(scalar.text(), known));
    }
  }

  /** Tells of the words of a list that are none of those allowed. */
  void words(String code, Node node, String what, Collection<String> known) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> word(code, item, what, known));
    } else {
      error(
          "wrong-shape",
          node,
          "a list belongs here, and this is " + node.kind(),
          "write [one, other], or [] for none");
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
