package exodx.consult;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A conversation with one person, line by line, at a terminal or by a script. */
public interface Dialogue extends AutoCloseable {

  /** What came back from the person. */
  sealed interface Reply {}

  /**
   * A line; several lines only when they were pasted at once.
   *
   * @param text without what a terminal replies to the questions of programs, and late may write
   *     where a person types
   */
  record Line(String text) implements Reply {
    private static final Pattern TERMINAL =
        Pattern.compile("\u001b?\\[[?>][0-9;]{1,40}c|\u001b\\[[0-9;?>]{0,40}[A-Za-z~]");

    public Line {
      text = TERMINAL.matcher(text).replaceAll("");
    }
  }

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

  /**
   * True when a text goes on behind a blank line: more of it has come already, faster than anybody
   * types.
   *
   * @param belongs tells whether a line can belong to the text
   */
  boolean goesOn(Predicate<String> belongs);

  /** Returns where the other side of the conversation is printed. */
  PrintWriter out();

  @Override
  void close();
}
