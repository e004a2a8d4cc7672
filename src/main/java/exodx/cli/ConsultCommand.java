package exodx.cli;

import exodx.consult.ConsultTalk;
import exodx.consult.Dialogue;
import exodx.consult.FactStore;
import exodx.consult.Masking;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.redaction.Redactor;
import exodx.report.Style;
import exodx.report.TextPage;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks for facts until they suffice for an answer. */
@Command(
    name = "consult",
    header = "Asks for what still matters, most decisive first, and ends with the plan.",
    description =
        "%nAt each question: an answer, why, how, unknown, back, plan, facts, save FILE, help or"
            + " quit. Without a terminal, answers are read from standard input, line by line.%n",
    exitCodeListHeading = "%nExit codes, the same as of diagnose:%n",
    exitCodeList = {
      "0:diagnosed, with a complete plan",
      "1:more facts are needed",
      "2:wrong usage, or unreadable facts",
      "3:broken rules",
      "4:out of scope, or not recognised",
      "70:internal error; EXODX_DEBUG=1 shows where",
      "74:the output cannot be written"
    })
final class ConsultCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FACTS",
      arity = "0..1",
      description = "What is known already: a fact file (JSON, YAML) or a text.")
  private @Nullable String file;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write what is known in the end to this fact file (.yaml, .yml or .json).")
  private @Nullable String save;

  @Option(names = "--force", description = "Let --save and save FILE replace files.")
  private boolean force;

  @Option(
      names = "--redact",
      description =
          "Mask names, addresses and identifiers in all that is shown and saved, the same ones alike.")
  private boolean redact;

  @Mixin private RulesOption rules;
  @Mixin private ColorOption color;

  ConsultCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if ("-".equals(file)) {
      throw new ParameterException(
          spec.commandLine(), "standard input is where the answers come from: name a file");
    }
    FactStore store = new FactStore(environment.directory(), force);
    if (save != null) {
      store.check(save);
    }
    SourceText source = file == null ? null : new CaseFile(environment).read(file);
    LoadedRules loaded = LoadedRules.open(environment, rules.folder());
    CaseFacts known =
        source == null
            ? CaseFacts.of(
                "consultation", new SourceText("consultation", ""), loaded.vocabulary(), List.of())
            : CaseReader.read(loaded.vocabulary(), source);
    try (Dialogue dialogue = Conversation.open(environment, redact)) {
      ConsultTalk talk =
          new ConsultTalk(
              dialogue,
              color.style(environment),
              environment.columns(),
              loaded.diagnostician(),
              store,
              known,
              redact ? masking(loaded.redactor().get()) : Masking.NONE);
      Outcome outcome = talk.hold();
      if (save != null) {
        store.save(save, talk.facts());
        TextPage page = new TextPage(environment.out(), Style.PLAIN, 0);
        page.blank();
        page.unwrapped(0, "Saved; for the same answer: exodx diagnose " + save);
      }
      return ExitCode.of(outcome.status()).number();
    }
  }

  private static Masking masking(Redactor redactor) {
    return new Masking(redactor::mask, redactor::text);
  }
}
