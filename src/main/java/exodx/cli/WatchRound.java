package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.explain.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Reloader;
import exodx.knowledge.RulesFolder;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.report.ProblemPrinter;
import exodx.report.Style;
import exodx.workbench.CaseSelection;
import exodx.workbench.CaseTests;
import exodx.workbench.Families;
import exodx.workbench.TestText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One round of watching: loads what has changed, and runs the cases that it touches. */
final class WatchRound {
  private static final String CASES = ".cases.yaml";

  private final Surroundings surroundings;
  private final Path folder;
  private final Style style;
  private final Reloader reloader = new Reloader();
  private @Nullable KnowledgeBase knowledge;

  WatchRound(Surroundings surroundings, Path folder, Style style) {
    this.surroundings = surroundings;
    this.folder = folder;
    this.style = style;
  }

  /** Checks, and runs all cases; returns whether all is well. */
  boolean everything() {
    return check() && test(file -> true);
  }

  /** Loads the rules; returns whether they are sound. */
  boolean check() {
    long start = surroundings.clock().millis();
    try {
      knowledge = reloader.load(RulesFolder.read(folder));
      said("checked, the rules are sound", start);
      return true;
    } catch (ProblemsException e) {
      knowledge = null;
      problems(e);
      return false;
    }
  }

  /** Does what the changed files ask for; returns whether all is well. */
  boolean run(List<String> changed) {
    surroundings.out().print("\n" + String.join(", ", changed) + "\n");
    boolean onlyCases = changed.stream().allMatch(path -> path.endsWith(CASES));
    if ((!onlyCases || knowledge == null) && !check()) {
      return false;
    }
    Set<String> families = new TreeSet<>();
    changed.stream()
        .filter(path -> !path.endsWith(CASES))
        .filter(path -> path.indexOf('/') > 0)
        .forEach(path -> families.add(Families.nameOf(path)));
    return test(
        file ->
            changed.contains(file.name().replaceFirst("^rules/", ""))
                || families.contains(Families.nameOf(file.name())));
  }

  private boolean test(Predicate<SourceText> wanted) {
    KnowledgeBase loaded = knowledge;
    if (loaded == null) {
      return false;
    }
    long start = surroundings.clock().millis();
    try {
      CaseFiles files =
          new CaseFiles(CaseFiles.below(folder).files().stream().filter(wanted).toList());
      List<RuleCase> cases = CaseSelection.readOrNone(loaded.vocabulary(), files);
      if (cases.isEmpty()) {
        surroundings.out().print("no case is touched; exodx rules test runs all\n");
        surroundings.out().flush();
        return true;
      }
      Diagnostician diagnostician = new Diagnostician(loaded, LocalDate.now(surroundings.clock()));
      List<CaseTests.Tested> tested =
          CaseTests.run(diagnostician, cases, surroundings.clock(), done -> {});
      TestText.write(tested, diagnostician, style, surroundings.out());
      said("tested", start);
      return tested.stream().allMatch(CaseTests.Tested::holds);
    } catch (ProblemsException e) {
      problems(e);
      return false;
    }
  }

  private void problems(ProblemsException e) {
    ProblemPrinter printer = new ProblemPrinter(surroundings.out());
    e.problems().forEach(printer::print);
    surroundings.out().flush();
  }

  private void said(String what, long start) {
    double seconds = (surroundings.clock().millis() - start) / 1000.0;
    surroundings.out().print(what + String.format(Locale.ROOT, " (%.2f s)%n", seconds));
    surroundings.out().flush();
  }
}
