package exodx.workbench;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups rules into families: the folders they stand in. */
public final class Families {
  private Families() {}

  /**
   * A family.
   *
   * @param name name of its folder; of the file without its suffix when it stands in none
   * @param rules in the order of the files
   */
  public record Family(String name, List<RuleInfo> rules) {
    /** Returns its files, as {@code guards/purge}. */
    public List<String> files() {
      return rules.stream().map(rule -> fileOf(rule.file())).distinct().sorted().toList();
    }
  }

  /** Returns the families of a knowledge base by name; each holds at least one rule. */
  public static List<Family> of(KnowledgeBase knowledge) {
    Map<String, List<RuleInfo>> byName = new TreeMap<>();
    knowledge
        .rules()
        .values()
        .forEach(
            rule ->
                byName.computeIfAbsent(nameOf(rule.file()), name -> new ArrayList<>()).add(rule));
    return byName.entrySet().stream()
        .map(family -> new Family(family.getKey(), List.copyOf(family.getValue())))
        .toList();
  }

  /** Returns a file of rules by its family and name, as in {@code guards/purge}. */
  static String fileOf(String path) {
    return KnowledgeFile.path(path).replaceFirst("\\.[^/]*$", "");
  }

  /** Returns the family of a file, given by its path inside the rules folder. */
  public static String nameOf(String path) {
    String inside = KnowledgeFile.path(path);
    int slash = inside.indexOf('/');
    return slash > 0 ? inside.substring(0, slash) : inside.replaceFirst("\\..*", "");
  }

  /**
   * Returns the named family alone, or all when no name is given.
   *
   * @throws ProblemsException when there is no such family
   */
  public static List<Family> wanted(List<Family> families, @Nullable String name) {
    if (name == null) {
      return families;
    }
    List<Family> found = families.stream().filter(family -> family.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw unknown(name, families.stream().map(Family::name).toList());
    }
    return found;
  }

  /** A problem that tells which families there are. */
  public static ProblemsException unknown(String name, List<String> known) {
    return ProblemsException.input(
        "no-such-family", "no family is named \"" + name + "\"", DidYouMean.hint(name, known));
  }
}
