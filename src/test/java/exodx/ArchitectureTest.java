package exodx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house keeps its order: arrows between packages point one way, and libraries stay put. */
@AnalyzeClasses(packages = "exodx", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

  /** Classes that are no tests, wherever they were compiled to. */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return new DoNotIncludeTests().includes(location) && !location.contains("/test/");
    }
  }

  /** From the top down: a package uses only those that stand below it. */
  private static final List<String> ORDER =
      List.of(
          "api",
          "cli",
          "web",
          "mcp",
          "consult",
          "workbench",
          "mutation",
          "sweep",
          "batch",
          "report",
          "cases",
          "start",
          "explain",
          "diagnosis",
          "proof",
          "reasoning",
          "outcome",
          "knowledge",
          "advice",
          "redaction",
          "readers",
          "facts",
          "messages",
          "commands",
          "problem");

  @ArchTest
  static void arrowsPointDown(JavaClasses classes) {
    for (int i = 1; i < ORDER.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage("exodx." + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ORDER.subList(0, i).stream()
                  .map(above -> "exodx." + above + "..")
                  .toArray(String[]::new))
          .check(classes);
    }
  }

  @ArchTest
  static void everyPackageHasItsPlace(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .allSatisfy(name -> assertThat(ORDER).contains(name.split("\\.")[1]));
  }

  @ArchTest
  static final ArchRule noCycles =
      SlicesRuleDefinition.slices().matching("exodx.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule engineStaysInside =
      noClasses()
          .that()
          .resideInAnyPackage(
              "exodx.cli..",
              "exodx.mcp..",
              "exodx.batch..",
              "exodx.sweep..",
              "exodx.web..",
              "exodx.consult..",
              "exodx.workbench..",
              "exodx.report..",
              "exodx.cases..",
              "exodx.outcome..",
              "exodx.start..",
              "exodx.advice..",
              "exodx.facts..",
              "exodx.readers..",
              "exodx.redaction..",
              "exodx.messages..",
              "exodx.commands..",
              "exodx.problem..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule commandLineStaysInside =
      noClasses()
          .that()
          .resideOutsideOfPackage("exodx.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..");

  @ArchTest
  static final ArchRule networkStaysInside =
      noClasses()
          .that()
          .resideOutsideOfPackage("exodx.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.ServerSocket");

  @ArchTest
  static final ArchRule lineEditingStaysInside =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("exodx.consult.TerminalDialogue")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jline..");

  @ArchTest
  static final ArchRule protocolOfAssistantsStaysInside =
      noClasses()
          .that()
          .resideOutsideOfPackage("exodx.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..");

  @ArchTest
  static final ArchRule theOutsideIsInjected =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("exodx.cli.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @Test
  void noWordOfTheFieldStandsInTheShell() throws IOException {
    Pattern words =
        Pattern.compile(
            "(?i)mailbox|archive|exchange|mailnickname|litigation|hybrid|entra|tenant|office");
    List<String> found;
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      found =
          files
              .filter(Files::isRegularFile)
              .flatMap(file -> lines(file).filter(line -> words.matcher(plain(line)).find()))
              .toList();
    }
    assertThat(found).isEmpty();
  }

  @Test
  void filesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> lines(file).count() > 300))
          .isEmpty();
    }
  }

  /** A checkout on Windows fails at one file whose name it cannot hold. */
  @Test
  void everySystemCanHoldTheNamesOfFiles() throws IOException {
    Pattern other = Pattern.compile("[\\x00-\\x1f<>:\"|?*\\\\]");
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            note(folder);
            return List.of("target", ".git", "node_modules").contains(folder.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            note(file);
            return FileVisitResult.CONTINUE;
          }

          private void note(Path path) {
            if (other.matcher(path.getFileName().toString()).find()) {
              found.add(path);
            }
          }
        });
    assertThat(found).isEmpty();
  }

  /** A request and its response have that name in the server of Java. */
  private static String plain(String line) {
    return line.replace("HttpExchange", "");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> file + ": " + line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
