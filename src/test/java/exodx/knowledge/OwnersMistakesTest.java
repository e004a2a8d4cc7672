package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.cases.CaseFiles;
import exodx.knowledge.lint.ExclusionFile;
import exodx.knowledge.lint.RulesCheck;
import exodx.knowledge.lint.StrayFiles;
import exodx.problem.Place;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.report.Golden;
import exodx.workbench.ChangedRulesCheck;
import exodx.workbench.Fix;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes of people who know PowerShell, but neither Java nor the language of the rules. What is
 * told first names the cause at its place, and whoever follows its "Maybe" has sound rules again.
 */
class OwnersMistakesTest {
  private static final Path MISTAKES = Path.of("src/test/resources/exodx/mistakes");
  private static final Path TABLE = Path.of("docs/mistakes.md");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @TempDir static Path folder;

  /** The sound rules by their paths, read once. */
  private static Map<String, String> sound = Map.of();

  /** What is not changed is read once. */
  private static RulesFolder unchanged = new RulesFolder(List.of());

  /**
   * One mistake.
   *
   * @param file the file of the sound rules, which a text is changed in
   * @param sound the text; null for one that is added at the end, or for a new file
   * @param wrong what stands there; the caret sign ‸ shows the place that has to be told
   * @param as another name of the file
   * @param encoding how the file is saved
   * @param says a part of what is told first
   * @param maybe what is advised; empty for nothing
   * @param mends true when an editor can do what is advised, and then nothing is wrong
   * @param others how many other problems are told, not counted
   */
  record Mistake(
      String mistake,
      String file,
      @Nullable String sound,
      String wrong,
      @Nullable String as,
      @Nullable String encoding,
      @Nullable String at,
      String says,
      String maybe,
      boolean mends,
      int others) {
    @Override
    public String toString() {
      return mistake;
    }
  }

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(MISTAKES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        all.addAll(YAML.readValue(file.toFile(), new TypeReference<List<Mistake>>() {}));
      }
    }
    return all;
  }

  /** The lamp of the conversations, with a plug that has all that a family can have. */
  private static Map<String, String> readSound() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path rules :
        List.of(Path.of("src/test/resources/exodx/consult/rules"), MISTAKES.resolve("rules"))) {
      try (Stream<Path> all = Files.walk(rules)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(rules.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return files;
  }

  @BeforeAll
  static void readOnce() throws IOException {
    sound = readSound();
    unchanged = RulesFolder.read(write("sound", sound, null));
  }

  @Test
  void theRulesAreSound() {
    assertThat(problems(folder.resolve("sound"), true)).isEmpty();
  }

  @Test
  void thereAreEnough() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(110);
    assertThat(mistakes()).extracting(Mistake::mistake).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isToldByItsCause(Mistake mistake) throws IOException {
    Map<String, String> files = new TreeMap<>(sound);
    String before = files.getOrDefault(mistake.file, "");
    String right = mistake.sound;
    assertThat(before).contains(right == null ? "" : right);
    String wrong = right == null ? before + mistake.wrong : replaced(before, right, mistake.wrong);
    String name = mistake.as == null ? mistake.file : mistake.as;
    if (mistake.as != null && !mistake.as.contains("Copy")) {
      files.remove(mistake.file);
    }
    int caret = wrong.indexOf('‸');
    String text = wrong.replace("‸", "");
    files.put(name, text);
    Path place = write("wrong", files, mistake);
    List<Problem> told = problems(place, true);
    assertThat(told).as("nothing is told").isNotEmpty();
    Problem first = told.get(0);
    String where = "%s:%d:%d".formatted(first.file(), first.line(), first.column());
    Place marked = new SourceText(name, text).place(Math.max(0, caret));
    assertThat(where)
        .as(Expected.said(told))
        .isEqualTo(
            mistake.at != null
                ? "rules/" + mistake.at
                : "rules/%s:%d:%d".formatted(name, marked.line(), marked.column()));
    assertThat(first.message()).as(Expected.said(told)).contains(mistake.says);
    assertThat(String.valueOf(first.hint())).isEqualTo(mistake.maybe);
    assertThat(told).as(Expected.said(told)).hasSize(mistake.others + 1);
    Optional<Fix> fix = mistake.encoding == null ? Fix.of(first, text) : Optional.empty();
    assertThat(fix.isPresent()).as("an editor can mend it").isEqualTo(mistake.mends);
    if (fix.isPresent()) {
      files.put(name, fix.get().applied(text));
      assertThat(Expected.said(problems(write("mended", files, null), false))).isEmpty();
    }
  }

  private static String replaced(String text, String sound, String wrong) {
    int at = text.indexOf(sound);
    return text.substring(0, at) + wrong + text.substring(at + sound.length());
  }

  private static Path write(String name, Map<String, String> files, @Nullable Mistake mistake)
      throws IOException {
    Path place = folder.resolve(name);
    if (Files.exists(place)) {
      try (Stream<Path> old = Files.walk(place)) {
        for (Path file : old.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      boolean changed =
          mistake != null && file.getKey().equals(mistake.as == null ? mistake.file : mistake.as);
      Path to = place.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, bytes(file.getValue(), changed ? mistake.encoding : null));
    }
    return place;
  }

  private static byte[] bytes(String text, @Nullable String encoding) {
    if (encoding == null) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return encoding.equals("CRLF")
        ? text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)
        : text.getBytes(Charset.forName(encoding));
  }

  private static List<Problem> problems(Path place, boolean compiled) {
    try {
      List<KnowledgeFile> beside =
          Stream.concat(
                  CaseFiles.below(place).files().stream(),
                  CaseFiles.other(Optional.of(place), ExclusionFile.NAME).stream())
              .toList();
      RulesFolder rules = RulesFolder.read(place).keeping(unchanged);
      RulesCheck.Compiling compiling =
          new ChangedRulesCheck(
              rules, CaseFiles.other(Optional.of(place), ExclusionFile.NAME), KnowledgeCache.NONE);
      RulesCheck.Report report = RulesCheck.check(rules, beside, compiled ? compiling : any -> {});
      return StrayFiles.addTo(report, place).problems();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  /** For people who want to know what they will be told. */
  @Test
  void theTableIsUpToDate() throws IOException {
    StringBuilder table =
        new StringBuilder(
            """
            # Mistakes, and what is told of them

            Made by `OwnersMistakesTest` (`-Dexodx.golden=update`), which makes each mistake, compares what is told first and
            its place, does what is advised, and expects sound rules. "By hand" means that a person has to choose.

            | mistake | written | told first | maybe | mended |
            |---|---|---|---|---|
            """);
    for (Mistake one : mistakes()) {
      table.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  cell(one.mistake),
                  written(one),
                  cell(one.says),
                  cell(one.maybe),
                  one.mends ? "by an editor" : "by hand"));
    }
    Golden.check(TABLE.toAbsolutePath().toString(), table.toString());
  }

  /** The line that is wrong, as far as it fits. */
  private static String written(Mistake one) {
    int at = Math.max(0, one.wrong.indexOf('‸'));
    int start = at == 0 ? 0 : one.wrong.lastIndexOf('\n', at - 1) + 1;
    int end = one.wrong.indexOf('\n', at);
    String line =
        one.wrong
            .substring(start, end < 0 ? one.wrong.length() : end)
            .replace("‸", "")
            .replaceAll("[\ufeff\t]", " ")
            .strip();
    String shown = line.length() > 60 ? line.substring(0, 60) + " ..." : line;
    return shown.isEmpty() ? "" : "`" + shown.replace("|", "\\|") + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
