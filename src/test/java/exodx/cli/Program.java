package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.facts.SmallVocabulary;
import exodx.outcome.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs the program as a shell would: arguments in; exit code, output and errors out. */
final class Program {
  private final Path directory;
  private final Map<String, String> variables = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private boolean terminal;
  private ExpertSource experts;

  Program(Path directory) {
    this.directory = directory;
  }

  /** What a run leaves behind. */
  record Run(int exit, String out, String err) {}

  Program input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  Program input(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  /** Keeps what it compiles where other tests find it. */
  Program cached() {
    return variable("EXODX_CACHE", Path.of("target/rules-cache").toAbsolutePath().toString());
  }

  Program variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Program terminal() {
    terminal = true;
    return this;
  }

  Program experts(ExpertSource source) {
    experts = source;
    return this;
  }

  /** Lets an expert of the small vocabulary answer. */
  Program answering(Function<CaseFacts, Outcome> answer) {
    return experts(rules -> Experts.of(SmallVocabulary.VOCABULARY, answer));
  }

  Run run(String... args) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            in,
            new PrintWriter(out),
            new ProcessWriter(err, terminal),
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
            directory,
            Optional.empty(),
            variables,
            terminal);
    App app = experts == null ? new App(environment) : new App(environment, experts);
    int exit = app.run(List.of(args));
    return new Run(exit, out.toString(), err.toString(StandardCharsets.UTF_8));
  }
}
