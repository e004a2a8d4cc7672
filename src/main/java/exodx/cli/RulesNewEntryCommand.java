package exodx.cli;

import exodx.cases.CaseFileReader;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.knowledge.lint.Uses;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.workbench.CaseSelection;
import exodx.workbench.CaseTests;
import exodx.workbench.CaseUpdate;
import exodx.workbench.Families;
import exodx.workbench.FamilyNames;
import exodx.workbench.NewEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Adds an entry to the files of a family. All is written or nothing: only when check finds no
 * error, a case reaches each new rule, and all cases hold.
 */
@Command(
    description = "%nWhat no option tells is asked for. Nothing is written unless all holds.%n")
final class RulesNewEntryCommand implements Callable<Integer> {
  private final Environment environment;
  private final NewEntry kind;
  private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Option(names = "--family", paramLabel = "NAME", description = "The family it belongs to.")
  private @Nullable String family;

  @Option(
      names = "--facts",
      paramLabel = "YAML",
      description = "What is known in a case that shows it; one option for each case.")
  private List<String> facts = new ArrayList<>();

  @Option(names = "--paste", paramLabel = "TEXT", description = "What is pasted in its cases.")
  private @Nullable String paste;

  @Option(
      names = "--case",
      paramLabel = "TEXT",
      description = "The name of its case; one option for each case.")
  private List<String> titles = new ArrayList<>();

  @Option(
      names = "--update",
      description = "Write other cases anew that come to something else with the new entry.")
  private boolean update;

  @Mixin private RulesOption rules;

  private RulesNewEntryCommand(Environment environment, NewEntry kind) {
    this.environment = environment;
    this.kind = kind;
  }

  /** Returns the command of a kind of entry, with the options that its template asks for. */
  static CommandLine line(Environment environment, String name) {
    NewEntry kind = NewEntry.of(name);
    RulesNewEntryCommand command = new RulesNewEntryCommand(environment, kind);
    CommandSpec spec = CommandSpec.forAnnotatedObject(command).name(name);
    spec.usageMessage().header(kind.header());
    Map<String, String> options = new LinkedHashMap<>(kind.options());
    options.putAll(kind.optional());
    options.forEach(
        (option, question) ->
            spec.addOption(
                OptionSpec.builder("--" + option)
                    .paramLabel("TEXT")
                    .type(kind.repeated().contains(option) ? List.class : String.class)
                    .auxiliaryTypes(String.class)
                    .description(question)
                    .build()));
    command.spec = spec;
    return new CommandLine(spec);
  }

