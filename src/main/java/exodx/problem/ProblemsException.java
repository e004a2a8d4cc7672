package exodx.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries the problems that make it impossible to go on; never printed as a stack trace. */
public final class ProblemsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The code of the problem when nobody reads the output any more. */
  public static final String CLOSED_PIPE = "closed-pipe";

  /** Whose input is broken, because the exit code depends on it. */
  public enum Concern {
    /** Facts or options a user gave. */
    INPUT,
    /** The rules folder. */
    KNOWLEDGE,
    /** A file or stream that takes no more output. */
    OUTPUT
  }

  private final Concern concern;
  private final transient List<Problem> problems;

  public ProblemsException(Concern concern, List<Problem> problems) {
    super(problems.isEmpty() ? concern.name() : problems.get(0).message());
    this.concern = concern;
    this.problems = List.copyOf(problems);
  }

  /** The facts or options a user gave are unusable. */
  public static ProblemsException input(Problem... problems) {
    return new ProblemsException(Concern.INPUT, List.of(problems));
  }

  /** The same, about no file or about all of them. */
  public static ProblemsException input(String code, String message, @Nullable String hint) {
    return input(Problem.error(code, null, message, hint));
  }

  /** The same, about one file. */
  public static ProblemsException input(
      String code, @Nullable String file, String message, @Nullable String hint) {
    return input(Problem.error(code, file, message, hint));
  }

  /** The rules folder is unusable. */
  public static ProblemsException knowledge(Problem... problems) {
    return new ProblemsException(Concern.KNOWLEDGE, List.of(problems));
  }

  /** The same, about no file or about all of them. */
  public static ProblemsException knowledge(String code, String message, @Nullable String hint) {
    return knowledge(Problem.error(code, null, message, hint));
  }

  /**
   * Something cannot be written.
   *
   * @param file where it should stand; null for standard output
   */
  public static ProblemsException output(
      @Nullable String file, IOException failure, @Nullable String hint) {
    String what = file == null ? "standard output" : "this";
    String reason = reason(failure);
    // Java tells a closed pipe only by its message.
    String code = reason.toLowerCase(Locale.ROOT).contains("pipe") ? CLOSED_PIPE : "unwritable";
    String message = what + " cannot be written: " + reason;
    return new ProblemsException(Concern.OUTPUT, List.of(Problem.error(code, file, message, hint)));
  }

  /** Java names the file again in place of the two commonest reasons. */
  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getName());
  }

  public Concern concern() {
    return concern;
  }

  public List<Problem> problems() {
    return problems;
  }
}
