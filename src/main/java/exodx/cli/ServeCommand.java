package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.ProblemsException;
import exodx.redaction.Redactor;
import exodx.web.Desk;
import exodx.web.PageServer;
import exodx.web.RulesSource;
import exodx.workbench.Exclusions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the local page. */
@Command(
    name = "serve",
    header = "Opens exodx as a page in the browser, on this machine alone.",
    description = {
      "%nPaste, see the plan, answer questions, ask why and what if. Only this machine can reach"
          + " the page, and only with the address that is printed; nothing leaves it, and nothing"
          + " is kept. Ctrl-C ends it.%n"
    })
final class ServeCommand implements Callable<Integer> {
  private final Environment environment;
  private final Failures failures;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Use this port (default: any that is free).")
  private int port;

  @Option(names = "--no-open", description = "Print the address only; open no browser.")
  private boolean closed;

  @Option(
      names = "--organisation",
      paramLabel = "PATH",
      description =
          "Look over an organisation: a folder with exports, as exodx sweep reads it, or the"
              + " answers that its --out wrote.")
  private @Nullable Path organisation;

  @Option(
      names = "--edit",
      description =
          "Let the page edit the rules: it checks while you type, and saves when told to.")
  private boolean edit;

  @Mixin private RulesOption rules;

  ServeCommand(Environment environment, Failures failures) {
    this.environment = environment;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(new Source(), place(), edit);
    try (Interruption interruption = new Interruption();
        PageServer page = PageServer.start(port, desk, failures::report)) {
      environment.out().print("The page is at " + page.address() + "\nCtrl-C ends it.\n");
      environment.out().flush();
      if (!closed) {
        browse(page.addressForOnce());
      }
      while (!interruption.wanted()) {
        Thread.sleep(200);
      }
    } catch (IOException e) {
      throw ProblemsException.output("port " + port, e, "choose another --port");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DIAGNOSED.number();
  }

  private Optional<Path> place() {
    Path named = organisation;
    if (named == null) {
      return Optional.empty();
    }
    Path place = environment.directory().resolve(named);
    if (!Files.exists(place)) {
      throw ProblemsException.input(
          "unreadable", named.toString(), "there is no such file or folder", null);
    }
    return Optional.of(place);
  }

  /** The rules as this command was told to use them. */
  private final class Source implements RulesSource {
    @Override
    public KnowledgeBase load() {
      return Knowledge.load(environment, rules.folder());
    }

    @Override
    public Optional<Path> place() {
      return Knowledge.place(environment, rules.folder());
    }

    @Override
    public RulesFolder folder() {
      return Knowledge.folder(environment, rules.folder());
    }

    @Override
    public CaseFiles cases() {
      return Knowledge.cases(environment, rules.folder());
    }

    @Override
    public List<KnowledgeFile> beside() {
      return RulesReport.beside(environment, rules.folder());
    }

    @Override
    public RulesCheck.Report check(
        RulesFolder folder, List<KnowledgeFile> beside, Function<RulesFolder, KnowledgeBase> load) {
      return RulesReport.of(
          environment,
          rules.folder(),
          folder,
          beside,
          sound ->
              Exclusions.of(load.apply(sound), Knowledge.exclusions(environment, rules.folder())));
    }

    @Override
    public Redactor redactor(KnowledgeBase knowledge) {
      return Knowledge.redactor(environment, rules.folder(), knowledge);
    }

    @Override
    public LocalDate today() {
      return LocalDate.now(environment.clock());
    }
  }

  /** Opens an address; a machine without a browser does not open it, and that is no error. */
  private static void browse(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("win")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else if (system.contains("mac")) {
      command = List.of("open", address);
    } else {
      command = List.of("xdg-open", address);
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // the address stands on the screen
    }
  }
}
