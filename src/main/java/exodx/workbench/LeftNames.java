package exodx.workbench;

import exodx.knowledge.lint.Use;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a name still stands after it was changed: in comments, sentences and pages. */
public final class LeftNames {
  private LeftNames() {}

  /**
   * Returns the places, each as file, line and text of the line.
   *
   * @param texts the files as they become
   * @param use what was renamed; a field is looked for with its type or key in front
   * @param others places, as file and line, where something else has the name
   */
  public static List<String> in(List<SourceText> texts, Use use, Set<String> others) {
    Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(use.name()) + "(?![\\w-])");
    List<String> left = new ArrayList<>();
    for (SourceText text : texts) {
      int line = 0;
      for (String each : text.text().lines().toList()) {
        line++;
        Matcher found = name.matcher(each);
        String place = text.name() + ":" + line;
        if (found.find() && !others.contains(place) && isMeant(each, found.start(), use)) {
          left.add(place + ": " + each.strip());
        }
      }
    }
    return left;
  }

  /** A name that is a common word, too, counts only in comments and in backticks. */
  private static boolean isMeant(String line, int at, Use use) {
    String before = line.substring(0, at);
    return !use.name().matches("\\w+")
        || before.contains("//")
        || before.contains("#")
        || before.endsWith("`");
  }
}
