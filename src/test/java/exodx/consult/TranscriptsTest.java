package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.report.Style;
import exodx.report.TextReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole conversations, as they are printed. What stands behind a prompt is what is typed, so each
 * transcript is its own script; {@code -Dexodx.transcripts=write} writes what is printed instead.
 */
class TranscriptsTest {
  private static final Path FOLDER = Path.of("src/test/resources/exodx/consult/talks");
  private static final boolean WRITE = "write".equals(System.getProperty("exodx.transcripts"));

  @TempDir Path folder;

  static Stream<Path> talks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("talks")
  void goesAsWritten(Path talk) throws IOException {
    String expected = Files.readString(talk);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    byte[] typed = typed(expected).getBytes(StandardCharsets.UTF_8);
    try (Dialogue dialogue = new LineDialogue(new ByteArrayInputStream(typed), out, true)) {
      if (talk.getFileName().toString().startsWith("train")) {
        train(dialogue);
      } else {
        consult(dialogue);
      }
    }
    String printed =
        text.toString()
            .replace(Lamp.BASE.hash().substring(0, 12), "digest")
            .lines()
            .map(String::stripTrailing)
            .collect(joined());
    if (WRITE) {
      Files.writeString(talk, printed + "\n");
    }
    assertThat(printed).isEqualTo(expected.stripTrailing());
  }

  private void consult(Dialogue dialogue) {
    new ConsultTalk(
            dialogue,
            Style.PLAIN,
            TextReport.WIDTH,
            Lamp.EXPERT,
            new FactStore(folder, false),
            Lamp.nothing(),
            Masking.NONE)
        .hold();
  }

  private static void train(Dialogue dialogue) {
    List<RuleCase> cases = CaseFiles.below(Lamp.RULES).read(Lamp.BASE.vocabulary());
    talk(dialogue, entry -> {}).teach(cases);
  }

  private static LessonTalk talk(Dialogue dialogue, Consumer<Progress.Entry> kept) {
    return new LessonTalk(
        dialogue, Style.PLAIN, TextReport.WIDTH, Lamp.EXPERT, new Random(1), kept);
  }

  /** A lesson that is killed loses no answer: each is handed over before the next question. */
  @Test
  void keepsEachAnswerOfALessonAtOnce() {
    List<RuleCase> cases =
        CaseFiles.below(Lamp.RULES).read(Lamp.BASE.vocabulary()).stream().limit(1).toList();
    List<Progress.Entry> kept = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    Dialogue skipping =
        new Dialogue() {
          @Override
          public Reply read(String prompt, List<String> words) {
            before.add(kept.size());
            return new Line("skip");
          }

          @Override
          public boolean goesOn(Predicate<String> belongs) {
            return false;
          }

          @Override
          public PrintWriter out() {
            return new PrintWriter(Writer.nullWriter());
          }

          @Override
          public void close() {}
        };
    talk(skipping, kept::add).teach(cases);
    assertThat(before).hasSizeGreaterThan(1).startsWith(0, 1);
    assertThat(kept).hasSameSizeAs(before);
  }

  private static String typed(String transcript) {
    return transcript
        .lines()
        .filter(line -> line.startsWith(">") || line.startsWith("|"))
        .map(line -> line.length() > 2 ? line.substring(2) : "")
        .filter(line -> !line.equals("(end of input)"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("\n");
  }
}
