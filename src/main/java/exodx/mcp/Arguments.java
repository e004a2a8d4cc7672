package exodx.mcp;

import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one call. Their types were checked against the schema of the tool before.
 *
 * @param values by name
 */
record Arguments(Map<String, Object> values) {

  /** Returns a text; empty when it was not given or is blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .map(String::valueOf)
        .filter(text -> !text.isBlank());
  }

  /**
   * Returns a text that has to be given.
   *
   * @throws ProblemsException when it was not given
   */
  String required(String name) {
    return text(name)
        .orElseThrow(
            () -> ProblemsException.input("missing-argument", "give \"" + name + "\"", null));
  }

  /** Returns a list of texts; an empty one when it was not given. */
  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Returns whether something was asked for; false when it was not given. */
  boolean isSet(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** Returns a number, or what stands for it when it was not given. */
  int number(String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }
}
