package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.facts.Guid;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class RuleHidingClassLoaderTest {
  private final ClassLoader loader = new RuleHidingClassLoader();

  @Test
  void hidesWhatIsCompiledAnew() {
    assertThatThrownBy(() -> loader.loadClass("knowledge.Lamp"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource("knowledge/Lamp.class")).isNull();
  }

  /** Rules have this package to themselves, so no class can stand in the way of another. */
  @Test
  void theProgramAndItsLibrariesHaveNoClassInThePackageOfTheRules() throws IOException {
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (place.endsWith(".jar")) {
        try (JarFile jar = new JarFile(place)) {
          assertThat(jar.stream().map(JarEntry::getName))
              .as(place)
              .noneMatch(name -> name.startsWith("knowledge/"));
        }
      } else {
        assertThat(Path.of(place, "knowledge")).doesNotExist();
      }
    }
  }

  @Test
  void showsTheProgram() throws ClassNotFoundException {
    assertThat(loader.loadClass("exodx.facts.Guid")).isSameAs(Guid.class);
    assertThat(loader.getResource("exodx/facts/Guid.class")).isNotNull();
  }
}
