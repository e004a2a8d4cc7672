package exodx.cli;

import exodx.cases.Answered;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.workbench.CheckText;
import exodx.workbench.NewEntry;
import exodx.workbench.NewFamily;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the first files of a family. */
@Command(
    name = "family",
    header = "Writes rules, words and a case of a new family that pass check and test.")
final class RulesNewFamilyCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "Its name, in small letters with hyphens: it becomes a folder.")
  private String name = "";

  @Mixin private RulesArgument rules;

  RulesNewFamilyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path folder =
        Knowledge.place(environment, rules.folder())
            .orElseThrow(() -> problem("the rules inside of the program cannot be added to"));
    KnowledgeBase before = Knowledge.load(environment, rules.folder());
    Map<String, String> files = new LinkedHashMap<>(NewFamily.files(before, name));
    if (Files.exists(folder.resolve(name))) {
      throw problem(folder.resolve(name) + " exists already");
    }
    RulesFolder now = new RulesFolder(NewEntry.with(RulesFolder.read(folder).files(), files));
    KnowledgeBase after = KnowledgeLoader.load(now, RulesCache.of(environment));
    SourceText paste = new SourceText("paste", NewFamily.paste(name));
    Diagnostician diagnostician = new Diagnostician(after, RuleCase.DAY);
    Answered got = Answered.of(diagnostician.diagnose(CaseReader.read(after.vocabulary(), paste)));
    Map<String, String> cases =
        Map.of(name + "/" + name + CaseFiles.SUFFIX, NewFamily.cases(name, got));
    List<KnowledgeFile> beside =
        NewEntry.with(RulesReport.beside(environment, rules.folder()), cases);
    RulesCheck.Report report = RulesReport.of(environment, rules.folder(), now, beside);
    if (report.errors() > 0) { // so that nobody begins with files that need mending
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, report.problems());
    }
    files.putAll(cases);
    SafeWriter.write(
        files.entrySet().stream()
            .collect(Collectors.toMap(file -> folder.resolve(file.getKey()), Map.Entry::getValue)));
    files
        .keySet()
        .forEach(path -> environment.out().print("written: " + folder.resolve(path) + "\n"));
    CheckText.write(withoutTodos(report), false, environment.out());
    environment
        .out()
        .print(
            "next: replace each TODO, then exodx rules test --family "
                + name
                + rules.again()
                + "\n");
    return 0;
  }

  /** Every text of the new files is left to do, which the last line says once. */
  private static RulesCheck.Report withoutTodos(RulesCheck.Report report) {
    return new RulesCheck.Report(
        report.files(),
        report.rules(),
        report.problems().stream().filter(problem -> !problem.code().equals("todo")).toList(),
        report.following());
  }

  private static ProblemsException problem(String message) {
    return ProblemsException.input("new-family", message, "name your own rules folder");
  }
}
