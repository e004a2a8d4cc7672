package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.knowledge.lint.ExclusionFile;
import exodx.knowledge.lint.LintCodes;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.SourceText;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that people make, each told with its place, its code and what was meant. */
class BrokenRulesTest {
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
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsWhereAndWhat(List<Path> paths) throws IOException {
    RulesFolder folder = LampRules.FOLDER;
    List<KnowledgeFile> cases = new ArrayList<>();
    List<SourceText> sources = new ArrayList<>();
    for (Path path : paths) {
      String text = Files.readString(path);
      String name = path.getFileName().toString();
      KnowledgeFile file =
          new KnowledgeFile(
              name.endsWith("." + ExclusionFile.NAME) ? ExclusionFile.NAME : "my/" + name, text);
      sources.add(file.source());
      if (!name.endsWith(".drl") && !name.endsWith(".advice.yaml")) {
        cases.add(file);
      } else {
        folder = LampRules.with(folder, file.path(), text);
      }
    }
    List<Problem> problems =
        RulesCheck.check(folder, cases, BrokenRulesTest::compile).problems().stream()
            // One file of cases cannot cover the rules about the lamp.
            .filter(p -> !(p.code().equals("code-without-case") && !ofMine(p)))
            .toList();
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

  private static boolean ofMine(Problem problem) {
    return String.valueOf(problem.file()).startsWith("rules/my/");
  }

  @Test
  void theShippedRulesAreClean() {
    Path rules = Path.of("rules");
    List<KnowledgeFile> cases =
        CaseFiles.below(rules).files().stream()
            .map(text -> new KnowledgeFile(text.name().substring("rules/".length()), text.text()))
            .toList();
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
            "(?:Problem\\.(?:at|error)|findings\\.(?:error|warning)|yaml\\.(?:error|words?)"
                + "|\\bproblem|(?<!\\.)\\bat|\\bword|broken)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
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
