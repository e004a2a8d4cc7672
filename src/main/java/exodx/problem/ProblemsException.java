package exodx.problem;

import java.util.List;

/** Carries the problems that make it impossible to go on; never printed as a stack trace. */
public final class ProblemsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose input is broken, because the exit code depends on it. */
  public enum Concern {
    /** Facts or options a user gave. */
    INPUT,
    /** The rules folder. */
    KNOWLEDGE
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

  /** The rules folder is unusable. */
  public static ProblemsException knowledge(Problem... problems) {
    return new ProblemsException(Concern.KNOWLEDGE, List.of(problems));
  }

  public Concern concern() {
    return concern;
  }

  public List<Problem> problems() {
    return problems;
  }
}
