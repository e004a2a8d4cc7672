package exodx.facts;

import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fact file into facts by the vocabulary. All problems of a file are reported at once; a
 * file with a problem gives no facts at all.
 */
public final class FactFileReader {
  /** The key under which a fact file tells where its values were read. */
  static final String ORIGINS = "origins";

  /** The key under which a fact file tells what two places tell in two ways. */
  static final String DISPUTED = "disputed";

  /** The key of one of the two values, beside where it was read. */
  static final String VALUE = "value";

  static final String ORIGIN = "origin";

  /** The key under which a fact file holds several cases. */
  static final String CASES = "cases";

  private static final Pattern GLUED = Pattern.compile("(\\w+)\\s*[:=]\\s*(\\S+)");
  private static final Pattern PLACE = Pattern.compile("(?s)(.*?):(\\d{1,7}): (.*)");

  private static final int MOST_PROBLEMS = 50;

  private final Map<String, Matcher> origins = new HashMap<>();
  private final List<CaseFacts.Disputed> disputed = new ArrayList<>();
  private final Vocabulary vocabulary;
  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();
  private int furtherProblems;

  private FactFileReader(Vocabulary vocabulary, SourceText source) {
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /**
   * Reads a parsed fact file.
   *
   * @throws ProblemsException naming every unknown key and every value of a wrong type
   */
  public static CaseFacts read(Vocabulary vocabulary, SourceText source, Node root) {
    FactFileReader reader = new FactFileReader(vocabulary, source);
    List<Fact> facts = reader.facts(root);
    if (reader.furtherProblems > 0) {
      String message = "there are " + reader.furtherProblems + " more problems";
      reader.problems.add(Problem.error("more-problems", source.name(), message, null));
    }
    if (!reader.problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.INPUT, reader.problems);
    }
    CaseFacts known = CaseFacts.of(source.name(), source, vocabulary, facts);
    // Who writes a value into the file settles what was told of it in two ways.
    List<CaseFacts.Disputed> open =
        reader.disputed.stream().filter(one -> known.value(one.path()).isEmpty()).toList();
    return new CaseFacts(source.name(), source, known.facts(), known.notes(), open);
  }

  /**
   * Reads a parsed fact file that may hold several cases under the key {@value #CASES}.
   *
   * @throws ProblemsException naming every unknown key and every value of a wrong type
   */
  public static List<CaseFacts> readAll(Vocabulary vocabulary, SourceText source, Node root) {
    if (!(root instanceof Node.Mapping mapping)
        || mapping.entries().size() != 1
        || !mapping.entries().get(0).name().equals(CASES)
        || !(mapping.entries().get(0).value() instanceof Node.Sequence list)) {
      return List.of(read(vocabulary, source, root));
    }
    List<CaseFacts> cases = new ArrayList<>();
    for (Node item : list.items()) {
      CaseFacts one = read(vocabulary, source, item);
      String user = vocabulary.sources().evidence().userName();
      Object name = one.value(user).orElse(cases.size() + 1);
      String called = source.name() + " (" + name + ")";
      cases.add(new CaseFacts(called, source, one.facts(), one.notes(), one.disputed()));
    }
    return List.copyOf(cases);
  }

  private List<Fact> facts(Node root) {
    List<Fact> facts = new ArrayList<>();
    if (!(root instanceof Node.Mapping mapping)) {
      problem("wrong-type", root, "a fact file is an object, but here is " + root.kind(), "");
      return facts;
    }
    boolean told = vocabulary.byKey(ORIGINS).isEmpty();
    for (Node.Entry entry : mapping.entries()) {
      if (told && entry.name().equals(ORIGINS)) {
        origins(entry.value());
      }
    }
    for (Node.Entry entry : mapping.entries()) {
      if (told && entry.name().equals(ORIGINS)) {
        continue;
      }
      if (entry.name().equals(DISPUTED) && vocabulary.byKey(DISPUTED).isEmpty()) {
        disputed(entry.value());
        continue;
      }
      vocabulary
          .byKey(entry.name())
          .ifPresentOrElse(
              type -> facts.addAll(ofType(type, entry.value())),
              () -> unknownKey(entry, "a kind of fact", vocabulary.keys()));
    }
    return facts;
  }

