package exodx.facts;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import exodx.problem.Problem;
import exodx.problem.SourceText;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the words of whoever wrote a YAML or JSON file why it could not be read. */
public final class ShapeWords {
  private ShapeWords() {}

  /** Returns one sentence about what is wrong, without the place. */
  public static String of(JsonProcessingException trouble) {
    String where = trouble instanceof JsonMappingException mapping ? path(mapping) : "";
    if (trouble instanceof UnrecognizedPropertyException unknown) {
      return "nothing is called \"" + unknown.getPropertyName() + "\" here";
    }
    if (trouble instanceof InvalidFormatException value) {
      return where + "\"" + value.getValue() + "\" is no " + wanted(value.getTargetType());
    }
    if (trouble instanceof MismatchedInputException shape && shape.getTargetType() != null) {
      return where + "a " + wanted(shape.getTargetType()) + " has to stand here";
    }
    String said = trouble.getOriginalMessage();
    return said == null || said.isBlank() ? "it cannot be read" : said.lines().toList().get(0);
  }

  /**
   * Returns the problem at its place, or for the whole file when no place is told.
   *
   * @param code the stable code of the problem
   */
  public static Problem problem(String code, SourceText source, JsonProcessingException trouble) {
    JsonLocation at = trouble.getLocation();
    return at == null
        ? Problem.error(code, source.name(), of(trouble), null)
        : Problem.at(code, source, at.getLineNr(), at.getColumnNr(), of(trouble), null);
  }

  /** The names that lead to the place, as far as they have been written by a person. */
  private static String path(JsonMappingException trouble) {
    String names =
        trouble.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(name -> name != null)
            .collect(Collectors.joining("."));
    return names.isEmpty() ? "" : names + ": ";
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == null) {
      return "other value";
    }
    if (type.isEnum()) {
      return "word that is known";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "list";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "number";
    }
    return type == String.class
        ? "text"
        : Map.class.isAssignableFrom(type) || type.isRecord()
            ? "list of names with values"
            : "value";
  }
}
