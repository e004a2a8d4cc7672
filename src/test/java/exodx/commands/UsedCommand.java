package exodx.commands;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One cmdlet of a command and the parameters that stand with it. */
record UsedCommand(String cmdlet, TreeSet<String> parameters) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"[^\"]*\"|\\{[\\w.:]+}|(?<cmdlet>\\b[A-Z][a-z]+-[A-Z]\\w+)"
              + "|(?<=\\s)-(?<parameter>[A-Z]\\w*)|(?<open>[({])|(?<close>[)}])|(?<end>[|;])");

  /** Takes a command apart; quoted texts and placeholders are passed over. */
  static List<UsedCommand> of(String command) {
    List<UsedCommand> all = new ArrayList<>();
    Deque<UsedCommand> open = new ArrayDeque<>();
    UsedCommand none = new UsedCommand("", new TreeSet<>());
    UsedCommand current = none;
    Matcher token = TOKEN.matcher(command);
    while (token.find()) {
      if (token.group("cmdlet") != null) {
        current = new UsedCommand(token.group("cmdlet"), new TreeSet<>());
        all.add(current);
      } else if (token.group("parameter") != null) {
        current.parameters().add(token.group("parameter"));
      } else if (token.group("open") != null) {
        open.push(current);
        current = none;
      } else if (token.group("close") != null) {
        current = open.isEmpty() ? none : open.pop();
      } else if (token.group("end") != null) {
        current = none;
      }
    }
    return all;
  }
}
