package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.TestDay;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.lint.RulesCheck;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    listener.setSoTimeout(1); // who connected is waiting already
  }

  @AfterAll
  static void stop() throws IOException {
    listener.close();
  }

  @Test
  void theCorpusIsLargeEnough() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(90);
  }

  /** Each alone, and before the compiler sees anything of it. */
  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithItsPlace(Path path) throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<Problem> problems =
        path.getFileName().toString().startsWith("fires-")
            ? problems(() -> diagnose(path))
            : problems(() -> SandboxCheck.code(DrlSources.parse(folder(List.of(path)))));
    Expected.hold(source(path), problems);
    nothingHappened(before);
  }

  /** Every way in that loads rules refuses them: a start, and an owner's check and watch. */
  @Test
  void isRefusedByEverythingThatLoadsRules() throws IOException {
    List<Path> left = new ArrayList<>(files());
    left.removeIf(path -> path.getFileName().toString().startsWith("fires-"));
    while (!left.isEmpty()) { // what cannot be parsed is told first, and hides the rest
      RulesFolder folder = folder(left);
      Set<String> named = named(problems(() -> KnowledgeLoader.load(folder, KnowledgeCache.NONE)));
      assertThat(named).isNotEmpty();
      assertThat(named(problems(() -> new Reloader().load(folder)))).isEqualTo(named);
      assertThat(named(RulesCheck.check(folder, List.of(), any -> {}).problems()))
          .containsAll(named);
      assertThat(left.removeIf(path -> named.contains("rules/hostile/" + path.getFileName())))
          .as("%s", named)
          .isTrue();
    }
  }

  private static Set<String> named(List<Problem> problems) {
    return problems.stream().map(Problem::file).collect(Collectors.toSet());
  }

  /** What is not bounded by its form is bounded by a count. */
  private static void diagnose(Path path) throws IOException {
    KnowledgeBase knowledge = KnowledgeLoader.load(folder(List.of(path)), KnowledgeCache.NONE);
    CaseFacts facts =
        CaseReader.read(
            knowledge.vocabulary(),
            new SourceText(
                "case.yaml",
                "lamp: {bulb: Dark, lamps: 1, owner: me, switches: [a, b, c, d, e, f, g, h, i, j]}"
                    + "\n"));
    new Diagnostician(knowledge, TestDay.TODAY).diagnose(facts);
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
