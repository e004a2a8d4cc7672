package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactPathTest {
  @Test
  void readsThePathsThatTypesWrite() {
    assertThat(FactPath.of("onPremises.schema")).hasValue(new FactPath("onPremises", 0, "schema"));
    assertThat(FactPath.of("guidHolders[12].guid"))
        .hasValue(new FactPath("guidHolders", 12, "guid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "schema", "onPremises.", ".schema", "a[].b", "a[1234].b", "a.b.c"})
  void everythingElseIsNoPath(String text) {
    assertThat(FactPath.of(text)).isEmpty();
  }
}