  private List<Fact> ofType(FactType type, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.NULL) {
      return List.of();
    }
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    if (items.size() > 1 && !type.many()) {
      problem("wrong-type", node, "a case has only one \"" + type.key() + "\"", "keep one of them");
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Mapping mapping) {
        facts.add(new Fact(type, facts.size(), values(type, facts.size(), mapping)));
      } else {
        problem(
            "wrong-type",
            item,
            "\"" + type.key() + "\" is an object, but here is " + item.kind(),
            "write its fields: " + fieldNames(type));
      }
    }
    return facts;
  }

  private static String fieldNames(FactType type) {
    return String.join(", ", type.fields().stream().map(FactField::name).toList());
  }

  private Map<String, Fact.Value> values(FactType type, int index, Node.Mapping mapping) {
    Map<String, Fact.Value> values = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      FactField field = type.field(entry.name()).orElse(null);
      if (field == null) {
        unknownKey(
            entry,
            "a field of \"" + type.key() + "\"",
            type.fields().stream().map(FactField::name).toList());
        continue;
      }
      ValueReader.Reading reading = ValueReader.read(field, entry.value());
      if (reading instanceof ValueReader.Known known) {
        values.put(
            field.name(),
            value(known.value(), origins.get(type.path(index, field.name())), entry.value()));
      } else if (reading instanceof ValueReader.Wrong wrong) {
        problem("wrong-value", wrong.where(), wrong.message(), wrong.hint());
      }
    }
    return values;
  }

  private void disputed(Node node) {
    if (!(node instanceof Node.Mapping all)) {
      problem("wrong-type", node, "\"disputed\" is an object, but here is " + node.kind(), "");
      return;
    }
    for (Node.Entry entry : all.entries()) {
      FactField field = vocabulary.field(entry.name()).orElse(null);
      List<Node> two = entry.value() instanceof Node.Sequence list ? list.items() : List.of();
      if (field == null || two.size() != 2) {
        String hint = "write it as \"key.field\": [{\"value\": one}, {\"value\": other}]";
        problem("wrong-value", entry.value(), "this is no fact with two values", hint);
        continue;
      }
      Fact.Value one = claim(field, two.get(0));
      Fact.Value other = claim(field, two.get(1));
      if (one != null && other != null) {
        disputed.add(new CaseFacts.Disputed(entry.name(), one, other));
      }
    }
  }

  private Fact.@Nullable Value claim(FactField field, Node node) {
    Node value = node instanceof Node.Mapping mapping ? mapping.get(VALUE) : null;
    ValueReader.Reading read = value == null ? null : ValueReader.read(field, value);
    if (node instanceof Node.Mapping mapping && read instanceof ValueReader.Known known) {
      Matcher place = PLACE.matcher(mapping.text(ORIGIN));
      return value(known.value(), place.matches() ? place : null, node);
    }
    problem("wrong-value", node, "this is no value of \"" + field.name() + "\"", "");
    return null;
  }

  private void origins(Node node) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.value() instanceof Node.Scalar scalar) {
          Matcher origin = PLACE.matcher(scalar.text());
          if (origin.matches()) {
            origins.put(entry.name(), origin);
          }
        }
      }
    }
  }

  private Fact.Value value(Object value, @Nullable Matcher origin, Node node) {
    return origin == null
        ? new Fact.Value(value, node.line(), source.name(), "")
        : new Fact.Value(
            value, Integer.parseInt(origin.group(2)), origin.group(1), origin.group(3));
  }

  private void unknownKey(Node.Entry entry, String what, List<String> known) {
    problem(
        () ->
            Problem.at(
                "unknown-key",
                source,
                entry.line(),
                entry.column(),
                "\"" + entry.name() + "\" is not " + what,
                written(entry, known).orElseGet(() -> DidYouMean.hint(entry.name(), known))));
  }

  /** How a path, or a name that is glued to its value, is written. */
  private static Optional<String> written(Node.Entry entry, List<String> known) {
    Matcher glued = GLUED.matcher(entry.name());
    if (glued.matches() && known.contains(glued.group(1))) {
      return Optional.of("write " + glued.group(1) + ": " + glued.group(2));
    }
    int dot = entry.name().indexOf('.');
    return dot > 0 && known.contains(entry.name().substring(0, dot))
        ? Optional.of(
            "write %s: {%s: %s}"
                .formatted(
                    entry.name().substring(0, dot),
                    entry.name().substring(dot + 1),
                    entry.value() instanceof Node.Scalar scalar ? scalar.text() : "..."))
        : Optional.empty();
  }

  private void problem(String code, Node where, String message, String hint) {
    problem(
        () ->
            Problem.at(
                code, source, where.line(), where.column(), message, hint.isEmpty() ? null : hint));
  }

  /** Nobody reads thousands of problems, and looking up the place of each would take minutes. */
  private void problem(Supplier<Problem> problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem.get());
    } else {
      furtherProblems++;
    }
  }
}
