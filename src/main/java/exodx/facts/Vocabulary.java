package exodx.facts;

import java.util.List;
import java.util.Optional;

/**
 * Everything a fact file can say.
 *
 * @param types the kinds of facts, in the order of the vocabulary
 * @param sources the printed objects that facts can be read from
 */
public record Vocabulary(List<FactType> types, Sources sources) {
  public Vocabulary {
    types = List.copyOf(types);
  }

  /** A vocabulary whose facts stand in no printed object. */
  public Vocabulary(List<FactType> types) {
    this(types, Sources.NONE);
  }

  /** Returns the kind of fact that has this key in fact files. */
  public Optional<FactType> byKey(String key) {
    return types.stream().filter(type -> type.key().equals(key)).findFirst();
  }

  /** Returns the kind of fact that the rules declare under this name. */
  public Optional<FactType> byClassName(String className) {
    return types.stream().filter(type -> type.className().equals(className)).findFirst();
  }

  /** Returns all keys. */
  public List<String> keys() {
    return types.stream().map(FactType::key).toList();
  }
}
