package exodx.report;

import exodx.outcome.Outcome;
import java.util.List;

/**
 * An answer in a few words, for lists of many: what to do next, and what would destroy something.
 * But for the line of one person they hold no value of the case, so that they are the same for all
 * cases of one kind.
 */
public final class InShort {
  private InShort() {}

  /** Returns the next thing to do or to find out. */
  public static String next(Outcome outcome) {
    return new AnswerHead(outcome, OpenQuestions.of(outcome)).next().phrase().words();
  }

  /**
   * Returns one line for one of several people: whose it is, how far it goes, the cause, the
   * danger.
   */
  public static String line(Outcome outcome) {
    String name = outcome.caseName();
    int open = name.lastIndexOf(" (");
    String who =
        open > 0 && name.endsWith(")") ? name.substring(open + 2, name.length() - 1) : name;
    List<Block> head = new AnswerHead(outcome, OpenQuestions.of(outcome)).blocks();
    String cause = first(head, "Cause");
    String danger = first(head, "Danger");
    String end = danger.isEmpty() ? "" : " DANGER: " + danger;
    return Printable.line(who + ": " + Words.name(outcome.status()) + ". " + cause + end);
  }

  private static String first(List<Block> head, String label) {
    return head.stream()
        .filter(Block.Lead.class::isInstance)
        .map(Block.Lead.class::cast)
        .filter(lead -> lead.label().equals(label))
        .map(lead -> sentence(lead.phrase().words().strip()))
        .findFirst()
        .orElse("");
  }

  private static String sentence(String words) {
    int end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end + 1);
  }

  /** Returns what would destroy something: to be done, waiting, or forbidden. */
  public static List<String> dangers(Outcome outcome) {
    return new AnswerHead(outcome, OpenQuestions.of(outcome)).destructive();
  }
}
