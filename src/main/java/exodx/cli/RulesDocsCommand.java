package exodx.cli;

import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.ProblemsException;
import exodx.reasoning.RuleWalk;
import exodx.workbench.Coverage;
import exodx.workbench.KnowledgePages;
import exodx.workbench.LeadingComments;
import exodx.workbench.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a site about the rules. */
@Command(
    name = "docs",
    header = "Writes a page for each family and rule: an HTML site and its Markdown twin.")
final class RulesDocsCommand implements Callable<Integer> {
  private static final String FIRST = "index.html";

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where to write: a folder that is empty, or holds an earlier site.")
  private @Nullable Path out;

  RulesDocsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path folder = environment.directory().resolve(String.valueOf(out));
    mustBeOurs(folder);
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    List<RuleCase> cases =
        Knowledge.cases(environment, rules.folder()).read(knowledge.vocabulary());
    CaseProgress progress = new CaseProgress(environment, "running cases,", cases.size());
    RuleWalk walk = new RuleWalk(knowledge, RuleCase.DAY);
    Coverage coverage = Coverage.measure(knowledge, walk, cases, progress::done);
    progress.end();
    Map<String, String> comments =
        LeadingComments.of(Knowledge.folder(environment, rules.folder()));
    UnaryOperator<String> names = RulesReport.names(environment, Optional.empty());
    Map<String, String> files =
        Site.files(new KnowledgePages(knowledge, coverage, comments, names).all());
    files.forEach((path, text) -> SafeWriter.write(folder.resolve(path), text));
    environment
        .out()
        .print("written: " + files.size() + " files; begin with " + folder.resolve(FIRST) + "\n");
    return 0;
  }

  /** Never mixes the site with files of somebody else. */
  private static void mustBeOurs(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(FIRST))) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isEmpty()) {
        return;
      }
    } catch (IOException e) {
      // Not a folder, or not ours to read: told below.
    }
    throw ProblemsException.input(
        "not-empty",
        folder.toString(),
        "this is no empty folder and no earlier site",
        "name a new folder with --out");
  }
}
