package exodx.readers;

import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text as readers see it: without the marks that terminals, web pages, mail programs and editors
 * add. Lines keep their numbers.
 */
final class Paste {
  private static final Pattern END = Pattern.compile("\r\n|[\r\n]");
  private static final Pattern MARKS =
      Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|[\u200b-\u200f\u2060\ufeff\u202a-\u202e]");

  private final String file;
  private final String text;
  private final List<String> written;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Map<Integer, Optional<CommandLines.Command>> commands = new HashMap<>();

  Paste(SourceText source) {
    file = source.name();
    String plain = MARKS.matcher(source.text()).replaceAll("").replace('\u00a0', ' ');
    written = Quoting.without(List.of(END.split(plain, -1)));
    text = String.join("\n", written);
    int start = 0;
    for (String line : written) {
      lines.add(line.replace("\t", "    ").stripTrailing());
      starts.add(start);
      start += line.length() + 1;
    }
  }

  /** Makes an object that stands alone in some lines of the text. */
  PrintedObject object(
      String format, PrintContext around, Map<String, Printed> properties, int first, int last) {
    return new PrintedObject(file, format, "", "", around, properties, first, last);
  }

  String file() {
    return file;
  }

  /** Returns the text without those marks. */
  String text() {
    return text;
  }

  /** What is known about command lines so far, by line. */
  Map<Integer, Optional<CommandLines.Command>> commands() {
    return commands;
  }

  /** Number of lines; line numbers begin with 1. */
  int size() {
    return lines.size();
  }

  /** Returns a line; behind the last one all are empty. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Returns a line as it is written, tabs included. */
  String raw(int number) {
    return number >= 1 && number <= written.size() ? written.get(number - 1) : "";
  }

  boolean isBlank(int number) {
    return line(number).isBlank();
  }

  /** Returns the offset at which a line begins; that of the end behind the last one. */
  int start(int number) {
    return number <= lines.size() ? starts.get(number - 1) : text.length();
  }

  /** Returns the line that an offset lies in. */
  int lineAt(int offset) {
    int found = Collections.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the first line from a number on that is not blank, or the one behind the last. */
  int nextFilled(int number) {
    int line = number;
    while (line <= size() && isBlank(line)) {
      line++;
    }
    return line;
  }
}
