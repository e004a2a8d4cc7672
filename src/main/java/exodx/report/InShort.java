package exodx.report;

import exodx.outcome.Outcome;
import java.util.List;

/**
 * An answer in a few words, for lists of many: what to do next, and what would destroy something.
 * They hold no value of the case, so they are the same for all cases of one kind.
 */
public final class InShort {
  private InShort() {}

  /** Returns the next thing to do or to find out. */
  public static String next(Outcome outcome) {
    return new AnswerHead(outcome, OpenQuestions.of(outcome)).next().phrase().words();
  }

  /** Returns what would destroy something: to be done, waiting, or forbidden. */
  public static List<String> dangers(Outcome outcome) {
    return new AnswerHead(outcome, OpenQuestions.of(outcome)).destructive();
  }
}
