package exodx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way of one case, as the page about the architecture tells it. */
class ArchitecturePageTest {
  private static final Pattern CLASS = Pattern.compile("`([a-z]+)\\.([A-Z]\\w+)`");

  @Test
  void oneCaseGoesThroughFewClassesAndTheyExist() throws IOException {
    String page = Files.readString(Path.of("docs/architecture.md"));
    String way = page.substring(page.indexOf("## The way of one case"), page.indexOf("## What is"));
    List<String> classes =
        CLASS.matcher(way).results().map(name -> name.group(1) + "/" + name.group(2)).toList();
    assertThat(classes).hasSizeBetween(15, 25).doesNotHaveDuplicates();
    assertThat(classes)
        .allSatisfy(name -> assertThat(Path.of("src/main/java/exodx", name + ".java")).exists());
  }
}
