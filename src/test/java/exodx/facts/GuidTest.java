package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.messages.Form;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidTest {

  @ParameterizedTest
  @CsvSource({
    "35BDA72E-195b-4aa9-85f8-72874254331e, WELL_FORMED",
    "{35bda72e-195b-4aa9-85f8-72874254331e}, WELL_FORMED",
    "00000000-0000-0000-0000-000000000000, ZERO",
    "28b656595f-924b-4c5b-a4be-ea255450f, MALFORMED",
    "35bda72e195b4aa985f872874254331e, MALFORMED",
    "xxxxxxxx-195b-4aa9-85f8-72874254331e, MASKED",
    "35bda72e-195b-..., MASKED",
    "ExchangeGUID value, PLACEHOLDER",
    "'', ABSENT",
  })
  void tellsHowFarATextCanBeTrusted(String text, Form form) {
    assertThat(Guid.of(text).form()).isEqualTo(form);
  }

  @Test
  void onlyAWellFormedOneReachesACommand() {
    assertThat(Guid.of("35BDA72E-195b-4aa9-85f8-72874254331e").commandText())
        .isEqualTo("35bda72e-195b-4aa9-85f8-72874254331e");
    assertThat(Guid.of("28b656595f-924b-4c5b-a4be-ea255450f").commandText()).isNull();
    assertThat(Guid.of("00000000-0000-0000-0000-000000000000").commandText()).isNull();
    assertThat(Guid.of("").commandText()).isNull();
  }

  @Test
  void turnsTheFirstThreeGroupsAroundWhereDirectoriesStoreIt() {
    Guid guid = Guid.of("c0c0d262-4953-496b-be53-24d489d75872");
    byte[] stored = HexFormat.of().parseHex("62d2c0c053496b49be5324d489d75872");
    assertThat(guid.stored()).isEqualTo(stored);
    assertThat(Guid.ofStored(stored)).isEqualTo(guid);
    assertThat(Guid.ofStored(new byte[16]).form()).isEqualTo(Form.ZERO);
  }
}
