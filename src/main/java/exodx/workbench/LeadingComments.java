package exodx.workbench;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rule files are about: the comment between the package and the first rule. */
public final class LeadingComments {
  private LeadingComments() {}

  /** Returns the comments by the paths of their files; a file without one is left out. */
  public static Map<String, String> of(RulesFolder folder) {
    Map<String, String> comments = new LinkedHashMap<>();
    for (KnowledgeFile file : folder.withSuffix(".drl")) {
      String comment = of(file.text());
      if (!comment.isEmpty()) {
        comments.put(file.path(), comment);
      }
    }
    return comments;
  }

  private static String of(String text) {
    List<String> words = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("//")) {
        words.add(line.substring(2).strip());
      } else if (!words.isEmpty() || !(line.isEmpty() || line.startsWith("package"))) {
        break;
      }
    }
    return String.join(" ", words);
  }
}
