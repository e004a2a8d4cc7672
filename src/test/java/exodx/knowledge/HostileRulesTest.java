package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.TestKnowledge;
import exodx.explain.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.sandbox.Sandbox;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rules that try to do harm: each is refused or stopped with its place, and none has an effect,
 * neither while it is compiled, nor when it is loaded, nor when it runs.
 */
class HostileRulesTest {
  private static final Path CORPUS = Path.of("src/test/resources/exodx/hostile");
  private static final Path EFFECTS = Path.of("target/hostile");
  private static ServerSocket listener;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.sorted().toList();
    }
  }

  @BeforeAll
  static void watch() throws IOException {
    Files.createDirectories(EFFECTS);
    Files.writeString(EFFECTS.resolve("victim"), "still here");
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    listener.setSoTimeout(50);
  }

  @AfterAll
  static void stop() throws IOException {
    listener.close();
  }

  @Test
  void theCorpusIsLargeEnough() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
  }

  /** Parts of the language are refused before the compiler sees them. */
  @Test
  void refusesPartsOfTheLanguage() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (Path path : expecting(Set.of("not-allowed"))) {
      SandboxCheck check = new SandboxCheck(DrlSources.parse(folder(List.of(path))));
      Expected.hold(source(path), problems(check::language));
    }
    nothingHappened(before);
  }

  /** All others compile, so one compilation shows them all refused, each with its place. */
  @Test
  void refusesCompiledClasses() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<Path> paths = expecting(Set.of("forbidden-code"));
    RulesFolder folder = folder(paths);
    List<Problem> problems = problems(() -> DrlCompiler.compile(folder, DrlSources.parse(folder)));
    for (Path path : paths) {
      SourceText source = source(path);
      Expected.hold(source, problems.stream().filter(p -> source.name().equals(p.file())).toList());
    }
    nothingHappened(before);
  }

  /** The check of the compiled classes stops these as well, should the first ever miss them. */
  @Test
  void refusesTheClassesOfWhatTheLanguageForbids() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<String> names = List.of("file-written", "connection-opened", "method-handle", "script");
    RulesFolder folder = folder(names.stream().map(name -> CORPUS.resolve(name + ".drl")).toList());
    Sandbox.Sealed sealed = Sandbox.seal(DrlCompiler.build(folder).classes());
    assertThat(sealed.classes()).isEmpty();
    assertThat(sealed.violations().stream().flatMap(violation -> violation.rules().stream()))
        .containsAll(names);
    nothingHappened(before);
  }

  @Test
  void stopsWhatWouldNeverEnd() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<Path> paths = expecting(Set.of("rule-without-end", "rules-in-circles"));
    KnowledgeBase knowledge = KnowledgeLoader.load(folder(paths), KnowledgeCache.NONE);
    Diagnostician diagnostician = new Diagnostician(knowledge, TestKnowledge.TODAY);
    for (Path path : paths) {
      String owner = path.getFileName().toString().replace(".drl", "");
      CaseFacts facts =
          CaseReader.read(
              knowledge.vocabulary(),
              new SourceText("case.yaml", "lamp: {bulb: Dark, lamps: 1, owner: " + owner + "}\n"));
      Expected.hold(source(path), problems(() -> diagnostician.diagnose(facts)));
    }
    nothingHappened(before);
  }

  private static List<Path> expecting(Set<String> codes) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (Path path : files()) {
      if (Expected.in(Files.readString(path)).stream().allMatch(e -> codes.contains(e.code()))) {
        paths.add(path);
      }
    }
    assertThat(paths).hasSizeGreaterThan(5);
    return paths;
  }

  private static List<Problem> problems(ThrowingCallable work) {
    ProblemsException thrown = catchThrowableOfType(ProblemsException.class, work);
    assertThat(thrown).as("it is refused").isNotNull();
    return thrown.problems();
  }

  private static SourceText source(Path path) throws IOException {
    return new SourceText("rules/hostile/" + path.getFileName(), Files.readString(path));
  }

  private static RulesFolder folder(List<Path> paths) throws IOException {
    RulesFolder folder = LampRules.FOLDER;
    for (Path path : paths) {
      String text = Files.readString(path).replace("4711", String.valueOf(listener.getLocalPort()));
      folder = LampRules.with(folder, "hostile/" + path.getFileName(), text);
    }
    return folder;
  }

  private static void nothingHappened(Set<Thread> before) throws IOException {
    try (Stream<Path> files = Files.list(EFFECTS)) {
      assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("victim");
    }
    assertThat(System.getProperty("exodx.hostile")).isNull();
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet()))
        .isEmpty();
    try {
      listener.accept().close();
      assertThat(false).as("a connection was opened").isTrue();
    } catch (SocketTimeoutException nobodyCame) {
      assertThat(nobodyCame).isNotNull();
    }
  }
}
