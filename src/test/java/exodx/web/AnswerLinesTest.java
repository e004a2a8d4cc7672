package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of a sweep are found by page, by what they say and by name. */
class AnswerLinesTest {
  @TempDir Path folder;

  private AnswerLines lines(String text) throws IOException {
    return new AnswerLines(Files.writeString(folder.resolve("answers.jsonl"), text), done -> {});
  }

  private static String line(String name, String status, String code, String risk) {
    return "{\"case\":\""
        + name
        + "\",\"status\":\""
        + status
        + "\",\"recognised\":[{\"code\":\"no\"}],\"diagnoses\":[{\"code\":\""
        + code
        + "\",\"title\":\"T "
        + code
        + "\",\"because\":[\"p1\"]}],\"steps\":[{\"number\":1,\"risk\":\""
        + risk
        + "\"}]}\n";
  }

  @Test
  void rowsAreFound() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append(
          line(
              "Jürgen" + i,
              i % 2 == 0 ? "DIAGNOSED" : "NEEDS_FACTS",
              "c" + i % 3,
              i % 5 == 0 ? "destructive" : "change"));
    }
    AnswerLines lines = lines(text.toString());
    assertThat(lines.size()).isEqualTo(5000);
    assertThat(lines.counts()).hasSize(12);
    AnswerLines.Found all = lines.find(shape -> true, "", 4990, 50);
    assertThat(all.total()).isEqualTo(5000);
    assertThat(all.rows()).hasSize(10);
    assertThat(all.rows().get(0).name()).isEqualTo("Jürgen4990");
    assertThat(lines.find(shape -> shape.danger(), "", 0, 50).total()).isEqualTo(1000);
    assertThat(lines.find(shape -> true, "JÜRGEN499", 0, 50).total()).isEqualTo(11);
    assertThat(lines.line(4321))
        .isEqualTo(line("Jürgen4321", "NEEDS_FACTS", "c1", "change").strip());
  }

  @Test
  void aLineMayBeLongAndTheLastHasNoEnd() throws IOException {
    String longer =
        line("long", "DIAGNOSED", "c", "change")
            .replace("}\n", ",\"trace\":\"" + "x".repeat(3_000_000) + "\"}\n");
    String text = line("first", "NEEDS_FACTS", "c", "change") + longer + longer.strip();
    AnswerLines lines = lines(text);
    assertThat(lines.size()).isEqualTo(3);
    assertThat(lines.counts()).hasSize(2);
    assertThat(lines.line(2)).isEqualTo(longer.strip());
    assertThatThrownBy(() -> lines(text.substring(0, text.length() - 9)))
        .isInstanceOf(ProblemsException.class);
  }

  @Test
  void otherFilesAreRefused() {
    for (String text : new String[] {"hello\n", "[1]\n", "{\"case\": \"x\"}\n", "{\"status\":\n"}) {
      assertThatThrownBy(() -> lines(text)).isInstanceOf(ProblemsException.class);
    }
  }
}
