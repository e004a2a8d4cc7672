package exodx.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares commands that read the same object and print some of its properties. */
final class PrintedProperties {
  private static final Pattern LIST =
      Pattern.compile("\\| (?:Format-List|Select-Object)(?: -Property)? ([\\w*,]+)");

  private PrintedProperties() {}

  /** True when the first command prints all that the second prints, and of the same object. */
  static boolean covers(String first, String second) {
    if (first.equals(second)) {
      return true;
    }
    Matcher one = LIST.matcher(first);
    Matcher other = LIST.matcher(second);
    if (!one.find() || !other.find() || !around(first, one).equals(around(second, other))) {
      return false;
    }
    List<String> printed = List.of(one.group(1).split(","));
    return List.of(other.group(1).split(",")).stream()
        .allMatch(wanted -> printed.stream().anyMatch(property -> matches(property, wanted)));
  }

  private static String around(String command, Matcher list) {
    return command.substring(0, list.start(1)) + command.substring(list.end(1));
  }

  private static boolean matches(String printed, String wanted) {
    return wanted.equals(printed)
        || (printed.contains("*")
            && wanted.matches(printed.replace("*", "\\w*"))
            && !wanted.contains("*"));
  }
}
