package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.facts.Vocabulary;
import exodx.problem.ProblemsException;
import exodx.report.Style;
import exodx.workbench.CaseTests;
import exodx.workbench.CaseUpdate;
import exodx.workbench.UnifiedDiff;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Shows how failing cases would be written, asks, and writes them: never without showing. */
final class CaseWriting {
  private final Environment environment;
  private final Style style;
  private final boolean yes;

  CaseWriting(Environment environment, Style style, boolean yes) {
    this.environment = environment;
    this.style = style;
    this.yes = yes;
  }

  /** Returns true when every failing case has been written anew. */
  boolean update(
      Vocabulary vocabulary,
      CaseFiles files,
      Optional<Path> folder,
      UnaryOperator<String> names,
      List<CaseTests.Tested> tested) {
    Path rules =
        folder.orElseThrow(
            () ->
                ProblemsException.input(
                    "no-folder",
                    "the rules inside of the program cannot be updated",
                    "name your own rules folder"));
    List<CaseUpdate.Updated> updated = new CaseUpdate(vocabulary).of(files.files(), own(tested));
    List<CaseUpdate.Updated> changed =
        updated.stream().filter(CaseUpdate.Updated::changed).toList();
    for (CaseUpdate.Updated file : changed) {
      environment.out().print("\n");
      UnifiedDiff.write(
          names.apply(file.before().name()),
          file.before().text(),
          file.after(),
          style,
          environment.out());
    }
    List<String> left = updated.stream().flatMap(file -> file.left().stream()).toList();
    left.forEach(
        one ->
            environment.err().print("exodx: not updated: " + RulesReport.named(one, names) + "\n"));
    if (changed.isEmpty() || !agreed(changed.size())) {
      return false;
    }
    for (CaseUpdate.Updated file : changed) {
      SafeWriter.write(rules.resolve(file.before().path()), file.after());
    }
    environment
        .out()
        .print("\nwritten: " + changed.size() + (changed.size() == 1 ? " file\n" : " files\n"));
    return left.isEmpty();
  }

  /** What a case expects is that of its own text; other texts only have to lead to the same. */
  static List<CaseTests.Tested> own(List<CaseTests.Tested> tested) {
    Set<String> seen = new HashSet<>();
    return tested.stream()
        .filter(one -> seen.add(one.ruleCase().file() + ":" + one.ruleCase().line()))
        .toList();
  }

  private boolean agreed(int count) {
    if (yes) {
      return true;
    }
    environment.out().flush();
    String files = count == 1 ? "this file" : "these " + count + " files";
    environment.err().print("\nWrite " + files + "? Type yes: ");
    environment.err().flush();
    boolean agreed = TypedLine.read(environment.in()).orElse("").matches("(?i)y(es)?");
    if (!agreed) {
      environment.err().print("\nexodx: nothing is written; --yes writes without asking\n");
    }
    return agreed;
  }
}
