package exodx.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;

/** Reads annotation values from descriptors; the compiled rules only keep their source text. */
public final class Annotations {
  /** The annotations of declared types. */
  public static final List<String> OF_TYPES =
      List.of(
          "facts",
          "doc",
          "many",
          "mostlyOne",
          "in",
          "gather",
          "object",
          "from",
          "changesIn",
          "orElse");

  /** The annotations of their fields. */
  public static final List<String> OF_FIELDS =
      List.of(
          "doc",
          "ask",
          "together",
          "in",
          "gather",
          "recognise",
          "recogniseUnless",
          "personal",
          "examples",
          "format",
          "key",
          "from",
          "object");

  /** The annotations of rules. */
  public static final List<String> OF_RULES =
      List.of("title", "rationale", "source", "message", "wrapper", "unasked");

  private Annotations() {}

  /** True when an annotation of that name stands there. */
  public static boolean has(AnnotatedBaseDescr descriptor, String name) {
    return descriptor.getAnnotation(name) != null;
  }

  /** Returns the one text of an annotation; adjoining quoted parts joined by + count as one. */
  static Optional<String> text(AnnotatedBaseDescr descriptor, String name) {
    return texts(descriptor, name).stream().findFirst();
  }

  /** Returns all texts of an annotation, written as one text or as a list in braces. */
  public static List<String> texts(AnnotatedBaseDescr descriptor, String name) {
    AnnotationDescr annotation = descriptor.getAnnotation(name);
    if (annotation == null || annotation.getSingleValue() == null) {
      return List.of();
    }
    Object value = annotation.getSingleValue();
    if (value instanceof Object[] parts) {
      List<String> texts = new ArrayList<>();
      for (Object part : parts) {
        texts.addAll(quoted(String.valueOf(part)));
      }
      return texts;
    }
    return quoted(String.valueOf(value));
  }

  /** Splits {@code "a", "b"} at the commas between quotes; parts joined by + become one. */
  static List<String> quoted(String raw) {
    if (raw.indexOf('"') < 0) {
      return List.of(raw.strip());
    }
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!inside) {
        if (c == ',') {
          texts.add(text.toString());
          text.setLength(0);
        }
        inside = c == '"';
      } else if (c == '\\' && i + 1 < raw.length()) {
        i++;
        text.append(raw.charAt(i) == 'n' ? '\n' : raw.charAt(i));
      } else if (c == '"') {
        inside = false;
      } else {
        text.append(c);
      }
    }
    texts.add(text.toString());
    return texts;
  }
}
