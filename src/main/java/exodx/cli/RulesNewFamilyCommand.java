package exodx.cli;

import exodx.cases.Answered;
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
import java.util.ArrayList;
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
    KnowledgeBase after =
        KnowledgeLoader.load(
            new RulesFolder(NewEntry.with(RulesFolder.read(folder).files(), files)),
            RulesCache.of(environment));
    SourceText paste = new SourceText("paste", NewFamily.paste(name));
    Diagnostician diagnostician = new Diagnostician(after, RuleCase.DAY);
    Answered got = Answered.of(diagnostician.diagnose(CaseReader.read(after.vocabulary(), paste)));
    files.put(name + "/" + name + ".cases.yaml", NewFamily.cases(name, got));
    RulesCheck.Report report = check(folder, files);
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

  /** Checks what would be written, so that nobody begins with files that need mending. */
  private RulesCheck.Report check(Path folder, Map<String, String> files) {
    Map<String, String> ruled = new LinkedHashMap<>(files);
    List<KnowledgeFile> cases = new ArrayList<>(RulesReport.beside(environment, rules.folder()));
    String path = name + "/" + name + ".cases.yaml";
    cases.add(new KnowledgeFile(path, files.getOrDefault(path, "")));
    ruled.remove(path);
    RulesCheck.Report report =
        RulesReport.of(
            environment,
            rules.folder(),
            new RulesFolder(NewEntry.with(RulesFolder.read(folder).files(), ruled)),
            cases);
    if (report.errors() > 0) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, report.problems());
    }
    return report;
  }

  private static ProblemsException problem(String message) {
    return ProblemsException.input("new-family", message, "name your own rules folder");
  }
}
