package exodx.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file beside exports that says which of them hold all there is. */
final class Manifest {
  private static final String NAME = "manifest";
  private static final String COMPLETE = "complete";
  private static final String HINT = "write: complete: [TABLE, ...]";

  private Manifest() {}

  static boolean is(Path path) {
    return Objects.requireNonNull(path.getFileName())
        .toString()
        .toLowerCase(Locale.ROOT)
        .startsWith(NAME);
  }

  /**
   * Returns the names of complete tables.
   *
   * @param file how the manifest is called in problems
   * @throws ProblemsException when it says anything that is not understood
   * @throws IOException when it cannot be read
   */
  static List<String> read(Path path, String file) throws IOException {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(Files.readString(path));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw problem(file, line, "this manifest is no YAML", HINT);
    }
    if (root == null || !root.isObject() || root.isEmpty()) {
      throw problem(file, 0, "this manifest says nothing", HINT);
    }
    for (var field : root.properties()) {
      if (!field.getKey().equals(COMPLETE)) {
        String hint = DidYouMean.hint(field.getKey(), Set.of(COMPLETE));
        throw problem(file, 0, "a manifest has no \"" + field.getKey() + "\"", hint);
      }
    }
    List<String> names = new ArrayList<>();
    JsonNode complete = root.get(COMPLETE);
    if (complete.isTextual()) {
      names.add(complete.textValue());
    }
    for (JsonNode name : complete) {
      names.add(name.asText());
    }
    if (names.isEmpty()) {
      throw problem(file, 0, "this manifest names no table", HINT);
    }
    return names;
  }

  private static ProblemsException problem(
      String file, int line, String message, @Nullable String hint) {
    return ProblemsException.input(
        new Problem(Severity.ERROR, NAME, file, line, 0, message, hint, null));
  }
}
