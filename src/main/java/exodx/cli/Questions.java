package exodx.cli;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person for what no option told, until an answer suits. */
final class Questions {
  private final Environment environment;
  private boolean asked;

  Questions(Environment environment) {
    this.environment = environment;
  }

  /** True when a person was asked at least once, and so can be asked again. */
  boolean asked() {
    return asked;
  }

  /**
   * Returns an answer that suits.
   *
   * @param option the option that would have told it
   * @param usual what an empty answer stands for; empty when it stands for nothing
   * @param wrong returns what is wrong with an answer
   * @throws ProblemsException when nobody answers
   */
  String ask(
      String option, String question, String usual, Function<String, Optional<Problem>> wrong) {
    String shown = usual.isEmpty() ? "" : " [" + usual + "]";
    while (true) {
      environment.err().print(option + ": " + question + shown + "\n> ");
      environment.err().flush();
      String typed = line(option);
      String answer = typed.isEmpty() ? usual : typed;
      if (!answer.isEmpty()) {
        Optional<Problem> problem = wrong.apply(answer);
        if (problem.isEmpty()) {
          return answer;
        }
        say(problem.get());
      } else {
        environment.err().print("  an answer is needed; Ctrl-C ends, and nothing is written\n");
      }
    }
  }

  /** Returns an answer that suits, or an empty text. */
  String askIfAny(String option, String question, Function<String, Optional<Problem>> wrong) {
    String answer =
        ask(
            option,
            question,
            "none",
            one -> one.equals("none") ? Optional.empty() : wrong.apply(one));
    return answer.equals("none") ? "" : answer;
  }

  private String line(String option) {
    asked = true;
    return TypedLine.read(environment.in())
        .orElseThrow(
            () ->
                ProblemsException.input(
                    "no-answer", option + " is missing; nothing is written", "add " + option));
  }

  private void say(Problem problem) {
    String hint = problem.hint() == null ? "" : "  Maybe " + problem.hint() + "\n";
    environment.err().print("  " + problem.message() + "\n" + hint);
  }
}
