package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

  @ParameterizedTest
  @CsvSource({
    "2.4.27.0, 2.5.79.0, true",
    "2.5.79.0, 2.5.190.0, true",
    "2.5.190.0, 2.5.79.0, false",
    "2.5.79.0, 2.5.79.0, false",
    "2.5.79, 2.5.79.0, false",
    "2.5, 2.5.79.0, true",
    "10.0, 9.9, false",
    "v2.4, 2.5, true",
    "2.4.27.0 (x64), 2.5.79.0, true",
    "unknown, 2.5.79.0,",
    ", 2.5.79.0,",
    "2.5.79.0,,",
    "'', 2.5,"
  })
  void comparesPartsAsNumbers(String version, String other, Boolean below) {
    assertThat(Version.below(version, other)).isEqualTo(below);
  }
}
