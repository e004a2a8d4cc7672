package exodx.cli;

import exodx.knowledge.lint.Use;
import exodx.knowledge.lint.Uses;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.Counted;
import exodx.workbench.Rename;
import exodx.workbench.RenamedTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    header = "Gives a code, rule, type or field another name in rules, words and cases.")
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
    List<Use> all =
        Uses.in(Knowledge.folder(environment, named), RulesReport.beside(environment, named));
    List<Use> uses = Rename.uses(all, asked);
    Rename.check(all, uses, newName);
    Map<String, String> changed = Rename.renamed(uses, newName);
    Map<Path, String> files = new LinkedHashMap<>();
    changed.forEach((name, text) -> files.put(own(place, name.substring("rules/".length())), text));
    files.forEach(this::write);
    int places = uses.size();
    for (String other : also) {
      RenamedTexts texts =
          RenamedTexts.below(environment.directory().resolve(other), uses.get(0), newName);
      texts.files().forEach(this::write);
      places += texts.places();
    }
    environment
        .out()
        .print(
            Counted.of(places, "place")
                + (dry ? " would change" : " changed; next: exodx rules test")
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
