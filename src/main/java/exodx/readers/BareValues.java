package exodx.readers;

import exodx.facts.Guid;
import exodx.facts.Note;
import exodx.messages.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value that a command for one property prints: {@code (Get-Thing x).Name} or {@code
 * Select-Object -ExpandProperty Name}, also an array of bytes with one number a line.
 */
final class BareValues implements FormatReader {
  private static final Pattern NUMBER = Pattern.compile("\\s{0,20}(\\d{1,3})\\s*");
  private static final Pattern MEMBER = Pattern.compile(".*[)\\w]\\.(\\w{2,60})\\)?\\s*");
  private static final Pattern EACH =
      Pattern.compile("(?i).*\\|\\s*(?:%|foreach|foreach-object)\\s+['\"]?(\\w{2,60})['\"]?\\s*");
  private static final Pattern EXPANDED =
      Pattern.compile("(?i).*-Expand\\w*\\s+['\"]?(\\w{2,60})['\"]?\\s*");
  private static final int BYTES = 16;
  private static final int MOST = 4096;

  private final Set<String> known;

  /**
   * @param known names of properties, folded
   */
  BareValues(Set<String> known) {
    this.known = known;
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    List<String> numbers = numbers(paste, line);
    if (numbers.size() >= BYTES) {
      Optional<String> name = property(around.command());
      int next = line + numbers.size();
      if (name.isEmpty()) {
        String text = "these bytes do not say which attribute they are; print its name with them";
        Note note = new Note(Note.Kind.UNCLEAR, paste.file(), line, text);
        return Optional.of(new Block(List.of(), List.of(note), line, next));
      }
      return Optional.of(block(paste, line, next, around, name.get(), String.join(", ", numbers)));
    }
    String text = paste.line(line).strip();
    if (text.length() < 200 && looksLikeAnIdentifier(text) && endsHere(paste, line + 1)) {
      return property(around.command())
          .map(name -> block(paste, line, line + 1, around, name, text));
    }
    return Optional.empty();
  }

  private static boolean endsHere(Paste paste, int line) {
    return line > paste.size() || paste.isBlank(line) || CommandLines.at(paste, line).isPresent();
  }

  private static boolean looksLikeAnIdentifier(String text) {
    return Guid.of(text).isWellFormed()
        || Guid.of(text).form() == Form.ZERO
        || text.matches("\\d{1,9}")
        || !(GuidBytes.read(Printed.text(text, 0)) instanceof ValueTaker.Nothing);
  }

  private static Block block(
      Paste paste, int line, int next, PrintContext around, String name, String text) {
    Map<String, Printed> properties = Map.of(name, Printed.text(text, line));
    PrintedObject object = paste.object("value", around, properties, line, next - 1);
    return new Block(List.of(object), List.of(), line, next);
  }

  private static List<String> numbers(Paste paste, int line) {
    List<String> numbers = new ArrayList<>();
    while (numbers.size() < MOST) {
      Matcher matcher = NUMBER.matcher(paste.line(line + numbers.size()));
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 255) {
        break;
      }
      numbers.add(matcher.group(1));
    }
    return numbers;
  }

  /** Returns the known property that a command prints alone. */
  Optional<String> property(String command) {
    for (Pattern pattern : List.of(MEMBER, EXPANDED, EACH)) {
      Matcher matcher =
          pattern.matcher(command.replaceAll("\\)?\\.(?i:guid|tostring\\(\\))\\s*$", ""));
      if (command.length() < 4000
          && matcher.matches()
          && known.contains(PrintedObject.fold(matcher.group(1)))) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /** A table of one column {@code Guid} is how an identifier prints alone: gives it its name. */
  PrintedObject named(PrintedObject object) {
    Printed guid = object.get("Guid");
    if (object.properties().size() != 1 || guid == null) {
      return object;
    }
    return property(object.around().command())
        .map(name -> object.of(object.parent(), Map.of(name, guid), object.outer()))
        .orElse(object);
  }
}
