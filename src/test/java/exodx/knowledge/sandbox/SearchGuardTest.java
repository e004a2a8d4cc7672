package exodx.knowledge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wall",
        "(?i)\\s*exchange.*",
        "(?is)smtp:[^@]+@[^@]+",
        "(?i).*@([^@]*\\.)?(local|lan|internal)>?|.*@[^@.]+",
        "(?s).{114,}|[^@]{64,}@.*|.*@[^@]{48,}",
        "(?i)(cld)?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}(:[0-9])?",
        "[^@]+@[^@]+\\.[^@]+",
        "a{2}b*c?",
        "\\p{L}*"
      })
  void letsPassWhatEndsSoon(String pattern) {
    assertThat(SearchGuard.refusal(pattern)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "(a|aa)+b",
        "(.*a){40}b",
        "(a?){30}a{30}",
        "((a?b?){3}){3}",
        ".*.*.*x",
        "(?:x.*)(?:x.*)(?:.*x)y",
        "a*a*a*b",
        "(a)\\1",
        "(?=a)b",
        "(?<name>a)\\k<name>",
        "[a-z&&[^b]]*",
        "\\Q(\\E",
        "a{2000}",
        "a{99999999999}",
        "a{1,99999}",
        "(ab)*",
        "[",
        "(?s).*a.*b.*c"
      })
  void refusesWhatMayTakeLong(String pattern) {
    assertThat(SearchGuard.refusal(pattern)).isNotNull();
  }
}
