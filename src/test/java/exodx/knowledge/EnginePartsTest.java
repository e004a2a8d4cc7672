package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.drools.core.KieBaseConfigurationImpl;
import org.drools.core.RuleBaseConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.internal.utils.KieService;

class EnginePartsTest {
  static List<String> parts() {
    return List.copyOf(EngineParts.PARTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void namesWhatTheJarsOfTheEngineName(String part) throws IOException {
    List<String> named =
        Collections.list(
                EngineParts.class.getClassLoader().getResources("META-INF/services/" + part))
            .stream()
            .flatMap(EnginePartsTest::lines)
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    List<String> players = new ArrayList<>(EngineParts.PARTS.get(part));
    players.remove(EngineParts.OWN);
    assertThat(named).containsExactlyInAnyOrderElementsOf(players);
  }

  private static java.util.stream.Stream<String> lines(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theEngineKeepsThem() throws ClassNotFoundException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    EngineParts.gather();
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    for (String part : parts()) {
      KieService found = KieService.load(Class.forName(part).asSubclass(KieService.class));
      List<String> players = EngineParts.PARTS.get(part);
      if (players.isEmpty()) {
        assertThat(found).as(part).isNull();
      } else {
        assertThat(players).as(part).contains(found.getClass().getName());
        boolean ours = players.contains(EngineParts.OWN);
        assertThat(found.getClass().getName().equals(EngineParts.OWN)).as(part).isEqualTo(ours);
      }
    }
  }

  /** The settings that the engine comes with say what it does anyway. */
  @Test
  void settingsAreThoseOfTheEngine() throws ReflectiveOperationException {
    ClassLoader loader = EnginePartsTest.class.getClassLoader();
    @SuppressWarnings("deprecation") // the only way to name a class loader
    KieBaseConfiguration usual = KieServices.get().newKieBaseConfiguration(null, loader);
    KieBaseConfiguration ours = EngineParts.configuration(loader);
    int compared =
        compared(usual.as(RuleBaseConfiguration.KEY), ours.as(RuleBaseConfiguration.KEY))
            + compared(
                usual.as(KieBaseConfigurationImpl.KEY), ours.as(KieBaseConfigurationImpl.KEY));
    assertThat(compared).isGreaterThan(20);
  }

  private static int compared(Object usual, Object ours) throws ReflectiveOperationException {
    int compared = 0;
    for (Method getter : usual.getClass().getMethods()) {
      Class<?> type = getter.getReturnType();
      if (getter.getParameterCount() == 0
          && !getter.getName().equals("hashCode")
          && !getter.getName().equals("toString")
          && (type == boolean.class
              || type == int.class
              || type == String.class
              || type.isEnum())) {
        assertThat(getter.invoke(ours)).as("%s", getter).isEqualTo(getter.invoke(usual));
        compared++;
      }
    }
    return compared;
  }

  /** Where the engine changes and the rehearsal fails, starts become slow, and nobody is told. */
  @Test
  void rehearsesMoreThanOnce() {
    EngineParts.await();
    KieBaseConfiguration configuration =
        EngineParts.configuration(EnginePartsTest.class.getClassLoader());
    assertThat(Rehearsal.play(configuration)).isEqualTo(1);
    assertThat(Rehearsal.play(configuration)).isEqualTo(1);
  }
}
