package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.FactFileWriter;
import exodx.facts.FactType;
import exodx.facts.Note;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.readers.Reading;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
  private final Environment environment;
  private final ExpertSource experts;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pastes, exports and fact files of one case; - is standard input.")
  private List<String> files = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "json or yaml (default: json).")
  private @Nullable FactFileWriter format;

  @Option(
      names = "--redact",
      description = "Mask names, addresses and identifiers, the same ones alike, before reading.")
  private boolean redact;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Whose case it is, where the files speak of several people.")
  private @Nullable String user;

  @Option(
      names = "--show",
      description =
          "Show what was understood instead: each object, whose it is and why, what was used and"
              + " what was not; as text, or with --format json as data.")
  private boolean show;

  @Mixin private RulesOption rules;

  ImportCommand(Environment environment, ExpertSource experts) {
    this.environment = environment;
    this.experts = experts;
  }

  @Override
  public Integer call() {
    CaseFile reader = new CaseFile(environment);
    List<SourceText> texts = files.stream().map(reader::read).toList();
    ExpertSource.Expert expert = experts.open(rules.folder());
    if (redact) {
      return write(expert.redactor().get().readAll(texts, user));
    }
    Reading reading = CaseReader.readAll(expert.vocabulary(), texts, user);
    if (show) {
      new ReadingTable(reading).write(format == FactFileWriter.JSON, environment.out());
      return reading.undecided() ? ExitCode.NEEDS_FACTS.number() : 0;
    }
    return write(reading.cases());
  }

  private int write(List<CaseFacts> cases) {
    FactFileWriter writer = format == null ? FactFileWriter.JSON : format;
    environment
        .out()
        .print(cases.size() == 1 ? writer.write(cases.get(0)) : writer.writeAll(cases));
    boolean facts = false;
    for (CaseFacts one : cases) {
      if (cases.size() > 1) {
        environment.err().println("case      " + one.name());
      }
      facts |= tell(one);
    }
    return facts ? 0 : ExitCode.NEEDS_FACTS.number();
  }

  /** Says on standard error how it went; true when there is more than text. */
  private boolean tell(CaseFacts facts) {
    PrintWriter err = environment.err();
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
      case UNCLEAR, WHOSE -> "unclear   ";
      case LEFT_OUT -> "left out  ";
      case CONFLICT -> "conflict  ";
    };
  }
}
