package exodx.cli;

import exodx.cases.CaseFileReader;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.consult.Dialogue;
import exodx.consult.LessonTalk;
import exodx.consult.Lessons;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.redaction.Redactor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Teaches with the cases of the rules. */
@Command(
    name = "train",
    header = "Asks you for diagnosis and next step of known cases, and explains the difference.",
    description =
        "%nAnswers are numbers or codes; hint, skip, facts, help and quit are understood too."
            + " Without a terminal, answers are read from standard input, line by line.%n")
final class TrainCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(
      paramLabel = "CASES",
      arity = "0..1",
      description = "A folder of the rules, or a case file (default: all cases of the rules).")
  private @Nullable String cases;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many cases to go through (default: ${DEFAULT-VALUE}).")
  private int count = 5;

  @Option(names = "--topics", description = "List what can be learnt, and stop.")
  private boolean topics;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same number gives the same cases in the same order.")
  private @Nullable Long seed;

  @Option(
      names = "--redact",
      description = "Mask names, addresses and identifiers of each case, the same ones alike.")
  private boolean redact;

  @Mixin private RulesOption rules;
  @Mixin private ColorOption color;

  TrainCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (topics) {
      listTopics();
      return ExitCode.DIAGNOSED.number();
    }
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    long chosen = seed == null ? environment.clock().millis() % 10_000 : seed;
    Random random = new Random(chosen);
    List<RuleCase> lessons = new ArrayList<>(cases(knowledge.vocabulary()));
    if (redact) {
      lessons.replaceAll(masking(knowledge));
    }
    Collections.shuffle(lessons, random);
    try (Dialogue dialogue = Conversation.open(environment, redact)) {
      if (seed == null) {
        dialogue.out().print("The same lessons again: --seed " + chosen + "\n");
      }
      new LessonTalk(
              dialogue,
              color.style(environment),
              knowledge.vocabulary(),
              knowledge.catalogue(),
              new Diagnostician(knowledge, LocalDate.now(environment.clock())),
              random)
          .teach(Lessons.chosen(lessons, count));
    }
    return ExitCode.DIAGNOSED.number();
  }

  private UnaryOperator<RuleCase> masking(KnowledgeBase knowledge) {
    Redactor all = Knowledge.redactor(environment, rules.folder(), knowledge);
    return one -> {
      Redactor redactor = all.fresh();
      CaseFacts facts = redactor.mask(one.facts());
      String name = redactor.text(one.name());
      return new RuleCase(one.file(), one.line(), name, facts, one.expected());
    };
  }

  private void listTopics() {
    Optional<Path> folder = Knowledge.place(environment, rules.folder());
    CaseFiles all = folder.map(CaseFiles::below).orElseGet(CaseFiles::embedded);
    all.families().forEach(family -> environment.out().print(family + "\n"));
  }

  private List<RuleCase> cases(Vocabulary vocabulary) {
    String name = cases;
    if (name != null && name.matches(".*\\.ya?ml")) {
      return CaseFileReader.read(vocabulary, new CaseFile(environment).read(name));
    }
    Optional<Path> folder = Knowledge.place(environment, rules.folder());
    CaseFiles all = folder.map(CaseFiles::below).orElseGet(CaseFiles::embedded);
    CaseFiles wanted = name == null ? all : all.of(name);
    if (wanted.files().isEmpty()) {
      String hint = name == null ? null : DidYouMean.hint(name, all.families());
      throw ProblemsException.input("no-cases", name, "there are no cases to learn from", hint);
    }
    return wanted.files().stream()
        .flatMap(file -> CaseFileReader.read(vocabulary, file).stream())
        .toList();
  }
}
