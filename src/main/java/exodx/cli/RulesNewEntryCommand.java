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
import exodx.knowledge.lint.Use;
import exodx.knowledge.lint.Uses;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.workbench.EntryAnswers;
import exodx.workbench.Families;
import exodx.workbench.NewEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final Questions questions;
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

  @Mixin private RulesArgument rules;

  private RulesNewEntryCommand(Environment environment, NewEntry kind) {
    this.environment = environment;
    this.kind = kind;
    this.questions = new Questions(environment);
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
    Path folder = Knowledge.ownPlace(environment, rules.folder(), "name your own rules folder");
    RulesFolder old = Knowledge.folder(environment, rules.folder());
    List<KnowledgeFile> beside = RulesReport.beside(environment, rules.folder());
    List<Use> uses = Uses.in(old, beside);
    kind.check(uses, name);
    String group = group(old);
    Map<String, String> texts = new HashMap<>();
    old.files().forEach(file -> texts.put(file.path(), file.text()));
    beside.forEach(file -> texts.put(file.path(), file.text()));

    Map<String, String> given = given(new EntryAnswers(kind, old, uses));
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
    new EntryProof(
            environment, kind, questions, update, RulesReport.names(environment, rules.folder()))
        .prove(old, beside, given, cases, diagnostician);
    changed.putAll(cases);
    write(folder, changed, texts.keySet());
    return 0;
  }

  private String group(RulesFolder rules) {
    List<String> families =
        rules.withSuffix(".drl").stream()
            .filter(file -> file.path().contains("/"))
            .map(file -> Families.nameOf(file.path()))
            .distinct()
            .toList();
    if (family != null && !families.contains(family)) {
      throw Families.unknown(family, families);
    }
    return family != null
        ? family
        : questions.ask(
            "--family",
            "The family it belongs to.",
            families.size() == 1 ? families.get(0) : "",
            one ->
                families.contains(one)
                    ? Optional.empty()
                    : Families.unknown(one, families).problems().stream().findFirst());
  }

  /** Returns what was told of the entry, by option; what is missing is asked for. */
  private Map<String, String> given(EntryAnswers answers) {
    Map<String, String> given = new LinkedHashMap<>(kind.parts(name));
    Map<String, String> options = new LinkedHashMap<>(kind.options());
    options.putAll(kind.optional());
    options.forEach(
        (option, question) -> {
          String told = told(option);
          if (!told.isEmpty()) {
            answers.wrong(option, told, given).ifPresent(wrong -> refuse("--" + option, wrong));
          } else if (kind.options().containsKey(option)) {
            String usual = kind.usual().getOrDefault(option, "");
            told =
                questions.ask(
                    "--" + option, question, usual, one -> answers.wrong(option, one, given));
          }
          given.put(option, told);
        });
    return given;
  }

  private static void refuse(String option, Problem wrong) {
    throw ProblemsException.input(wrong.code(), option + ": " + wrong.message(), wrong.hint());
  }

  private String told(String option) {
    Object value = spec.findOption("--" + option).getValue();
    return value instanceof List<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n  "))
        : Objects.toString(value, "").strip();
  }

  private void addCases(
      String path,
      Map<String, String> texts,
      Map<String, String> given,
      Map<String, String> cases,
      Diagnostician diagnostician,
      KnowledgeBase after) {
    String pasted = paste == null ? kind.paste(given) : paste;
    List<String> known =
        facts.isEmpty() && !pasted.isEmpty() ? List.of("") : facts.isEmpty() ? asked(after) : facts;
    for (int i = 0; i < known.size(); i++) {
      String title = title(i, known.size() == 1 ? given.getOrDefault("title", "") : "");
      String begun = NewEntry.caseOf(title, known.get(i), pasted);
      RuleCase one = open(after, begun);
      String text = cases.getOrDefault(path, texts.getOrDefault(path, ""));
      cases.put(path, kind.cases(text, begun, diagnostician.diagnose(one.facts()), given));
    }
  }

  private String title(int number, String usual) {
    return number < titles.size()
        ? titles.get(number)
        : questions.ask("--case", "The name of its case.", usual, any -> Optional.empty());
  }

  /** Asks somebody who was asked for all else what is known in cases that show it. */
  private List<String> asked(KnowledgeBase after) {
    List<String> known = new ArrayList<>();
    String question = "What is known in a case that shows it, as in lamp: {lamps: 7}.";
    while (questions.asked()) {
      String told = questions.askIfAny("--facts", question, one -> unreadable(after, one));
      if (told.isEmpty()) {
        break;
      }
      known.add(told);
      question = "What is known in another case.";
    }
    return known;
  }

  private static Optional<Problem> unreadable(KnowledgeBase after, String known) {
    try {
      open(after, NewEntry.caseOf("a new case", known, ""));
      return Optional.empty();
    } catch (ProblemsException e) {
      return e.problems().stream().findFirst();
    }
  }

  private static RuleCase open(KnowledgeBase after, String begun) {
    String open = begun + "  expect: {status: DIAGNOSED, diagnoses: [], steps: []}\n";
    return CaseFileReader.read(after.vocabulary(), new SourceText("the new case", open)).get(0);
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
    environment
        .out()
        .print("next: read what its cases expect, then exodx rules test" + rules.again() + "\n");
  }
}
