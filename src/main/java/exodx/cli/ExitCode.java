package exodx.cli;

import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;

/** How a run ends, the least bad end first. */
enum ExitCode {
  DIAGNOSED(0),
  ELSEWHERE(4),
  NEEDS_FACTS(1),
  WRONG_INPUT(2),
  BROKEN_KNOWLEDGE(3),
  UNWRITABLE(74),
  INTERNAL_ERROR(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Outcome.Status status) {
    return switch (status) {
      case DIAGNOSED -> DIAGNOSED;
      case NEEDS_FACTS -> NEEDS_FACTS;
      case OUT_OF_SCOPE, NOT_RECOGNISED -> ELSEWHERE;
    };
  }

  static ExitCode of(ProblemsException problems) {
    return switch (problems.concern()) {
      case INPUT -> WRONG_INPUT;
      case KNOWLEDGE -> BROKEN_KNOWLEDGE;
      case OUTPUT -> UNWRITABLE;
    };
  }

  ExitCode worse(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
