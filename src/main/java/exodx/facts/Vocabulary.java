package exodx.facts;

import exodx.messages.Recognition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a fact file can say.
 *
 * @param types the kinds of facts, in the order of the vocabulary
 * @param sources the printed objects that facts can be read from
 * @param conclusions what a type that only rules derive says, as a sentence without its full stop,
 *     by the name of the type; a field in braces stands for its value
 * @param recogniser finds the messages in a text; null when there are no rules to know one
 */
public record Vocabulary(
    List<FactType> types,
    Sources sources,
    Map<String, String> conclusions,
    @Nullable Recogniser recogniser) {
  public Vocabulary {
    types = List.copyOf(types);
  }

  /** Finds the messages in a text. */
  @FunctionalInterface
  public interface Recogniser {
    /** Returns every message, in the order of the text. */
    List<Recognition> recognise(String text);
  }

  /** Returns the same vocabulary with what finds messages. */
  public Vocabulary recognising(Recogniser other) {
    return new Vocabulary(types, sources, conclusions, other);
  }

  /** Returns the kind of fact that has this key in fact files. */
  public Optional<FactType> byKey(String key) {
    return types.stream().filter(type -> type.key().equals(key)).findFirst();
  }

  /** Returns the kind of fact that the rules declare under this name. */
  public Optional<FactType> byClassName(String className) {
    return types.stream().filter(type -> type.className().equals(className)).findFirst();
  }

  /** Returns all fields, in the order of the vocabulary. */
  public Stream<FactField> fields() {
    return types.stream().flatMap(type -> type.fields().stream());
  }

  /** Returns the field at a path, with or without the number of the fact. */
  public Optional<FactField> field(String path) {
    return FactPath.of(path).flatMap(at -> byKey(at.key()).flatMap(type -> type.field(at.field())));
  }

  /** Returns the fact that a text of a case becomes, to be searched for messages. */
  public Optional<Fact> pasted(Fact.Value text) {
    return types.stream()
        .flatMap(
            type ->
                type.fields().stream()
                    .filter(FactField::recognise)
                    .map(field -> new Fact(type, 0, Map.of(field.name(), text))))
        .findFirst();
  }

  /** Returns the paths of all fields, without numbers. */
  public List<String> paths() {
    return types.stream()
        .flatMap(type -> type.fields().stream().map(field -> type.key() + "." + field.name()))
        .toList();
  }

  /** Returns all keys. */
  public List<String> keys() {
    return types.stream().map(FactType::key).toList();
  }
}
