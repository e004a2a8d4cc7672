package exodx.cli;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.Use;
import exodx.knowledge.lint.Uses;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.workbench.Counted;
import exodx.workbench.LeftNames;
import exodx.workbench.Rename;
import exodx.workbench.RenamedTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives something another name, wherever it is named. */
@Command(
    name = "rename",
    header = "Gives a code, rule, type, field or reference another name in rules, words and cases.")
final class RulesRenameCommand implements Callable<Integer>, NamesRules {
  private final Environment environment;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "What it is called, as for exodx rules where.")
  private String asked = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "What it is to be called; of a field only the last part: synced.")
  private String newName = "";

  @Parameters(index = "2", paramLabel = "DIR", arity = "0..1", description = RulesArgument.FOLDER)
  private @Nullable Path folder;

  @Spec private CommandSpec spec;
  @Mixin private RulesOption option;

  @Option(
      names = "--also",
      paramLabel = "FOLDER",
      description =
          "A folder with fact files and pages (.yaml, .json, .md) in which it is renamed, too.")
  private List<String> also = new ArrayList<>();

  @Option(names = "--dry-run", description = "Only say what would be changed.")
  private boolean dry;

  RulesRenameCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Optional<Path> named = folder();
    Path place = Knowledge.ownPlace(environment, named, "name your own rules folder");
    RulesFolder rules = Knowledge.folder(environment, named);
    List<KnowledgeFile> beside = RulesReport.beside(environment, named);
    List<Use> all = Uses.in(rules, beside);
    List<Use> uses = Rename.uses(all, asked);
    Rename.check(all, uses, newName);
    Map<String, String> changed = Rename.renamed(uses, newName);
    Map<Path, String> files = new LinkedHashMap<>();
    changed.forEach((name, text) -> files.put(own(place, KnowledgeFile.path(name)), text));
    files.forEach(this::write);
    UnaryOperator<String> names = RulesReport.names(environment, named);
    List<SourceText> texts =
        Stream.concat(rules.files().stream(), beside.stream())
            .map(KnowledgeFile::source)
            .map(
                file ->
                    new SourceText(
                        names.apply(file.name()), changed.getOrDefault(file.name(), file.text())))
            .toList();
    Set<String> others =
        all.stream()
            .filter(use -> use.name().equals(uses.get(0).name()) && !uses.contains(use))
            .map(use -> names.apply(use.file().name()) + ":" + use.file().place(use.from()).line())
            .collect(Collectors.toSet());
    List<String> left = new ArrayList<>(LeftNames.in(texts, uses.get(0), others));
    int places = uses.size();
    for (String other : also) {
      RenamedTexts more =
          RenamedTexts.below(environment.directory().resolve(other), uses.get(0), newName);
      more.files().forEach(this::write);
      places += more.places();
      left.addAll(more.left());
    }
    if (!left.isEmpty()) {
      environment.out().print("the old name is left in " + Counted.of(left.size(), "line") + ":\n");
      left.forEach(one -> environment.out().print("  " + one + "\n"));
    }
    environment
        .out()
        .print(
            Counted.of(places, "place")
                + (dry ? " would change" : " changed; next: exodx rules test" + again())
                + "\n");
    return 0;
  }

  @Override
  public Optional<Path> folder() {
    return RulesArgument.folder(spec, folder, option);
  }

  /** Returns the place of a file that is to be changed; those of layers below are not. */
  static Path own(Path folder, String path) {
    Path file = folder.resolve(path);
    if (!Files.exists(file)) {
      throw ProblemsException.input(
          Problem.error(
              "not-own", null, path + " uses it too, in a layer below", "change it in that layer"));
    }
    return file;
  }

  private void write(Path file, String text) {
    if (!dry) {
      SafeWriter.write(file, text);
    }
    environment.out().print((dry ? "would change: " : "changed: ") + file + "\n");
  }
}
