package exodx.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.FixedOrder;
import exodx.explain.WhyNot;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemas of what the tools answer. */
class SchemasTest {
  @Test
  void everyProcessTellsThemInTheSameOrder() {
    assertThat(FixedOrder.in(Map.of("one", 1, "other", 2))).isFalse();
    assertThat(FixedOrder.in(Schemas.of(CaseTools.Why.class))).isTrue();
    assertThat(FixedOrder.in(Schemas.of(WhyNot.class))).isTrue();
  }
}
