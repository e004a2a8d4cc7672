package exodx.knowledge.lint;

import com.fasterxml.jackson.annotation.JsonProperty;
import exodx.advice.Catalogue;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shape of the files with words: known keys, nothing missing, known words. */
final class WordsCheck extends Check {
  private static final Map<String, Class<?>> SECTIONS = sections();

  /** The sections whose entries may be one text. */
  private static final Set<String> BRIEF = Set.of("shells", "warnings");

  /** The sections whose entries have a shape of their own, taken from the catalogue itself. */
  private static Map<String, Class<?>> sections() {
    Map<String, Class<?>> sections = new HashMap<>();
    for (RecordComponent section : Catalogue.class.getRecordComponents()) {
      if (section.getGenericType() instanceof ParameterizedType map
          && map.getActualTypeArguments()[1] instanceof Class<?> shape
          && shape.isRecord()) {
        sections.put(section.getName(), shape);
      }
    }
    return Map.copyOf(sections);
  }

  WordsCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Map<String, KnowledgeFile> seen = new HashMap<>();
    material.words().forEach((file, root) -> file(file, root, seen));
  }

  private void file(KnowledgeFile file, Node root, Map<String, KnowledgeFile> seen) {
    Yaml yaml = new Yaml(file, findings);
    List<String> sections =
        Arrays.stream(Catalogue.class.getRecordComponents()).map(RecordComponent::getName).toList();
    for (Node.Entry section : yaml.entries(root, "a file with words", sections)) {
      Class<?> shape = SECTIONS.get(section.name());
      for (Node.Entry code : yaml.entries(section.value(), section.name(), null)) {
        twice(yaml, file, section.name(), code, seen);
        boolean brief = BRIEF.contains(section.name()) && code.value() instanceof Node.Scalar;
        if (shape != null && !brief) {
          entry(yaml, code, section.name(), shape);
        }
      }
    }
  }

  private static void twice(
      Yaml yaml,
      KnowledgeFile file,
      String section,
      Node.Entry code,
      Map<String, KnowledgeFile> seen) {
    KnowledgeFile other = seen.putIfAbsent(section + " " + code.name(), file);
    if (other != null) {
      yaml.error(
          "duplicate-code",
          code.line(),
          code.column(),
          "\"" + code.name() + "\" has its words in " + other.source().name() + " too",
          "keep one of them");
    }
  }

  private static void entry(Yaml yaml, Node.Entry code, String section, Class<?> shape) {
    List<String> keys = new ArrayList<>();
    List<String> required = new ArrayList<>();
    Map<String, Class<?>> types = new HashMap<>();
    for (RecordComponent part : shape.getRecordComponents()) {
      keys.add(part.getName());
      types.put(part.getName(), part.getType());
      if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(part.getName());
      }
    }
    String what = "\"" + code.name() + "\" of " + section;
    for (Node.Entry key : yaml.entries(code.value(), what, keys)) {
      Class<?> type = types.getOrDefault(key.name(), Object.class);
      if (type.isEnum()) {
        yaml.word("unknown-word", key.value(), key.name(), words(type));
      } else if (type == boolean.class) {
        yaml.word("unknown-word", key.value(), "answer to " + key.name(), List.of("true", "false"));
      } else if (type == String.class && !(key.value() instanceof Node.Scalar)) {
        yaml.error(
            "wrong-shape",
            key.value(),
            key.name() + " is a text, and this is " + key.value().kind(),
            "put the text in double quotes");
      } else if (type == List.class && !(key.value() instanceof Node.Sequence)) {
        yaml.error(
            "wrong-shape",
            key.value(),
            key.name() + " is a list, and this is " + key.value().kind(),
            "write [" + (key.value() instanceof Node.Scalar one ? one.text() : "...") + "]");
      }
    }
    yaml.needs(code, what, required);
  }

  /** Returns the keys of an entry of a section. */
  static List<String> keys(String section) {
    Class<?> shape = SECTIONS.get(section);
    return shape == null
        ? List.of()
        : Arrays.stream(shape.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** Returns the words that a key can have as its value, in whichever section it stands. */
  static List<String> words(String key) {
    for (Class<?> shape : SECTIONS.values()) {
      for (RecordComponent part : shape.getRecordComponents()) {
        if (part.getName().equals(key)) {
          boolean truth = part.getType() == boolean.class || part.getType() == Boolean.class;
          return truth ? List.of("true", "false") : words(part.getType());
        }
      }
    }
    return List.of();
  }

  private static List<String> words(Class<?> type) {
    List<String> words = new ArrayList<>();
    for (Field constant : type.getFields()) {
      JsonProperty property = constant.getAnnotation(JsonProperty.class);
      if (constant.isEnumConstant()) {
        words.add(property == null ? constant.getName() : property.value());
      }
    }
    return words;
  }
}
