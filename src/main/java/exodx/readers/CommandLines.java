package exodx.readers;

import java.util.LinkedHashMap;
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
              + "-[a-z]{2,60}\\b(?!\\s?:).*");
  private static final Pattern CMDLET = Pattern.compile("(?i)" + VERBS + "-[a-z]{2,60}");
  private static final Pattern REQUEST = Pattern.compile("(?:GET|POST)\\s+https?://.*");
  private static final Pattern MEMBER =
      Pattern.compile("\\$[A-Za-z_]\\w{0,60}(?:\\.\\w{1,60}){0,3}\\s*");
  private static final Pattern OPEN = Pattern.compile(".*[|,`({]\\s*");

  /** An error record, or a value alone, is what a command prints. */
  private static final Pattern OUTPUT =
      Pattern.compile("\\s*[A-Za-z]{2,20}-[A-Za-z]{2,60}\\s?:.*|\\s*[\\d{(]?[\\w-]{0,36}[})]?\\s*");

  private static final Pattern OUTPUT_BEGINS = Pattern.compile("\\s*(?:[{\\[<#\"]|[-=*]{2}).*");
  private static final int TERMINAL = 78;
  private static final int MOST_LINES = 30;

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
    if (OUTPUT_BEGINS.matcher(line).matches()) {
      return false;
    }
    if (OUTPUT.matcher(line).matches()
        || before.strip().matches("(?:.*>)?\\s*(?:'[^']*'|\"[^\"]*\")")
        || line.length() > before.length()) {
      return false;
    }
    boolean wide = before.length() >= TERMINAL && before.length() <= 240;
    return wide && !ListBlocks.isLabel(line) && !TableBlocks.isRuler(paste.line(next + 1));
  }

  /** True for the name of a cmdlet, which begins an error record. */
  static boolean isCmdlet(String name) {
    return CMDLET.matcher(name).matches();
  }

  /** Returns a command as an object: its cmdlet, its parameters, and what it is asked for. */
  static Optional<PrintedObject> object(Paste paste, PrintContext around, int next) {
    Asked asked = around.asked();
    if (asked.cmdlet().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Printed> properties = new LinkedHashMap<>();
    properties.put("Cmdlet", Printed.text(asked.cmdlet(), around.line()));
    asked
        .parameters()
        .forEach((name, value) -> properties.put(name, Printed.text(value, around.line())));
    return Optional.of(paste.object("command", around, properties, around.line(), next - 1));
  }
}
