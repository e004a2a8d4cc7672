package exodx.readers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises prompts and the command lines behind them, also those that wrap. */
final class CommandLines {
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\s{0,40}(?<prompt>(?:\\[[^\\]]{1,80}\\]:?\\s{0,4})?(?:PS\\b[^>|]{0,200}|\\[PS\\][^>|]{0,200})>"
              + "|\\[PS\\][^>|]{0,200}>)\\s*(?<command>.*)");
  private static final String VERBS =
      "(?:Get|Set|New|Remove|Enable|Disable|Select|Connect|Disconnect|Start|Search|Export|Import"
          + "|Invoke|Add|Update|Undo|Restore|Redo|Clear|Test|Write|Format|ConvertTo)";
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)\\s{0,40}(?:\\$[\\w.]{1,60}\\s*=\\s*)?[(\\[{]{0,3}\\s*"
              + VERBS
              + "-[a-z]{2,60}\\b.*");
  private static final Pattern REQUEST = Pattern.compile("(?:GET|POST)\\s+https?://.*");
  private static final Pattern MEMBER =
      Pattern.compile("\\$[A-Za-z_]\\w{0,60}(?:\\.\\w{1,60}){0,3}\\s*");
  private static final Pattern OPEN = Pattern.compile(".*[|,`({]\\s*");
  private static final int TERMINAL = 78;
  private static final int MOST_LINES = 30;
  private static final Pattern WORD =
      Pattern.compile("'((?:[^']|''){0,300})'|\"([^\"]{0,300})\"|(\\S{1,300})");

  private CommandLines() {}

  /** A command line and the line behind it. */
  record Command(String text, String prompt, int next) {}

  /** Returns the command line that begins at a line; every reader asks, so it is found out once. */
  static Optional<Command> at(Paste paste, int line) {
    Optional<Command> known = paste.commands().get(line);
    if (known == null) {
      known = find(paste, line);
      paste.commands().put(line, known);
    }
    return known;
  }

  private static Optional<Command> find(Paste paste, int line) {
    String first = paste.line(line);
    boolean possible =
        first.indexOf('>') >= 0
            || first.indexOf('-') >= 0
            || first.indexOf('$') >= 0
            || first.indexOf('/') >= 0;
    if (first.length() > 4000 || !possible) {
      return Optional.empty();
    }
    Matcher prompt = PROMPT.matcher(first);
    String text;
    String mark = "";
    if (prompt.matches()) {
      text = prompt.group("command");
      mark = prompt.group("prompt");
    } else if (BARE.matcher(first).matches()
        || REQUEST.matcher(first.strip()).matches()
        || MEMBER.matcher(first.strip()).matches()) {
      text = first.strip();
    } else {
      return Optional.empty();
    }
    return Optional.of(wrapped(paste, line, text, mark));
  }

  private static Command wrapped(Paste paste, int line, String first, String prompt) {
    StringBuilder text = new StringBuilder(first);
    int next = line + 1;
    while (next <= paste.size() && next < line + MOST_LINES && continues(paste, next)) {
      String more = paste.line(next).replaceFirst("^\\s*>>\\s*", "");
      boolean cutInWord = paste.line(next - 1).length() % 40 == 0 && !more.startsWith(" ");
      if (text.toString().endsWith("`")) {
        text.setLength(text.length() - 1);
      }
      text.append(cutInWord ? "" : " ").append(more.strip());
      next++;
    }
    return new Command(text.toString().strip(), prompt, next);
  }

  private static boolean continues(Paste paste, int next) {
    String line = paste.line(next);
    String before = paste.line(next - 1);
    if (line.isBlank() || PROMPT.matcher(line).matches()) {
      return false;
    }
    if (line.stripLeading().startsWith(">>") || OPEN.matcher(before).matches()) {
      return true;
    }
    if ("{[<#\"".indexOf(line.stripLeading().charAt(0)) >= 0) {
      return false; // the output begins
    }
    boolean wide = before.length() >= TERMINAL && before.length() <= 240;
    return wide && !ListBlocks.isLabel(line) && !TableBlocks.isRuler(paste.line(next + 1));
  }

  /** Returns a command as an object: its cmdlet, its parameters, and what it is asked for. */
  static Optional<PrintedObject> object(Paste paste, int line, Command command) {
    List<String> words =
        WORD.matcher(command.text().replaceAll("(?s)\\|.*", ""))
            .results()
            .limit(60)
            .map(found -> first(found.group(1), found.group(2), found.group(3)))
            .toList();
    if (words.isEmpty() || !BARE.matcher(words.get(0)).matches()) {
      return Optional.empty();
    }
    Map<String, Printed> properties = new LinkedHashMap<>();
    properties.put("Cmdlet", Printed.text(words.get(0), line));
    String name = "";
    for (String word : words.subList(1, words.size())) {
      if (word.startsWith("-") && word.length() > 2) {
        name = word.substring(1);
        properties.put(name, Printed.text("True", line));
      } else {
        // A switch takes no value; what follows it is what the command is asked for.
        boolean isSwitch = name.startsWith("Include") || name.startsWith("SoftDeleted");
        properties.put(name.isEmpty() || isSwitch ? "Identity" : name, Printed.text(word, line));
        name = "";
      }
    }
    return Optional.of(
        new PrintedObject(
            paste.file(),
            "command",
            "",
            "",
            new Around(command.text(), command.prompt(), "", ""),
            properties,
            line,
            command.next() - 1));
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
