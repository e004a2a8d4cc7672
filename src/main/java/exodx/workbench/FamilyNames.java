package exodx.workbench;

import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a family by the name a person gave. */
public final class FamilyNames {
  private FamilyNames() {}

  /**
   * Returns the named family alone, or all when no name is given.
   *
   * @throws ProblemsException when there is no such family
   */
  public static List<Families.Family> wanted(
      List<Families.Family> families, @Nullable String name) {
    if (name == null) {
      return families;
    }
    List<Families.Family> found =
        families.stream().filter(family -> family.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw unknown(name, families.stream().map(Families.Family::name).toList());
    }
    return found;
  }

  /** A problem that tells which families there are. */
  public static ProblemsException unknown(String name, List<String> known) {
    return ProblemsException.input(
        "no-such-family", "no family is named \"" + name + "\"", DidYouMean.hint(name, known));
  }
}
