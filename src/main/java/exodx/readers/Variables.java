package exodx.readers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers what the variables of a session stand for, and puts it in their place. */
final class Variables {
  private static final Pattern SET =
      Pattern.compile("\\s*\\$(\\w{1,60})\\s*=\\s*((?:'[^']*'|\"[^\"]*\"|[^;'\"])+)(?:;.*)?");
  private static final Pattern USED = Pattern.compile("\\$(\\w{1,60})\\b(\\.)?");
  private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  private final Map<String, String> values = new HashMap<>();

  /** Returns a command line without the variables that are known. */
  String resolved(String command) {
    Matcher set = SET.matcher(command);
    if (!set.matches()) {
      return replaced(command);
    }
    String value = replaced(set.group(2).strip());
    values.put(set.group(1).toLowerCase(Locale.ROOT), value);
    boolean more = set.end(2) < command.length();
    return more ? replaced(command.substring(set.end(2) + 1).strip()) : value;
  }

  private String replaced(String command) {
    if (command.indexOf('$') < 0 || values.isEmpty()) {
      return command;
    }
    Matcher used = USED.matcher(command);
    StringBuilder text = new StringBuilder();
    while (used.find()) {
      String value = values.get(used.group(1).toLowerCase(Locale.ROOT));
      if (value == null) {
        used.appendReplacement(text, Matcher.quoteReplacement(used.group()));
        continue;
      }
      Matcher plain = TEXT.matcher(value);
      boolean inside = text.chars().filter(c -> c == '\'').count() % 2 == 1;
      String member = used.group(2) == null ? "" : used.group(2);
      String by;
      if (plain.matches()) {
        by = inside ? (plain.group(1) == null ? plain.group(2) : plain.group(1)) : value;
      } else {
        by = member.isEmpty() ? value : "(" + value + ")";
      }
      used.appendReplacement(text, Matcher.quoteReplacement(by + member));
    }
    return used.appendTail(text).toString();
  }
}