  @Override
  public Integer call() {
    Path folder =
        Knowledge.ownPlace(environment, rules.folder(), "name your own rules folder with --rules");
    RulesFolder old = Knowledge.folder(environment, rules.folder());
    List<KnowledgeFile> beside = RulesReport.beside(environment, rules.folder());
    kind.check(Uses.in(old, beside), name);
    String group = family == null ? asked("--family", "The family it belongs to.") : family;
    List<String> families =
        old.withSuffix(".drl").stream()
            .map(file -> Families.nameOf(file.path()))
            .distinct()
            .toList();
    if (!families.contains(group)) {
      throw FamilyNames.unknown(group, families);
    }
    Map<String, String> texts = new HashMap<>();
    old.files().forEach(file -> texts.put(file.path(), file.text()));
    beside.forEach(file -> texts.put(file.path(), file.text()));

    Map<String, String> given = given();
    Map<String, String> changed = new TreeMap<>();
    String start = group + "/" + group;
    String place = kind.place(old, start + ".drl", given);
    changed.put(place, kind.rules(texts.getOrDefault(place, ""), given));
    if (!kind.section().isEmpty()) {
      String path = start + ".advice.yaml";
      changed.put(path, kind.words(texts.getOrDefault(path, ""), given));
    }
    RulesFolder now = new RulesFolder(NewEntry.with(old.files(), changed));
    KnowledgeBase after = KnowledgeLoader.load(now, RulesCache.of(environment));
    Diagnostician diagnostician = new Diagnostician(after, RuleCase.DAY);
    Map<String, String> cases = new TreeMap<>();
    addCases(start + CaseFiles.SUFFIX, texts, given, cases, diagnostician, after);
    RulesCheck.Report report =
        RulesReport.of(environment, rules.folder(), now, NewEntry.with(beside, cases), sound -> {});
    if (report.errors() > 0) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, report.problems());
    }
    prove(NewEntry.with(beside, cases), given, cases, diagnostician, after);
    changed.putAll(cases);
    write(folder, changed, texts.keySet());
    return 0;
  }

  /** Returns what was told of the entry, by option; what is missing is asked for. */
  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>(kind.parts(name));
    kind.options()
        .forEach(
            (option, question) -> {
              String told = told(option);
              given.put(option, told.isEmpty() ? asked("--" + option, question) : told);
            });
    kind.optional().keySet().forEach(option -> given.put(option, told(option)));
    return given;
  }

  private String told(String option) {
    Object value = spec.findOption("--" + option).getValue();
    return value instanceof List<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n  "))
        : Objects.toString(value, "").strip();
  }

  private String asked(String option, String question) {
    environment.err().print(option + ": " + question + "\n> ");
    environment.err().flush();
    String answer = TypedLine.read(environment.in()).strip();
    if (answer.isEmpty()) {
      throw ProblemsException.input(
          "no-answer", option + " is missing; nothing is written", "add " + option);
    }
    return answer;
  }

  private void addCases(
      String path,
      Map<String, String> texts,
      Map<String, String> given,
      Map<String, String> cases,
      Diagnostician diagnostician,
      KnowledgeBase after) {
    String pasted = paste == null ? kind.paste(given) : paste;
    List<String> known = facts.isEmpty() && !pasted.isEmpty() ? List.of("") : facts;
    for (int i = 0; i < known.size(); i++) {
      String title = i < titles.size() ? titles.get(i) : asked("--case", "The name of its case.");
      String begun = NewEntry.caseOf(title, known.get(i), pasted);
      String open = begun + "  expect: {status: DIAGNOSED, diagnoses: [], steps: []}\n";
      SourceText source = new SourceText("the new case", open);
      RuleCase one = CaseFileReader.read(after.vocabulary(), source).get(0);
      String text = cases.getOrDefault(path, texts.getOrDefault(path, ""));
      cases.put(path, kind.cases(text, begun, diagnostician.diagnose(one.facts()), given));
    }
  }

  /** Sees to it that a case reaches each rule, and that all cases hold or are written anew. */
  private void prove(
      List<KnowledgeFile> beside,
      Map<String, String> given,
      Map<String, String> cases,
      Diagnostician diagnostician,
      KnowledgeBase after) {
    CaseFiles files =
        new CaseFiles(
            beside.stream()
                .filter(file -> file.path().endsWith(CaseFiles.SUFFIX))
                .map(KnowledgeFile::source)
                .toList());
    List<RuleCase> all = CaseSelection.readOrNone(after.vocabulary(), files);
    CaseProgress progress = new CaseProgress(environment, "running cases,", all.size());
    List<CaseTests.Tested> tested =
        CaseTests.run(diagnostician, all, environment.clock(), progress::done);
    progress.end();
    Set<String> unreached = new HashSet<>(kind.ruleNames(given));
    tested.forEach(one -> unreached.removeAll(one.rules()));
    if (!unreached.isEmpty()) {
      throw ProblemsException.input(
          "no-case",
          "no case reaches " + String.join(", ", unreached) + "; nothing is written",
          "describe one with --facts or --paste");
    }
    List<CaseUpdate.Updated> updated =
        new CaseUpdate(after.vocabulary()).of(files.files(), CaseWriting.own(tested));
    List<String> failing =
        update
            ? updated.stream().flatMap(file -> file.left().stream()).toList()
            : tested.stream().filter(o -> !o.holds()).map(o -> o.ruleCase().toString()).toList();
    if (!failing.isEmpty()) {
      throw ProblemsException.input(
          "other-cases",
          "these cases would no longer hold; nothing is written: " + String.join("; ", failing),
          update ? "give it further conditions" : "write them anew with --update");
    }
    updated.forEach(
        file -> cases.put(file.before().name().substring("rules/".length()), file.after()));
  }

  private void write(Path folder, Map<String, String> changed, Set<String> known) {
    Map<Path, String> files = new LinkedHashMap<>();
    changed.forEach(
        (path, text) -> {
          Path file =
              known.contains(path) ? RulesRenameCommand.own(folder, path) : folder.resolve(path);
          files.put(file, text);
        });
    SafeWriter.write(files);
    files.keySet().forEach(file -> environment.out().print("written: " + file + "\n"));
    environment.out().print("next: read what its cases expect, then exodx rules test\n");
  }
}
