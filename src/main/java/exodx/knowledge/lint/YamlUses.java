package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names in one YAML file. */
final class YamlUses {
  private static final Pattern PATH =
      Pattern.compile("\\{?([A-Za-z]\\w*(?:\\[\\d+])?\\.\\w+)(?::\\w+)?}?");

  private static final Pattern PRINTED = Pattern.compile("\\{(\\w+)}");

  private final KnowledgeFile file;
  private final Map<String, String> keys;
  private final List<Use> uses;
  private final int[] lines;

  /**
   * Begins a file.
   *
   * @param keys keys of facts by type
   */
  YamlUses(KnowledgeFile file, Map<String, String> keys, List<Use> uses) {
    this.file = file;
    this.keys = keys;
    this.uses = uses;
    this.lines =
        java.util.stream.IntStream.concat(
                java.util.stream.IntStream.of(0),
                java.util.stream.IntStream.range(0, file.text().length())
                    .filter(i -> file.text().charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  void words(Node root) {
    Citations.ofWords(file, root).forEach(one -> Uses.cited(file, one, uses));
    each(
        root,
        (section, codes) ->
            each(
                codes.value(),
                (code, entry) -> {
                  NameKind.ofSection(section)
                      .ifPresent(kind -> add(kind, code, entry.line(), entry.column(), true));
                  each(entry.value(), this::part);
                  placeholders(entry.value());
                }));
  }

  private void part(String key, Node.Entry entry) {
    if (key.equals("after") || key.equals("fallbackFor")) {
      scalar(NameKind.STEP, entry.value());
    } else if (key.equals("shell")) {
      scalar(NameKind.SHELL, entry.value());
    } else if (key.equals("known") && entry.value() instanceof Node.Sequence list) {
      list.items().forEach(this::known);
    }
  }

  /**
   * A sentence with what is known of a case: its type, and the fields that it asks for and prints.
   */
  private void known(Node sentence) {
    each(
        sentence,
        (key, of) -> {
          if (key.equals("of") && of.value() instanceof Node.Scalar type) {
            scalar(NameKind.TYPE, type);
            String owner = keys.getOrDefault(type.text(), type.text());
            each(
                sentence,
                (part, entry) -> {
                  fields(owner, entry.value());
                  each(entry.value(), (field, wanted) -> codes(type.text(), field, wanted.value()));
                });
          }
        });
  }

  private void codes(String type, String field, Node wanted) {
    NameKind.ofField(type, field).ifPresent(kind -> scalar(kind, wanted));
  }

  private void fields(String owner, Node node) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(one -> field(owner, one.name(), "", offset(one.line(), one.column())));
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> fields(owner, item));
    } else if (node instanceof Node.Scalar scalar) {
      Matcher printed = PRINTED.matcher(scalar.text());
      int next = offset(scalar.line(), scalar.column());
      while (printed.find()) {
        next = field(owner, printed.group(1), "{", next);
      }
    }
  }

  /** Adds the next place of a field, and returns where to look for the one behind it. */
  private int field(String owner, String name, String before, int offset) {
    int from = file.text().indexOf(before + name, offset);
    if (from < 0) {
      return offset;
    }
    int at = from + before.length();
    uses.add(use(NameKind.FIELD, owner + "." + name, at, name.length()));
    return at;
  }

  /** Every path of a fact, in placeholders and wherever it is all that is written. */
  private void placeholders(Node node) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        path(entry.name(), entry.line(), entry.column());
        placeholders(entry.value());
      }
    } else if (node instanceof Node.Sequence list) {
      list.items().forEach(this::placeholders);
    } else if (node instanceof Node.Scalar scalar) {
      path(scalar.text(), scalar.line(), scalar.column());
    }
  }

  private void path(String text, int line, int column) {
    Matcher matcher = PATH.matcher(text);
    while (matcher.find()) {
      String path = matcher.group(1);
      int from = file.text().indexOf(path, offset(line, column));
      String plain = path.replaceAll("\\[\\d+]", "");
      if (from >= 0 && keys.containsValue(plain.substring(0, plain.indexOf('.')))) {
        uses.add(new Use(NameKind.FIELD, plain, file.source(), from, from + path.length(), false));
      }
    }
  }

  /** Finds the names in a file beside the rules. */
  void beside(Node root) {
    named(
        file.path().equals(ExclusionFile.NAME)
            ? ExclusionFile.shape(List.of())
            : Shapes.cases(null, null, List.of()),
        root);
  }

  private void named(Shape shape, Node node) {
    if (shape instanceof Shape.Keyed keyed) {
      each(
          node,
          (key, entry) -> named(keyed.keys().getOrDefault(key, new Shape.Any()), entry.value()));
    } else if (shape instanceof Shape.Mapped mapped) {
      each(
          node,
          (name, entry) -> {
            named(mapped.names(), Yaml.named(entry));
            named(mapped.values(), entry.value());
          });
    } else if (shape instanceof Shape.Listed listed && node instanceof Node.Sequence list) {
      list.items().forEach(item -> named(listed.item(), item));
    } else if (shape instanceof Shape.Facts) {
      facts(node);
    } else if (shape instanceof Shape.Words words && words.what() != null) {
      word(words.what(), node);
    } else if (shape instanceof Shape.Name name) {
      word(name.what(), node);
    }
  }

  private void word(String what, Node node) {
    if (what.equals("fact")) {
      placeholders(node);
    }
    for (NameKind kind : NameKind.values()) {
      if (List.of(what.split(" or ", -1)).contains(kind.word())) {
        scalar(kind, node);
      }
    }
  }

  private void facts(Node facts) {
    each(
        facts,
        (key, entry) -> {
          Node value = entry.value();
          List<Node> all = value instanceof Node.Sequence list ? list.items() : List.of(value);
          all.forEach(
              one ->
                  each(
                      one,
                      (field, at) ->
                          uses.add(
                              use(
                                  NameKind.FIELD,
                                  key + "." + field,
                                  offset(at.line(), at.column()),
                                  field.length()))));
        });
  }

  private void scalar(NameKind kind, Node node) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> scalar(kind, item));
    } else if (node instanceof Node.Scalar scalar) {
      add(kind, scalar.text(), scalar.line(), scalar.column(), false);
    }
  }

  private void add(NameKind kind, String name, int line, int column, boolean defines) {
    int from = file.text().indexOf(name, offset(line, column));
    if (from >= 0 && !name.isEmpty()) {
      uses.add(new Use(kind, name, file.source(), from, from + name.length(), defines));
    }
  }

  private Use use(NameKind kind, String name, int from, int length) {
    return new Use(kind, name, file.source(), from, from + length, false);
  }

  private int offset(int line, int column) {
    return lines[Math.max(0, Math.min(lines.length, line) - 1)] + Math.max(0, column - 1);
  }

  private static void each(@Nullable Node node, BiConsumer<String, Node.Entry> found) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> found.accept(entry.name(), entry));
    }
  }
}
