package exodx.knowledge;

import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.problem.Place;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the words or of the vocabulary that something can be wrong with. Where it stands is
 * looked for only when something is wrong.
 *
 * @param section section of the words, or the declared type for a field of the vocabulary
 * @param name the code, or the field
 * @param words how it is called in a sentence
 * @param key the key below the code that is meant; null for the code itself
 * @param value the word behind the key that is meant; null for all of it
 */
record SourceLocation(
    String section, String name, String words, @Nullable String key, @Nullable String value) {

  static SourceLocation code(String kind, String section, String code) {
    return new SourceLocation(section, code, "the " + kind + " \"" + code + "\"", null, null);
  }

  /**
   * The way to gather a field.
   *
   * @param annotation the annotation that is meant, {@code in} or {@code gather}
   */
  static SourceLocation gather(FactType type, FactField field, String annotation) {
    String words = "the way to gather " + type.key() + "." + field.name();
    return new SourceLocation(type.className(), field.name(), words, annotation, null);
  }

  SourceLocation at(String newKey, @Nullable String newValue) {
    return new SourceLocation(section, name, words, newKey, newValue);
  }

  /** A part of the text behind the key. */
  SourceLocation within(String part) {
    return new SourceLocation(section, name, words, key, part);
  }

  /** Returns the problem with its place in the folder, if it can be found. */
  Problem problem(RulesFolder folder, String code, String message, @Nullable String hint) {
    for (KnowledgeFile file : folder.files()) {
      Optional<Place> place =
          file.path().endsWith(".advice.yaml") ? inWords(file) : inVocabulary(file);
      if (place.isPresent()) {
        return Problem.at(
            code, file.source(), place.get().line(), place.get().column(), message, hint);
      }
    }
    return Problem.error(code, null, message, hint);
  }

  private Optional<Place> inVocabulary(KnowledgeFile file) {
    Matcher type =
        Pattern.compile("\\bdeclare\\s+" + Pattern.quote(section) + "\\b").matcher(file.text());
    Matcher field =
        Pattern.compile("(?m)^\\s*(" + Pattern.quote(name) + ")\\s*:").matcher(file.text());
    return type.find() && field.find(type.end())
        ? Optional.of(file.source().place(annotation(file.text(), type.end(), field)))
        : Optional.empty();
  }

  /** Returns where the value of the annotation stands, of the field or else of its type. */
  private int annotation(String text, int type, Matcher field) {
    if (key == null) {
      return field.start(1);
    }
    Matcher next = Pattern.compile("(?m)^\\s*(?:\\w+\\s*:\\s*\\w|end\\b)").matcher(text);
    int end = next.find(field.end()) ? next.start() : text.length();
    Matcher annotation = Pattern.compile("@" + key + "\\s*\\(\\s*").matcher(text);
    boolean own = annotation.find(field.end()) && annotation.start() < end;
    if (!own && !(annotation.find(type) && annotation.start() < field.start())) {
      return field.start(1);
    }
    return part(text, annotation.end());
  }

  /** Returns where the part of a text that begins here stands. */
  private int part(String text, int from) {
    int column = from - text.lastIndexOf('\n', from) - 1;
    Matcher next = Pattern.compile("\n(?! {" + column + "})").matcher(text);
    int end = next.find(from) ? next.start() : text.length();
    int found = value == null ? -1 : text.indexOf(value, from);
    return found >= 0 && found < end ? found : from;
  }

  private Optional<Place> inWords(KnowledgeFile file) {
    try {
      return entry(NodeReader.YAML.read(file.source()), section)
          .flatMap(codes -> entry(codes.value(), name))
          .map(this::inCode)
          .map(
              place ->
                  file.source()
                      .place(
                          part(file.text(), file.source().offset(place.line(), place.column()))));
    } catch (ProblemsException e) {
      return Optional.empty(); // told when the words are read
    }
  }

  private Place inCode(Node.Entry code) {
    Optional<Node.Entry> found = key == null ? Optional.empty() : entry(code.value(), key);
    if (found.isEmpty()) {
      return new Place(code.line(), code.column());
    }
    Node.Entry at = found.get();
    if (value != null && at.value() instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Scalar scalar && scalar.text().equals(value)) {
          return new Place(item.line(), item.column());
        }
      }
    }
    return new Place(at.value().line(), at.value().column());
  }

  private static Optional<Node.Entry> entry(Node node, String name) {
    return node instanceof Node.Mapping mapping
        ? mapping.entries().stream().filter(entry -> entry.name().equals(name)).findFirst()
        : Optional.empty();
  }
}
