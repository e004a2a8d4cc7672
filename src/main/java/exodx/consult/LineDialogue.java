package exodx.consult;

import exodx.report.Style;
import exodx.report.TextPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * A conversation without a terminal: answers are the lines of a stream. They are printed again
 * behind the prompt, so that the output alone tells what was said.
 */
public final class LineDialogue implements Dialogue {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader in;
  private final PrintWriter out;
  private final TextPage page;
  private final boolean echo;
  private final Deque<String> ahead = new ArrayDeque<>();

  /**
   * Opens one.
   *
   * @param echo false when what was typed is not to be printed
   */
  public LineDialogue(InputStream in, PrintWriter out, boolean echo) {
    this.echo = echo;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.page = new TextPage(out, Style.PLAIN, 0);
  }

  @Override
  public Reply read(String prompt, List<String> words) {
    out.print(prompt);
    out.flush();
    try {
      String line = ahead.isEmpty() ? in.readLine() : ahead.poll();
      if (line == null) {
        return end();
      }
      String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      page.unwrapped(0, echo ? text : "");
      return new Line(text);
    } catch (IOException e) { // an answer that cannot be read will not come
      return end();
    }
  }

  @Override
  public boolean goesOn(Predicate<String> belongs) {
    try {
      while (ahead.stream().allMatch(String::isBlank)) {
        String line = in.ready() ? in.readLine() : null;
        if (line == null) {
          return false;
        }
        ahead.add(line);
      }
      return belongs.test(ahead.getLast());
    } catch (IOException e) { // the next reading tells
      return false;
    }
  }

  private Reply end() {
    page.unwrapped(0, "(end of input)");
    return new End();
  }

  @Override
  public PrintWriter out() {
    return out;
  }

  @Override
  public void close() {
    out.flush();
  }
}
