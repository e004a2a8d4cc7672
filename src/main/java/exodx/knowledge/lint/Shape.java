package exodx.knowledge.lint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import exodx.facts.Vocabulary;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand in a YAML file. The check holds files against it, and editors are told of it. */
public sealed interface Shape {

  /** Whatever there is. */
  record Any() implements Shape {}

  /** A text. */
  record Text() implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /**
   * One of some words, which editors offer.
   *
   * @param code of the problem when it is another word
   * @param what it is; null when it is called by its key
   * @param words null when it is not known which there are
   */
  record Words(String code, @Nullable String what, @Nullable Collection<String> words)
      implements Shape {}

  /**
   * The same for a name, which editors do not offer; what stands in square brackets behind it is a
   * number and does not count.
   */
  record Name(String code, String what, @Nullable Collection<String> known) implements Shape {}

  /** The facts of a case. */
  record Facts(@Nullable Vocabulary vocabulary) implements Shape {}

  /**
   * A list.
   *
   * @param hint how it is written; null for a list in square brackets
   */
  record Listed(Shape item, @Nullable String hint) implements Shape {}

  /**
   * Names with values.
   *
   * @param names what the names are
   */
  record Mapped(Shape names, Shape values) implements Shape {}

  /**
   * An object.
   *
   * @param what it is; null when it is called by its place
   * @param keys what stands behind each key
   * @param required the keys that have to be there
   */
  record Keyed(@Nullable String what, Map<String, Shape> keys, Set<String> required)
      implements Shape {}

  /** A text for short, or more. */
  record Either(Shape whole) implements Shape {}

  /** Returns the shape of what is read into a record, none of whose parts need be there. */
  static Keyed ofParts(Class<? extends Record> type) {
    return new Keyed(null, keys(type), Set.of());
  }

  /** Returns the same shape in which nothing has to be there. */
  static Shape optional(Shape shape) {
    if (shape instanceof Keyed keyed) {
      Map<String, Shape> keys = new LinkedHashMap<>();
      keyed.keys().forEach((key, value) -> keys.put(key, optional(value)));
      return new Keyed(keyed.what(), keys, Set.of());
    }
    if (shape instanceof Mapped mapped) {
      return new Mapped(mapped.names(), optional(mapped.values()));
    }
    return shape instanceof Listed listed
        ? new Listed(optional(listed.item()), listed.hint())
        : shape;
  }

  private static Map<String, Shape> keys(Class<?> type) {
    Map<String, Shape> keys = new LinkedHashMap<>();
    for (RecordComponent part : type.getRecordComponents()) {
      keys.put(name(part), of(part.getGenericType()));
    }
    return keys;
  }

  private static String name(RecordComponent part) {
    JsonProperty written = part.getAccessor().getAnnotation(JsonProperty.class);
    return written == null ? part.getName() : written.value();
  }

  private static Shape of(Type type) {
    if (type instanceof ParameterizedType parameters) {
      Type[] arguments = parameters.getActualTypeArguments();
      return parameters.getRawType() == Map.class
          ? new Mapped(new Text(), of(arguments[1]))
          : new Listed(of(arguments[0]), null);
    }
    Class<?> simple = (Class<?>) type;
    if (simple == boolean.class || simple == Boolean.class) {
      return new Flag();
    }
    if (simple.isEnum()) {
      return new Words("unknown-word", null, words(simple));
    }
    if (!simple.isRecord()) {
      return new Text();
    }
    Set<String> required = new TreeSet<>();
    for (RecordComponent part : simple.getRecordComponents()) {
      if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(name(part));
      }
    }
    Shape whole = new Keyed(null, keys(simple), required);
    return isShort(simple) ? new Either(whole) : whole;
  }

  /** True for a record that may be written as one text. */
  private static boolean isShort(Class<?> type) {
    return Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .map(maker -> maker.getAnnotation(JsonCreator.class))
        .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(Field::isEnumConstant)
        .map(
            field -> {
              JsonProperty word = field.getAnnotation(JsonProperty.class);
              return word == null ? field.getName() : word.value();
            })
        .toList();
  }
}
