package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.knowledge.lint.ExclusionFile;
import exodx.knowledge.lint.LintCodes;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.SourceText;
import exodx.workbench.Fix;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that people make, each told with its place, its code and what was meant. */
class BrokenRulesTest {
  private static final Set<String> applied = new TreeSet<>();
  private static final Set<String> UNCOVERED = Set.of("code-without-case", "template-without-case");
  private static final Path CORPUS = Path.of("src/test/resources/exodx/broken");

  /** Files of one name belong together: rules, their words and their cases. */
  static List<List<Path>> mistakes() throws IOException {
    Map<String, List<Path>> together = new TreeMap<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        together.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
      }
    }
    return List.copyOf(together.values());
  }

  @Test
  void theCorpusIsLargeEnough() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(150);
  }

  /** The rules that are shipped allow errors of some steps, each with its reason. */
  @Test
  void whatIsAllowedKeepsNothingFromBeingCompiled() {
    Path shipped = Path.of("rules");
    List<KnowledgeFile> beside = CaseFiles.below(shipped).files();
    List<RulesFolder> compiled = new ArrayList<>();
    RulesFolder folder = RulesFolder.read(shipped);
    assertThat(folder.files()).anyMatch(file -> file.text().contains("# allow unguarded-change: "));
    assertThat(RulesCheck.check(folder, beside, compiled::add).errors()).isZero();
    assertThat(compiled).containsExactly(folder);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsWhereAndWhat(List<Path> paths) throws IOException {
    List<KnowledgeFile> files = read(paths);
    List<SourceText> sources = files.stream().map(KnowledgeFile::source).toList();
    List<Problem> problems = check(files, BrokenRulesTest::compile);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isPositive();
              assertThat(problem.column()).isPositive();
              assertThat(problem.message()).doesNotContain("Lambda").doesNotContain("\n");
              assertThat(LintCodes.all()).contains(problem.code());
            });
    Expected.hold(sources, problems);
  }

  /** Whoever follows a hint is rid of the problem, and has no new one at that place. */
  @ParameterizedTest
  @MethodSource("mistakes")
  void whatIsAdvisedMendsIt(List<Path> paths) throws IOException {
    List<KnowledgeFile> files = read(paths);
    for (Problem problem : check(files, folder -> {})) {
      KnowledgeFile file =
          files.stream()
              .filter(one -> one.source().name().equals(problem.file()))
              .findFirst()
              .orElseThrow();
      Optional<Fix> fix = Fix.of(problem, file.text());
      if (fix.isPresent()) {
        List<KnowledgeFile> mended = new ArrayList<>(files);
        mended.set(
            files.indexOf(file), new KnowledgeFile(file.path(), fix.get().applied(file.text())));
        assertThat(check(mended, folder -> {}))
            .as("%s mended by %s", Expected.said(List.of(problem)), fix.get())
            .noneMatch(left -> left.code().equals(problem.code()) && left.line() == problem.line())
            .noneMatch(left -> Set.of("syntax", "yaml").contains(left.code()));
        applied.add(problem.code());
      }
    }
  }

  @AfterAll
  static void manyKindsHaveBeenMended() {
    if (!applied.isEmpty()) {
      assertThat(applied).hasSizeGreaterThan(12);
    }
  }

  private static List<KnowledgeFile> read(List<Path> paths) throws IOException {
    List<KnowledgeFile> files = new ArrayList<>();
    for (Path path : paths) {
      String name = path.getFileName().toString();
      files.add(
          new KnowledgeFile(
              name.endsWith("." + ExclusionFile.NAME) ? ExclusionFile.NAME : "my/" + name,
              Files.readString(path)));
    }
    return files;
  }

  /** Checks files among those about the lamp. */
  private static List<Problem> check(List<KnowledgeFile> files, RulesCheck.Compiling compile) {
    RulesFolder folder = LampRules.FOLDER;
    List<KnowledgeFile> cases = new ArrayList<>();
    for (KnowledgeFile file : files) {
      if (!file.path().endsWith(".drl") && !file.path().endsWith(".advice.yaml")) {
        cases.add(file);
      } else {
        folder = LampRules.with(folder, file.path(), file.text());
      }
    }
    return RulesCheck.check(folder, cases, compile).problems().stream()
        // One file of cases cannot cover the rules about the lamp.
        .filter(p -> !(UNCOVERED.contains(p.code()) && !ofMine(p)))
        .toList();
  }

  private static boolean ofMine(Problem problem) {
    return String.valueOf(problem.file()).startsWith("rules/my/");
  }

  @Test
  void theShippedRulesAreClean() {
    Path rules = Path.of("rules");
    List<KnowledgeFile> cases = CaseFiles.below(rules).files();
    RulesCheck.Report report = RulesCheck.check(RulesFolder.read(rules), cases, folder -> {});
    assertThat(Expected.said(report.problems())).isEmpty();
    assertThat(report.rules()).isPositive();
    assertThat(report.files()).isGreaterThan(cases.size());
  }

  @Test
  void aFolderThatCannotBeLoadedIsExplainedTheSame() throws IOException {
    String text = Files.readString(CORPUS.resolve("misspelt-field.drl"));
    RulesFolder folder = LampRules.with("my/misspelt-field.drl", text);
    List<Problem> told =
        RulesCheck.explain(
            folder, List.of(Problem.error("compiler", null, "something at line -1", null)));
    Expected.hold(List.of(new SourceText("rules/my/misspelt-field.drl", text)), told);
  }

  @Test
  void everyCodeHasOnePage() throws IOException {
    List<String> pages =
        Files.readAllLines(Path.of("docs/checks.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(pages).containsExactlyElementsOf(new TreeSet<>(LintCodes.all()));
    assertThat(LintCodes.all()).containsAll(LintCodes.suppressible());
  }

  /** Every code that a problem is made with, found in the sources of what reads rules. */
  @Test
  void everyCodeThatIsToldIsKnown() throws IOException {
    Pattern made =
        Pattern.compile(
            "(?:Problem\\.at|\\b(?:error|warning|knowledge)|\\bproblem|(?<!\\.)\\bat|\\bword"
                + "|new (?:Shape\\.)?(?:Words|Name))\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
    Set<String> told = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/exodx/knowledge"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        made.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
      }
    }
    assertThat(told).hasSizeGreaterThan(30);
    assertThat(LintCodes.all()).containsAll(told);
  }

  @Test
  void theKeysOfCasesAreThoseThatCasesHave() {
    List<String> keys =
        Arrays.stream(RuleCase.Expected.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    StringBuilder text = new StringBuilder("- name: every key\n  expect:\n");
    keys.forEach(key -> text.append("    ").append(key).append(": []\n"));
    List<Problem> problems =
        RulesCheck.check(
                LampRules.FOLDER,
                List.of(new KnowledgeFile("my/all.cases.yaml", text.toString())),
                folder -> {})
            .problems();
    assertThat(problems).extracting(Problem::code).doesNotContain("unknown-key");
  }

  private static void compile(RulesFolder folder) {
    DrlCompiler.compile(folder, DrlSources.parse(folder));
  }
}
