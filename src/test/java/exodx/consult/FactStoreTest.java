package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.facts.CaseFacts;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactStoreTest {
  private static final CaseFacts FACTS = Lamp.nothing();

  @TempDir Path folder;

  @Test
  void replacesOnlyWhatItMade() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), "precious");
    FactStore store = new FactStore(folder, false);
    assertThatThrownBy(() -> store.check("mine.yaml")).isInstanceOf(ProblemsException.class);
    assertThatThrownBy(() -> store.save("./mine.yaml", FACTS)).hasMessageContaining("exists");
    store.save("new.yaml", FACTS);
    store.save("new.yaml", FACTS);
    assertThat(folder.resolve("mine.yaml")).hasContent("precious");
    assertThat(folder.resolve("new.yaml")).hasContent("{}");
  }

  @Test
  void replacesWhenForced() throws IOException {
    Files.writeString(folder.resolve("mine.json"), "precious");
    new FactStore(folder, true).save("mine.json", FACTS);
    assertThat(folder.resolve("mine.json")).hasContent("{ }");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("nowhere"));
    FactStore store = new FactStore(folder, false);
    for (String name : new String[] {"a.txt", "link.yaml", "no/a.yaml", ".", "", "a\0.yaml"}) {
      assertThatThrownBy(() -> store.save(name, FACTS))
          .as(name)
          .isInstanceOf(ProblemsException.class);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("link.yaml"));
    }
  }
}
