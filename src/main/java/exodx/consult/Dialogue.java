package exodx.consult;

import java.io.PrintWriter;
import java.util.List;

/** A conversation with one person, line by line, at a terminal or by a script. */
public interface Dialogue extends AutoCloseable {

  /** What came back from the person. */
  sealed interface Reply {}

  /** A line; several lines only when they were pasted at once. */
  record Line(String text) implements Reply {}

  /** The person took back what stood in the line, which may have been nothing. */
  record Cancelled(boolean empty) implements Reply {}

  /** Nothing comes any more. */
  record End() implements Reply {}

  /**
   * Waits for a line.
   *
   * @param prompt stands before it
   * @param words what a person may want to have completed
   */
  Reply read(String prompt, List<String> words);

  /** Returns where the other side of the conversation is printed. */
  PrintWriter out();

  @Override
  void close();
}
