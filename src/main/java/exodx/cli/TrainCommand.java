package exodx.cli;

import exodx.cases.CaseFileReader;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.consult.Dialogue;
import exodx.consult.Lesson;
import exodx.consult.LessonTalk;
import exodx.consult.Progress;
import exodx.consult.Sheets;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.redaction.Redactor;
import exodx.report.Worksheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
  /** How many of the cases that were answered wrongly are named. */
  private static final int HARDEST = 5;

  /** What a worksheet is written in. */
  enum SheetFormat {
    MARKDOWN,
    HTML
  }

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

  @Option(
      names = "--progress",
      paramLabel = "FILE",
      description = "Keep what was answered in FILE; what is known already comes last.")
  private @Nullable String progress;

  @Option(
      names = "--worksheet",
      paramLabel = "FORMAT",
      description = "Print the cases as a worksheet with its answers, markdown or html, and stop.")
  private @Nullable SheetFormat worksheet;

  @Option(
      names = "--score",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Sum up what the files of --progress hold, one for each trainee, and stop.")
  private List<String> scores = List.of();

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
    if (!scores.isEmpty()) {
      sumUp();
      return ExitCode.DIAGNOSED.number();
    }
    ProgressFile file = progress == null ? null : new ProgressFile(environment, progress);
    Progress before = file == null ? new Progress() : file.read();
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    long chosen = seed == null ? environment.clock().millis() % 10_000 : seed;
    Random random = new Random(chosen);
    List<RuleCase> lessons = new ArrayList<>(cases(knowledge.vocabulary()));
    if (redact) {
      lessons.replaceAll(masking(knowledge));
    }
    Collections.shuffle(lessons, random);
    lessons.sort(Comparator.comparing(one -> before.knows(one.name())));
    Diagnostician expert = new Diagnostician(knowledge, RuleCase.DAY);
    List<RuleCase> chosenCases = Lesson.chosen(lessons, count);
    if (worksheet != null) {
      Worksheet sheet = new Sheets(expert, random).of("Worksheet, seed " + chosen, chosenCases);
      if (worksheet == SheetFormat.HTML) {
        sheet.html(environment.out());
      } else {
        sheet.markdown(environment.out());
      }
      return ExitCode.DIAGNOSED.number();
    }
    try (Dialogue dialogue = Conversation.open(environment, redact)) {
      if (seed == null) {
        dialogue.out().print("The same lessons again: --seed " + chosen + "\n");
      }
      LessonTalk talk =
          new LessonTalk(
              dialogue,
              color.style(environment),
              environment.columns(),
              expert,
              random,
              entry -> {
                before.add(entry);
                if (file != null) {
                  file.write(before);
                }
              });
      talk.teach(chosenCases);
      if (file != null) {
        dialogue.out().print("Since the beginning: " + before.words() + "\n");
      }
    }
    return ExitCode.DIAGNOSED.number();
  }

  /** Prints a line for each file, the sum, and the cases that were hardest. */
  private void sumUp() {
    Progress all = new Progress();
    for (String name : scores) {
      Progress one = new ProgressFile(environment, name).readExisting();
      environment.out().print(name + ": " + one.words() + "\n");
      all.addAll(one);
    }
    environment.out().print("All: " + all.words() + "\n");
    all.hardest(HARDEST).forEach(one -> environment.out().print("  read again: " + one + "\n"));
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
    Knowledge.cases(environment, rules.folder())
        .families()
        .forEach(family -> environment.out().print(family + "\n"));
  }

  private List<RuleCase> cases(Vocabulary vocabulary) {
    String name = cases;
    if (name != null && name.matches(".*\\.ya?ml")) {
      return CaseFileReader.read(vocabulary, new CaseFile(environment).read(name));
    }
    CaseFiles all = Knowledge.cases(environment, rules.folder());
    CaseFiles wanted = name == null ? all : all.of(name);
    if (wanted.files().isEmpty()) {
      String hint = name == null ? null : DidYouMean.hint(name, all.families());
      throw ProblemsException.input("no-cases", name, "there are no cases to learn from", hint);
    }
    return wanted.read(vocabulary);
  }
}
