package exodx.workbench;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.facts.Vocabulary;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a rules folder and picks those a person wants. */
public final class CaseSelection {
  private CaseSelection() {}

  /**
   * Reads cases; never returns none.
   *
   * @param family only the cases of this family; null for all
   * @param name only cases whose name holds this text, in whatever case; null for all
   * @throws ProblemsException when a file is broken, or no case is left
   */
  public static List<RuleCase> read(
      Vocabulary vocabulary, CaseFiles files, @Nullable String family, @Nullable String name) {
    CaseFiles wanted = family == null ? files : files.of(family);
    if (family != null && wanted.files().isEmpty()) {
      throw Families.unknown(family, files.families());
    }
    List<RuleCase> cases = wanted.read(vocabulary);
    if (cases.isEmpty()) {
      throw ProblemsException.knowledge(
          "no-cases",
          "there is no case to run",
          "write one into a file that ends in .cases.yaml beside the rules");
    }
    return name == null ? cases : named(cases, name);
  }

  private static List<RuleCase> named(List<RuleCase> cases, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<RuleCase> found =
        cases.stream().filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    if (found.isEmpty()) {
      List<String> names = cases.stream().map(RuleCase::name).toList();
      throw ProblemsException.input(
          "no-such-case",
          "no case has \"" + name + "\" in its name",
          DidYouMean.hint(name, names, "exodx rules test runs all " + names.size() + " of them"));
    }
    return found;
  }
}
