package exodx.readers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code Name : value} lines, aligned or not, wrapped or not, doubled, and with blank lines
 * in between.
 */
final class ListBlocks implements FormatReader {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<indent>\\s{0,40})(?<name>[A-Za-z_@][\\w@.#-]{0,80}(?: [A-Za-z][\\w-]{0,40}){0,3}?)"
              + "(?<gap>\\s{0,120}):(?:\\s(?<value>.*)|)");
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:\\.{3}|\u2026)\\s*");

  /** An item of a list in a letter, or a line that begins with whom it is about. */
  private static final Pattern BEGINS =
      Pattern.compile("[-*>#\u2022]\\s.*|\\p{Lu}[^:@\"]{0,40}:(?:\\s.*|)");

  private static final int TERMINAL = 78;

  private final Set<String> known;

  /**
   * @param known names of properties, folded; behind these a colon is enough
   */
  ListBlocks(Set<String> known) {
    this.known = known;
  }

  /** True for a line such as {@code Name : value}, with a blank before the colon. */
  static boolean isLabel(String line) {
    Matcher matcher = LABEL.matcher(line);
    return matcher.matches() && !matcher.group("gap").isEmpty();
  }

  /** One line of a list. */
  private record Label(String name, int indent, int column, String value) {}

  private Optional<Label> label(String line, boolean inside) {
    if (line.length() > 20_000) {
      return Optional.empty();
    }
    Matcher matcher = LABEL.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group("name");
    boolean listed = !matcher.group("gap").isEmpty();
    if (CommandLines.isCmdlet(name)) {
      return Optional.empty(); // an error record
    }
    if (!listed && !known.contains(PrintedObject.fold(name)) && !(inside && oneWord(name))) {
      return Optional.empty();
    }
    String value = matcher.group("value");
    return Optional.of(
        new Label(
            name,
            matcher.group("indent").length(),
            matcher.end("gap"),
            value == null ? "" : value.strip()));
  }

  private static boolean oneWord(String name) {
    return name.length() > 12 && name.indexOf(' ') < 0;
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    if (label(paste.line(line), false).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Reading(paste, line, around).read());
  }

  /** One run of labels. */
  private final class Reading {
    private final Paste paste;
    private final int first;
    private final PrintContext around;
    private final List<PrintedObject> objects = new ArrayList<>();
    private Map<String, Printed> properties = new LinkedHashMap<>();
    private int begun;
    private int line;

    Reading(Paste paste, int first, PrintContext around) {
      this.paste = paste;
      this.first = first;
      this.around = around;
      this.begun = first;
      this.line = first;
    }

    Block read() {
      boolean doubled = isDoubleSpaced();
      while (line <= paste.size()) {
        if (paste.isBlank(line)) {
          int next = paste.nextFilled(line);
          Optional<Label> label = next > paste.size() ? Optional.empty() : labelAt(next);
          if (label.isEmpty()) {
            break;
          }
          if (!doubled || has(label.get())) {
            end(next);
          }
          line = next;
          continue;
        }
        Optional<Label> label = labelAt(line);
        if (label.isEmpty()) {
          break;
        }
        add(label.get());
      }
      end(line);
      return new Block(objects, List.of(), first, line);
    }

    private Optional<Label> labelAt(int number) {
      return CommandLines.at(paste, number).isPresent()
          ? Optional.empty()
          : label(paste.line(number), !properties.isEmpty());
    }

    private boolean has(Label label) {
      return properties.containsKey(PrintedObject.fold(label.name()));
    }

    private void add(Label label) {
      int at = line;
      StringBuilder text = new StringBuilder(label.value());
      StringBuilder glued = new StringBuilder(label.value());
      line++;
      int hard = hardWrapped(line - 1, label);
      while (line <= paste.size() && (line < hard || isContinuation(label))) {
        String more = line < hard ? paste.line(line) : paste.line(line).strip();
        text.append(line < hard ? "" : " ").append(more);
        glued.append(more);
        line++;
      }
      Printed value =
          new Printed(text.toString().strip(), glued.toString().strip(), null, null, at);
      String name = PrintedObject.fold(label.name());
      Printed before = properties.get(name);
      if (before != null && !before.text().equals(value.text())) {
        end(at);
        begun = at;
      }
      properties.putIfAbsent(name, value);
    }

    /** Where lines that were cut at one width end, the one behind the last of them; else 0. */
    private int hardWrapped(int first, Label label) {
      int width = paste.line(first).length();
      int next = first + 1;
      while (next < first + 200 && paste.line(next).length() == width && isMere(next, label)) {
        next++;
      }
      boolean cut = width >= 20 && next > first + 1;
      return !cut ? 0 : isMere(next, label) && paste.line(next).length() < width ? next + 1 : next;
    }

    private boolean isMere(int number, Label label) {
      return !paste.isBlank(number)
          && indent(paste.line(number)) <= label.column()
          && label(paste.line(number), true).isEmpty()
          && CommandLines.at(paste, number).isEmpty();
    }

    private static int indent(String line) {
      return line.length() - line.stripLeading().length();
    }

    private boolean isContinuation(Label label) {
      String next = paste.line(line);
      if (next.isBlank() || ELLIPSIS.matcher(next).matches()) {
        return false;
      }
      int indent = indent(next);
      if (indent > label.column()) {
        return true;
      }
      boolean wide = paste.line(line - 1).length() >= TERMINAL;
      return wide
          && indent == 0
          && label(next, true).isEmpty()
          && !BEGINS.matcher(next).matches()
          && CommandLines.at(paste, line).isEmpty();
    }

    private void end(int next) {
      if (!properties.isEmpty()) {
        objects.add(paste.object("list", around, properties, begun, lastFilled(next)));
      }
      properties = new LinkedHashMap<>();
      begun = next;
    }

    private int lastFilled(int next) {
      int last = next - 1;
      while (last > begun && paste.isBlank(last)) {
        last--;
      }
      return last;
    }

    /** A copy from a mail can have a blank line behind every line; three or more show it. */
    private boolean isDoubleSpaced() {
      Set<String> names = new HashSet<>();
      int number = first;
      while (names.size() < 200) {
        Optional<Label> label = label(paste.line(number), !names.isEmpty());
        if (label.isEmpty()) {
          break;
        }
        if (!names.add(PrintedObject.fold(label.get().name()))) {
          break;
        }
        if (number + 1 <= paste.size() && !paste.isBlank(number + 1)) {
          return false;
        }
        number += 2;
      }
      return names.size() >= 3;
    }
  }
}
