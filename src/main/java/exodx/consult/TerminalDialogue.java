package exodx.consult;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A conversation at a terminal, with line editing, completion and pastes of many lines at once. The
 * only place that knows JLine.
 *
 * <p>JLine drives the terminal by the program stty, not by native code, which Java warns of.
 */
public final class TerminalDialogue implements Dialogue {
  /** Milliseconds in which the next character of a pasted text comes, and no typed one. */
  private static final long AT_ONCE = 30;

  private final Terminal terminal;
  private final LineReader reader;
  private final PrintWriter out;
  private List<String> words = List.of();

  private TerminalDialogue(Terminal terminal, PrintWriter out) {
    this.terminal = terminal;
    this.out = out;
    // An answer is taken as it stands: no quotes, escapes or exclamation marks of a shell.
    DefaultParser asItStands = new DefaultParser();
    asItStands.setEscapeChars(null);
    asItStands.setQuoteChars(null);
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(asItStands)
            .completer((r, line, all) -> words.forEach(word -> all.add(new Candidate(word))))
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .build();
  }

  /**
   * Opens the terminal of the process.
   *
   * @throws IOException when there is none
   */
  public static TerminalDialogue open(PrintWriter out) throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).provider("exec").dumb(true).build();
    return new TerminalDialogue(terminal, out);
  }

  @Override
  public Reply read(String prompt, List<String> completions) {
    out.flush();
    words = completions;
    try {
      return new Line(reader.readLine(prompt));
    } catch (UserInterruptException e) {
      return new Cancelled(e.getPartialLine() == null || e.getPartialLine().isBlank());
    } catch (EndOfFileException e) {
      return new End();
    }
  }

  @Override
  public boolean goesOn(Predicate<String> belongs) {
    try {
      return terminal.reader().peek(AT_ONCE) >= 0;
    } catch (IOException e) { // the next reading tells
      return false;
    }
  }

  @Override
  public PrintWriter out() {
    return out;
  }

  @Override
  public void close() {
    out.flush();
    try {
      terminal.close();
    } catch (IOException e) {
      out.flush(); // the process ends anyway
    }
  }
}
