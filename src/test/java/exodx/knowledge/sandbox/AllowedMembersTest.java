package exodx.knowledge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what rules may use names what exists, and nothing that reaches outside. */
class AllowedMembersTest {
  private static final Path LIST = Path.of("src/main/resources/exodx/sandbox.allowed");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("//") && !line.startsWith("["))
        .toList();
  }

  @Test
  void everyMemberExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String line : lines()) {
      List<String> words = Arrays.asList(line.split("\\s+"));
      Class<?> type;
      try {
        type = Class.forName(words.get(0));
      } catch (ClassNotFoundException e) {
        missing.add(words.get(0));
        continue;
      }
      for (String member : words.subList(1, words.size())) {
        if (!exists(type, member)) {
          missing.add(words.get(0) + " " + member);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean exists(Class<?> type, String member) {
    Stream<String> methods =
        Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods()))
            .map(Method::getName);
    Stream<String> fields = Arrays.stream(type.getFields()).map(Field::getName).map("#"::concat);
    return Stream.concat(methods, fields).anyMatch(member::equals)
        || type.isInterface()
            && Arrays.stream(Object.class.getMethods())
                .map(Method::getName)
                .anyMatch(member::equals);
  }

  @Test
  void nothingOnItReachesOutside() throws IOException {
    assertThat(lines())
        .noneMatch(line -> line.matches("java\\.(io|net|nio|lang\\.(reflect|invoke|ref))\\b.*"))
        .noneMatch(
            line -> line.matches("java\\.lang\\.(System|Runtime|Thread\\w*|Process\\w*)\\b.*"))
        .noneMatch(line -> line.matches(".* (repeat|format|formatted|now|iterate|generate)( .*)?"));
  }
}
