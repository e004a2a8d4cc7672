package exodx.mcp;

import exodx.facts.CaseFacts;
import exodx.facts.InputReader;
import exodx.facts.Vocabulary;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The case that a call is about: what is said of it in the arguments, and how it is read.
 *
 * <p>A file is read only below the folder that the person who started the server named, wherever a
 * symbolic link leads.
 */
final class CaseInput {
  private static final String CASE = "case";
  private static final String FILE = "file";
  private static final String USER = "user";

  private final Vocabulary vocabulary;
  private final Optional<Supplier<Redactor>> redactor;
  private final Optional<Path> folder;

  CaseInput(McpContext context) {
    this.vocabulary = context.knowledge().vocabulary();
    this.redactor = context.redactor();
    this.folder = context.cases();
  }

  /**
   * The cases of one call.
   *
   * @param all one for each person with an error
   * @param edit masks an edit of a fact as the cases are masked
   */
  record Read(List<CaseFacts> all, UnaryOperator<String> edit) {}

  /** Returns the arguments that say which case is meant, together with others. */
  Map<String, Object> inputs(Map<String, Object> others) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put(
        CASE,
        Schemas.text(
            "The case as text: a fact file (JSON or YAML), a pasted error, the output of commands,"
                + " or all of these one after the other."));
    if (folder.isPresent()) {
      inputs.put(FILE, Schemas.text("Instead of case: a file of the folder of cases, by name."));
    }
    inputs.put(
        USER,
        Schemas.text(
            "Whose case it is, where the text speaks of several people: a name that it uses."));
    inputs.putAll(others);
    return inputs;
  }

  /**
   * Reads every case of the arguments.
   *
   * @throws ProblemsException when there is none, or it cannot be read
   */
  Read read(Arguments arguments) {
    SourceText source = source(arguments);
    String user = arguments.text(USER).orElse(null);
    if (redactor.isPresent()) {
      Redactor masks = redactor.get().get().fresh();
      return new Read(masks.readAll(List.of(source), user), masks::edit);
    }
    return new Read(CaseReader.readAll(vocabulary, List.of(source), user).cases(), edit -> edit);
  }

  /**
   * Reads the one case of the arguments.
   *
   * @throws ProblemsException when there is none or more than one, or it cannot be read
   */
  Read one(Arguments arguments) {
    Read read = read(arguments);
    if (read.all().size() != 1) {
      throw ProblemsException.input(
          "several-cases",
          "this speaks of several people with an error: " + read.all().size(),
          "name one of them with \"user\"");
    }
    return read;
  }

  private SourceText source(Arguments arguments) {
    Optional<String> text = arguments.text(CASE);
    Optional<String> file = arguments.text(FILE);
    if (text.isPresent() == file.isPresent()) {
      throw ProblemsException.input("no-case", "give the case as text, or name its file", null);
    }
    if (text.isPresent()) {
      byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
      return InputReader.read("case", new ByteArrayInputStream(bytes));
    }
    return file(file.orElseThrow());
  }

  private SourceText file(String name) {
    if (folder.isEmpty()) {
      throw ProblemsException.input(
          "no-folder", "this server reads no files: give the case as text", null);
    }
    try {
      Path root = folder.get().toRealPath();
      Path path = root.resolve(name).toRealPath();
      if (!path.startsWith(root) || !Files.isRegularFile(path)) {
        throw ProblemsException.input(
            "not-in-folder", "the folder of cases has no such file", null);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return InputReader.read(name, in);
      }
    } catch (IOException | InvalidPathException e) {
      throw ProblemsException.input("not-in-folder", "the folder of cases has no such file", null);
    }
  }
}
