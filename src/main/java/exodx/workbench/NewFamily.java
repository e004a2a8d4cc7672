package exodx.workbench;

import exodx.cases.Answered;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.ProblemsException;
import exodx.report.ProgramFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first files of a new family: something that works, to be changed line by line. */
public final class NewFamily {
  private NewFamily() {}

  /**
   * Returns the files of a family by their path; all but the expectations of its case, which only
   * the rules together can tell.
   *
   * @throws ProblemsException when the name does not suit, or is taken
   */
  public static Map<String, String> files(KnowledgeBase knowledge, String name) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw refused(
          "\"" + name + "\" cannot be the name of a family",
          "write it as in paper-jam: small letters");
    }
    boolean taken =
        Families.of(knowledge).stream().anyMatch(family -> family.name().equals(name))
            || knowledge.rules().containsKey(name + "-told")
            || knowledge.rules().containsKey(name + "-remedy")
            || knowledge.catalogue().diagnoses().containsKey(name)
            || knowledge.catalogue().steps().containsKey("repair-" + name);
    if (taken) {
      throw refused("the name \"" + name + "\" is taken", "choose another one");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(name + "/" + name + ".drl", filled("rules.drl", name));
    files.put(name + "/" + name + ".advice.yaml", filled("advice.yaml", name));
    return files;
  }

  private static ProblemsException refused(String message, String hint) {
    return ProblemsException.input("family-name", message, hint);
  }

  private static String words(String name) {
    return name.replace('-', ' ');
  }

  private static String filled(String file, String name) {
    return ProgramFile.text("/exodx/family/" + file)
        .replace("NAME", name)
        .replace("WORDS", words(name));
  }

  /** Returns the first case of a family, with what follows from it now. */
  public static String cases(String name, Answered got) {
    return filled("cases.yaml", name)
        .replace("STATUS", got.status())
        .replace("DIAGNOSES", YamlEdit.flow(got.diagnoses()))
        .replace("STEPS", YamlEdit.flow(got.steps()));
  }

  /** Returns the text of the first case. */
  public static String paste(String name) {
    return "TODO the text as it is printed about " + words(name) + " 'something'";
  }
}
