package exodx.cli;

import exodx.facts.InputReader;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.workbench.ReleaseDiff;
import exodx.workbench.ReleaseDiffJson;
import exodx.workbench.ReleaseDiffText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of the rules on cases. */
@Command(
    name = "diff",
    header = "Shows what a change of the rules does to cases before it is released.",
    description = "%nIt ends with 0 when nothing differs, and with 1 when something does.%n")
final class DiffCommand implements Callable<Integer> {
  private static final int DIFFERS = 1;

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "OLD", description = "The rules folder as it was.")
  private @Nullable Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The rules folder as it is to be.")
  private @Nullable Path now;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "FACTS",
      description = "Fact files, texts, case files (.cases.yaml), or folders with such files.")
  private List<String> facts = new ArrayList<>();

  @Option(names = "--json", description = "Print data instead of text.")
  private boolean json;

  @Mixin private ColorOption color;

  DiffCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KnowledgeBase before = Knowledge.load(environment, Optional.ofNullable(old));
    KnowledgeBase after = Knowledge.load(environment, Optional.ofNullable(now));
    List<SourceText> sources = new ArrayList<>();
    facts.forEach(argument -> sources.addAll(sources(argument)));
    ReleaseDiff diff = new ReleaseDiff(before, after, LocalDate.now(environment.clock()));
    CaseProgress progress = new CaseProgress(environment, "comparing,", sources.size());
    List<ReleaseDiff.Compared> compared = new ArrayList<>();
    for (SourceText source : sources) {
      compared.addAll(diff.compare(source));
      progress.done(compared.size());
    }
    progress.end();
    if (compared.isEmpty()) {
      throw problem(String.join(" ", facts), "there is no case to compare");
    }
    if (json) {
      ReleaseDiffJson.write(name(before), name(after), compared, diff, environment.out());
    } else {
      ReleaseDiffText.write(
          "rules " + name(before) + " -> " + name(after),
          compared,
          diff,
          color.style(environment),
          environment.out());
    }
    return compared.stream().allMatch(ReleaseDiff.Compared::same) ? 0 : DIFFERS;
  }

  private static String name(KnowledgeBase knowledge) {
    String version = knowledge.version().isEmpty() ? "no version" : knowledge.version();
    return version + " (" + knowledge.hash().substring(0, 12) + ")";
  }

  private List<SourceText> sources(String argument) {
    Path path = environment.directory().resolve(argument);
    if (!Files.isDirectory(path)) {
      return List.of(new CaseFile(environment).read(argument));
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(json|ya?ml|txt)"))
          .filter(file -> !file.toString().endsWith(".advice.yaml"))
          .sorted()
          .map(file -> read(argument, path, file))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw problem(argument, "this folder cannot be read");
    }
  }

  private static SourceText read(String argument, Path folder, Path file) {
    String name = argument + "/" + folder.relativize(file).toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(file)) {
      return InputReader.read(name.replace("//", "/"), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemsException problem(String name, String message) {
    return ProblemsException.input("no-cases", name, message, null);
  }
}
