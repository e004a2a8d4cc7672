package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.facts.Guid;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WithoutOlderRulesTest {
  private final ClassLoader loader = new WithoutOlderRules(Set.of("exodx.knowledge"));

  @Test
  void hidesWhatIsCompiledAnew() {
    assertThatThrownBy(() -> loader.loadClass("exodx.knowledge.Role"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource("exodx/knowledge/Role.class")).isNull();
  }

  @Test
  void showsTheProgram() throws ClassNotFoundException {
    assertThat(loader.loadClass("exodx.facts.Guid")).isSameAs(Guid.class);
    assertThat(loader.getResource("exodx/facts/Guid.class")).isNotNull();
  }
}
