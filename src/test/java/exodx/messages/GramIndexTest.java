package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GramIndexTest {
  private static final List<MessageTemplate> TEMPLATES =
      TestKnowledge.BASE.rules().values().stream()
          .flatMap(rule -> rule.messages().stream().map(m -> MessageTemplate.parse(rule.id(), m)))
          .toList();

  private static List<PastedText> pastes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("facts-samples"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(GramIndexTest::read)
          .toList();
    }
  }

  private static PastedText read(Path file) {
    try {
      return new PastedText(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void leavesOutMostWorkAndNoMessage() throws IOException {
    GramIndex index = GramIndex.of(TEMPLATES.stream().map(MessageTemplate::filter).toList());
    int looks = 0;
    List<PastedText> pastes = pastes();
    assertThat(pastes).isNotEmpty();
    for (PastedText paste : pastes) {
      boolean[] possible = index.possible(paste.squeezed());
      for (int i = 0; i < possible.length; i++) {
        MessageTemplate template = TEMPLATES.get(i);
        looks += possible[i] ? 1 : 0;
        assertThat(possible[i] || template.hits(paste).isEmpty())
            .as("%s in %s", template, pastes.indexOf(paste))
            .isTrue();
      }
    }
    // Work is counted here, not time: of all looks at a template, most are saved.
    assertThat(looks).isLessThan(TEMPLATES.size() * pastes.size() / 3);
  }
}
