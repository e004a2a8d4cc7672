package exodx.cli;

import exodx.advice.Catalogue;
import exodx.advice.Shell;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactPath;
import exodx.facts.Vocabulary;
import exodx.outcome.Gathering;
import exodx.outcome.Gathering.Section;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.report.GatherScript;
import exodx.report.PrintedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes scripts that read what is missing. */
@Command(
    name = "gather",
    header = "Makes a PowerShell script that reads the facts still missing, and changes nothing.",
    description =
        "%nThe script saves one JSON file for each shell that it is run in; nothing leaves the"
            + " machine. exodx reads the files as it reads facts.%n")
final class GatherCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FACTS",
      description = "Fact file (JSON, YAML) or text; - is standard input. None for a new case.")
  private @Nullable String file;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "The affected user, where FACTS does not say; without it the script asks.")
  private @Nullable String user;

  @Option(names = "--all", description = "Read all that can be read, not only what is missing.")
  private boolean all;

  @Option(
      names = "--shell",
      paramLabel = "NAME",
      description = "Only what is read in this shell; the beginning of its name is enough.")
  private @Nullable String shell;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write one script for each shell into this folder, not one with all of them to standard"
              + " output.")
  private @Nullable Path folder;

  @Option(
      names = "--redact",
      description = "Mask names, addresses and identifiers, the same ones alike.")
  private boolean redact;

  @Mixin private RulesOption rules;

  GatherCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    LoadedRules loaded = LoadedRules.open(environment, rules.folder());
    Catalogue catalogue = loaded.knowledge().catalogue();
    Map<String, Shell> shells = catalogue.shells();
    CaseFacts facts =
        file == null ? newCase(loaded.vocabulary()) : loaded.read(environment, file, redact);
    String named = catalogue.options().get("user");
    if (user != null && named != null) {
      String edit = named + "=" + user;
      String told = redact ? loaded.redactor().get().edit(edit) : edit;
      facts = withUser(facts, named, told.substring(named.length() + 1));
    }
    Gathering gathering = loaded.diagnostician().gather(facts, all);
    List<Section> sections = sections(gathering, shells);
    GatherScript script = new GatherScript(shells, gathering);
    if (folder == null) {
      environment.out().print(PrintedText.of(page -> script.write(sections, page)));
    } else {
      sections.forEach(section -> write(script, section));
    }
    return 0;
  }

  /** Adds who the user is to a case that says nothing else. */
  private static CaseFacts withUser(CaseFacts facts, String path, String name) {
    String known = facts.value(path).map(Object::toString).orElse(name);
    if (!known.equalsIgnoreCase(name)) {
      throw ProblemsException.input(
          "contradiction",
          facts.name(),
          path + " is \"" + known + "\" here, but --user says \"" + name + "\"",
          "leave one of them out");
    }
    FactPath at = FactPath.of(path).orElseThrow();
    return facts.facts().stream()
        .filter(fact -> fact.type().key().equals(at.key()))
        .findFirst()
        .map((Fact fact) -> facts.with(fact.with(at.field(), known)))
        .orElse(facts);
  }

  private static CaseFacts newCase(Vocabulary vocabulary) {
    return CaseFacts.of("new case", new SourceText("new case", ""), vocabulary, List.of());
  }

  private List<Section> sections(Gathering gathering, Map<String, Shell> shells) {
    String asked = shell == null ? null : named(shell, List.copyOf(shells.keySet()));
    List<Section> sections =
        gathering.sections().stream()
            .filter(section -> asked == null || section.shell().equals(asked))
            .toList();
    if (sections.isEmpty()) {
      throw ProblemsException.input(
          "nothing-to-gather",
          asked == null
              ? "no command reads anything that would change the answer"
              : "nothing is to be read in " + asked,
          all ? null : "--all reads everything");
    }
    return sections;
  }

  private static String named(String written, List<String> names) {
    String start = written.toLowerCase(Locale.ROOT).replace('-', ' ');
    List<String> found =
        names.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(start)).toList();
    if (found.size() == 1 || found.contains(written)) {
      return found.size() == 1 ? found.get(0) : written;
    }
    throw ProblemsException.input(
        "unknown-shell",
        found.isEmpty()
            ? "there is no shell \"" + written + "\""
            : "\"" + written + "\" is the beginning of " + String.join(", ", found),
        found.isEmpty() ? DidYouMean.hint(written, names) : "write more of its name");
  }

  private void write(GatherScript script, Section section) {
    Path into = environment.directory().resolve(String.valueOf(folder));
    Path path = into.resolve("gather-" + GatherScript.fileName(section.shell()) + ".ps1");
    SafeWriter.write(path, PrintedText.of(page -> script.write(List.of(section), page)));
    environment.out().println(folder + "/" + path.getFileName());
  }
}
