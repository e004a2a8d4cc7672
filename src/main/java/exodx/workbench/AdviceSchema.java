package exodx.workbench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import exodx.advice.Catalogue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of the files with the words of codes. It is read off the records that such a file
 * is read into, so that both can never tell different things.
 */
public final class AdviceSchema {
  private AdviceSchema() {}

  /** Returns the schema of a file of words; every part of such a file may be left out. */
  public static Map<String, Object> of(Catalogue catalogue) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", FactSchema.META);
    schema.put("title", "Words of codes for exodx");
    Map<String, Object> parts = record(Catalogue.class);
    parts.remove("required");
    schema.putAll(parts);
    nameShells(schema, catalogue);
    return schema;
  }

  /** Wherever a shell is named, editors offer those that there are. */
  @SuppressWarnings("unchecked")
  private static void nameShells(Map<String, Object> schema, Catalogue catalogue) {
    for (Map.Entry<String, Object> entry : schema.entrySet()) {
      if (entry.getValue() instanceof Map<?, ?> inside) {
        if (entry.getKey().equals("shell") && !catalogue.shells().isEmpty()) {
          entry.setValue(FactSchema.words(catalogue.shells().keySet().stream().sorted().toList()));
        } else if (inside instanceof LinkedHashMap<?, ?>) {
          nameShells((Map<String, Object>) inside, catalogue);
        }
      }
    }
  }

  private static Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType parameters) {
      Type[] arguments = parameters.getActualTypeArguments();
      return parameters.getRawType() == Map.class
          ? map(of(arguments[1]))
          : FactSchema.array(of(arguments[0]));
    }
    Class<?> simple = (Class<?>) type;
    if (simple == String.class) {
      return type("string");
    }
    if (simple == boolean.class || simple == Boolean.class) {
      return type("boolean");
    }
    if (simple.isEnum()) {
      return FactSchema.words(words(simple));
    }
    if (!simple.isRecord()) {
      throw new IllegalStateException("no schema for " + type);
    }
    Map<String, Object> record = record(simple);
    return isShort(simple) ? either(type("string"), record) : record;
  }

  private static Map<String, Object> record(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent part : type.getRecordComponents()) {
      properties.put(part.getName(), of(part.getGenericType()));
      boolean optional =
          part.getType().isPrimitive()
              || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!optional) {
        required.add(part.getName());
      }
    }
    Map<String, Object> schema = FactSchema.object(properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
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

  private static Map<String, Object> type(String name) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", name);
    return schema;
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> schema = type("object");
    schema.put("additionalProperties", value);
    return schema;
  }

  private static Map<String, Object> either(Object one, Object other) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("anyOf", List.of(one, other));
    return schema;
  }
}
