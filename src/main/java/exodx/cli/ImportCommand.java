package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.FactFileWriter;
import exodx.facts.FactType;
import exodx.facts.Note;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns pastes and exports into a fact file. */
@Command(
    name = "import",
    header = "Reads pastes and exports of one case into a fact file.",
    description =
        "%nLists, tables, JSON, CSV, CLIXML, LDIF and any text between them, several in one FILE."
            + " Standard output is the fact file; standard error says what was read, what was left"
            + " out, and why.%n",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:facts were read",
      "1:nothing but text was found; it is kept, so that messages in it are recognised",
      "2:wrong usage, or unreadable input",
      "3:broken rules",
      "70:internal error; EXODX_DEBUG=1 shows where",
      "74:the output cannot be written"
    })
final class ImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final ExpertSource experts;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pastes, exports and fact files of one case; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.OfFactFile.class,
      description = "json or yaml (default: json).")
  private FactFileWriter format = FactFileWriter.JSON;

  @Option(
      names = "--redact",
      description = "Mask names, addresses and identifiers, the same ones alike, before reading.")
  private boolean redact;

  @Mixin private RulesOption rules;

  ImportCommand(Surroundings surroundings, ExpertSource experts) {
    this.surroundings = surroundings;
    this.experts = experts;
  }

  @Override
  public Integer call() {
    CaseFile reader = new CaseFile(surroundings);
    List<SourceText> texts = files.stream().map(reader::read).toList();
    ExpertSource.Expert expert = experts.open(rules.folder());
    CaseFacts facts =
        redact ? expert.redactor().get().read(texts) : CaseReader.read(expert.vocabulary(), texts);
    surroundings.out().print(format.write(facts));
    return tell(facts) ? 0 : ExitCode.NEEDS_FACTS.number();
  }

  /** Says on standard error how it went; true when there is more than text. */
  private boolean tell(CaseFacts facts) {
    PrintWriter err = surroundings.err();
    for (Note note : facts.notes()) {
      err.println(word(note.kind()) + note.placed());
    }
    long values = facts.facts().stream().mapToLong(fact -> fact.values().size()).sum();
    long texts =
        facts.facts().stream()
            .flatMap(fact -> fact.values().keySet().stream().map(name -> isText(fact.type(), name)))
            .filter(text -> text)
            .count();
    err.println(
        values - texts == 0
            ? "No value of a fact was found; the text is kept for the messages in it."
            : String.format(Locale.ROOT, "%d values of facts were read.", values - texts));
    return values > texts;
  }

  private static boolean isText(FactType type, String field) {
    return type.field(field).filter(FactField::recognise).isPresent();
  }

  private static String word(Note.Kind kind) {
    return switch (kind) {
      case READ -> "read      ";
      case UNUSABLE -> "unusable  ";
      case UNCLEAR -> "unclear   ";
      case LEFT_OUT -> "left out  ";
      case CONFLICT -> "conflict  ";
    };
  }
}
