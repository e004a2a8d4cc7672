package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.problem.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever a command prints: when it cannot be written, the run says so, once, and fails. */
class UnwritableOutputTest {
  private static final String FULL = "No space left on device";
  private static final String RULES = " --rules rules";

  /** What every new entry needs, with a case of a name of its own. */
  private static String entry(String name) {
    return " --family lamp --rationale A --source A[community] --update --case "
        + name
        + " --facts {\"lamp\":{\"lamps\":7,\"bulb\":\"Glowing\"}}"
        + RULES;
  }

  /** They answer messages over a connection; whoever ends it needs no answer. */
  private static final List<String> PROTOCOLS = List.of("mcp", "rules lsp");

  @TempDir static Path folder;

  @BeforeEach
  void write() throws IOException {
    if (Files.notExists(folder.resolve("rules"))) {
      LampFolder.below(folder);
      Files.writeString(folder.resolve("a.yaml"), "lamp:\n  bulb: Dark\n  fuseBlown: false\n");
      Files.writeString(
          folder.resolve("paste.txt"), "No current at lamp 08073974-1902-4542-88ea-37ba310f0c5c\n");
      Files.writeString(folder.resolve("cases.jsonl"), "{\"lamp\":{\"bulb\":\"Dark\"}}\n");
      Files.createDirectories(folder.resolve("exports"));
      Files.writeString(
          folder.resolve("exports/users.csv"),
          "UserPrincipalName,OnPremisesSyncEnabled\nann@x.com,True\n");
      Files.copy(
          Path.of("rules/sweep.exports.yaml"), folder.resolve("rules/lamp/sweep.exports.yaml"));
    }
  }

  static Stream<String> commands() {
    List<String> commands = new ArrayList<>(List.of("--help", "--version", "help diagnose"));
    for (Format format : Format.values()) {
      String word = format.name().toLowerCase(java.util.Locale.ROOT);
      commands.add("diagnose a.yaml --format " + word + RULES);
    }
    for (String format : List.of("text", "json", "mermaid", "dot", "html")) {
      commands.add("why a.yaml bulb-broken --format " + format + RULES);
    }
    for (String format : List.of("text", "json", "mermaid", "dot")) {
      commands.add("why-not a.yaml no-current --format " + format + RULES);
      commands.add("what-if a.yaml --set lamp.fuseBlown=true --format " + format + RULES);
    }
    return Stream.concat(
        commands.stream(),
        Stream.of(
            "diagnose --lines cases.jsonl" + RULES,
            "diagnose --lines --quick cases.jsonl" + RULES,
            "gather --all a.yaml" + RULES,
            "sweep exports" + RULES,
            "import paste.txt" + RULES,
            "consult a.yaml" + RULES,
            "train" + RULES,
            "train --worksheet markdown" + RULES,
            "train --worksheet html" + RULES,
            "glossary" + RULES,
            "serve --no-open" + RULES,
            "completion",
            "man",
            "diff rules rules a.yaml",
            "rules --help",
            "rules check rules",
            "rules test rules",
            "rules coverage rules",
            "rules mutate rules",
            "rules list rules",
            "rules show many-lamps" + RULES,
            "rules docs rules --out site",
            "rules graph rules",
            "rules schema rules",
            "rules new family paper-jam" + RULES,
            "rules new rule r1 --title A --when Lamp(lamps==7) --then diagnosis(\"works\")"
                + entry("rule-7"),
            "rules new step s1 --for works --title A --instruction B --phase repair --risk change"
                + " --reversible C --verify D --says E"
                + entry("step-7"),
            "rules new message m1 --text Beep-beep-beep-beep --means no-current --title A --case b"
                + entry("message-7"),
            "rules new fact lamp.hot --type Boolean --doc A --ask B --family lamp" + RULES,
            "rules new check c1 --title A --fact lamp.lamps --passed Lamp(lamps==7)"
                + " --failed Lamp(lamps==8) --unknown Lamp(lamps==9) --says-passed B"
                + " --says-failed C --says-unknown D --facts {\"lamp\":{\"lamps\":8}} --case 8"
                + " --facts {\"lamp\":{\"lamps\":9}} --case 9"
                + entry("check-7"),
            "rules where no-current" + RULES,
            "rules rename no-current no-power --dry-run" + RULES,
            "rules format rules --check",
            "rules watch rules --once"));
  }

  /** The name of the file alone is no reason. */
  @Test
  void aFileInNoFolderIsToldOnce() {
    ProblemsException thrown =
        catchThrowableOfType(
            ProblemsException.class, () -> ResultStream.file(folder.resolve("no/answers.jsonl")));
    assertThat(thrown.problems().get(0).message())
        .isEqualTo("this cannot be written: there is no such folder");
  }

  private record Run(int exit, String err) {}

  private static Run run(String command, String reason) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    StringWriter err = new StringWriter();
    Environment environment =
        new Environment(
            new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)),
            new ProcessWriter(ResultStream.standard(broken), false),
            new PrintWriter(err),
            Clock.systemUTC(),
            folder,
            Optional.empty(),
            Map.of("EXODX_CACHE", Path.of("target/rules-cache").toAbsolutePath().toString()),
            false);
    int exit = new App(environment).run(List.of(command.split(" ")));
    return new Run(exit, err.toString());
  }

  /** What is thrown again while a talk is closed must not be the same object. */
  @Test
  void everyFailureIsAnExceptionOfItsOwn() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(FULL);
          }
        };
    ResultStream result = ResultStream.standard(broken);
    Throwable first = catchThrowable(() -> result.write(1));
    Throwable second = catchThrowable(result::flush);
    assertThat(second).isNotNull().isNotSameAs(first);
    second.addSuppressed(first);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isToldOnce(String command) {
    Run run = run(command, FULL);
    assertThat(run.err()).containsOnlyOnce(FULL).doesNotContain("\tat ");
    assertThat(run.exit()).isEqualTo(74);
  }

  @Test
  void nobodyWantsMoreLines() {
    Run run = run("diagnose --lines cases.jsonl" + RULES, "Broken pipe");
    assertThat(run).isEqualTo(new Run(74, ""));
  }

  @Test
  void noCommandIsLeftOut() {
    Environment none =
        new Environment(
            java.io.InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Clock.systemUTC(),
            folder,
            Optional.empty(),
            Map.of(),
            false);
    CommandLine all = new Commands(none, rules -> null, new Failures(none)).commandLine(List.of());
    List<String> missing = new ArrayList<>();
    leaves(all, "", missing);
    missing.removeAll(PROTOCOLS);
    missing.removeIf(name -> commands().anyMatch(command -> command.startsWith(name)));
    assertThat(missing).isEmpty();
  }

  private static void leaves(CommandLine line, String path, List<String> found) {
    line.getSubcommands()
        .forEach(
            (name, below) -> {
              if (below.getSubcommands().isEmpty() && !name.equals("help")) {
                found.add(path + name);
              }
              leaves(below, path + name + " ", found);
            });
  }
}
