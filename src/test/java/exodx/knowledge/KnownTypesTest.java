package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.facts.Guid;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class KnownTypesTest {
  private final ClassLoader loader = new KnownTypes(Map.of("knowledge.Seen", new byte[] {1}));

  @Test
  void hidesWhatIsCompiledAnew() {
    assertThatThrownBy(() -> loader.loadClass("knowledge.Lamp"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource("knowledge/Lamp.class")).isNull();
  }

  @Test
  void showsTheBytesOfTypesThatAreCompiledAlready() throws IOException {
    URL seen = Objects.requireNonNull(loader.getResource("knowledge/Seen.class"));
    try (InputStream in = seen.openStream()) {
      assertThat(in.readAllBytes()).containsExactly(1);
    }
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
