package exodx.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a variable of a command that nothing gives a value, so that it would be run without. */
final class UnsetVariable {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z]\\w*)(?![\\w:])");
  private static final Pattern SET =
      Pattern.compile("\\$([A-Za-z]\\w*)\\s*(?:=(?!=)|\\+=|in\\b)|Variable\\s+([A-Za-z]\\w*)");

  /** What every shell knows, and what scripts of plans set. */
  private static final Set<String> KNOWN =
      Set.of(
          "true",
          "false",
          "null",
          "psitem",
          "error",
          "matches",
          "args",
          "input",
          "home",
          "pwd",
          "profile",
          "psversiontable",
          "formatenumerationlimit",
          "erroractionpreference",
          "whatif",
          "whatifpreference",
          "confirmpreference",
          "host",
          "lastexitcode",
          "ofs",
          "pid");

  private UnsetVariable() {}

  /** Returns the name of the first one, without its sign. */
  static Optional<String> first(String command) {
    String plain = QUOTED.matcher(command).replaceAll("''");
    Matcher variable = VARIABLE.matcher(plain);
    while (variable.find()) {
      String name = variable.group(1);
      if (!KNOWN.contains(name.toLowerCase(Locale.ROOT)) && !isSet(plain, name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean isSet(String command, String name) {
    return SET.matcher(command)
        .results()
        .anyMatch(
            set -> name.equalsIgnoreCase(set.group(1)) || name.equalsIgnoreCase(set.group(2)));
  }
}
