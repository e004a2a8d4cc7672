package exodx.cli;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.lint.YamlFile;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.Counted;
import exodx.workbench.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays out the files of a rules folder. */
@Command(
    name = "format",
    header = "Lays out rules, words and cases alike; what they say and comments stay.",
    description =
        "%nIt ends with 0, and with 3 when a file cannot be read, or with --check is laid out"
            + " otherwise.%n")
final class RulesFormatCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(names = "--check", description = "Only name the files that would change.")
  private boolean check;

  RulesFormatCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path folder = Knowledge.ownPlace(environment, rules.folder(), "name your own rules folder");
    List<KnowledgeFile> files =
        new ArrayList<>(Knowledge.folder(environment, rules.folder()).files());
    files.removeIf(file -> file.path().endsWith(".md"));
    files.addAll(RulesReport.beside(environment, rules.folder()));
    files.removeIf(file -> !Files.exists(folder.resolve(file.path()))); // of a layer below
    int changed = 0;
    List<Problem> unreadable = new ArrayList<>();
    for (KnowledgeFile file : files) {
      List<Problem> problems = yaml(file);
      unreadable.addAll(problems);
      if (!problems.isEmpty()) { // its lines may mean anything, so it stays as it is
        continue;
      }
      String text = Formatter.format(file.path(), file.text());
      if (!text.equals(file.text())) {
        changed++;
        if (!check) {
          SafeWriter.write(folder.resolve(file.path()), text);
        }
        environment
            .out()
            .print((check ? "laid out otherwise: " : "laid out: ") + file.path() + "\n");
      }
    }
    environment
        .out()
        .print(
            Counted.of(
                    files.size() - (int) unreadable.stream().map(Problem::file).distinct().count(),
                    "file")
                + ", "
                + changed
                + (check ? " to change\n" : " changed\n"));
    if (!unreadable.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, unreadable);
    }
    return check && changed > 0 ? ExitCode.BROKEN_KNOWLEDGE.number() : 0;
  }

  private static List<Problem> yaml(KnowledgeFile file) {
    return file.path().endsWith(".yaml") ? YamlFile.of(file).problems() : List.of();
  }
}
