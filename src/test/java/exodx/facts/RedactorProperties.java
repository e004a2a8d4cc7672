package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.problem.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorProperties {
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";

  private static String mask(String text) {
    return Redactor.mask(new SourceText("x", text)).text();
  }

  @Provide
  Arbitrary<String> address() {
    Arbitrary<String> local =
        Arbitraries.strings().withCharRange('k', 'z').ofMinLength(3).ofMaxLength(8);
    Arbitrary<String> domain =
        Arbitraries.strings().withCharRange('g', 'z').ofMinLength(4).ofMaxLength(9);
    return Combinators.combine(local, domain).as((l, d) -> l + "." + d + "@" + d + ".test");
  }

  @Provide
  Arbitrary<String> guid() {
    return Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()))
        .map(UUID::toString);
  }

  @Provide
  Arbitrary<String> surroundings() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            " ",
            "",
            "'",
            "\"",
            "“",
            "-",
            "/",
            ", ",
            "\\n",
            "\\",
            "\\u0027",
            "@",
            ".",
            "a",
            "0",
            "x",
            ZERO,
            "CONTOSO\\jdoe",
            "contoso.onmicrosoft.com",
            "\"contoso.com/a/Jane\"",
            "{",
            "\n",
            "12345678-12-",
            "user-1@masked.example",
            "path-1",
            "28b656595f-924b-4c5b-a4be-ea255450f"),
        Arbitraries.strings().ofMaxLength(6));
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.oneOf(address(), guid(), surroundings())
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1000)
  void noAddressSurvives(
      @ForAll("address") String address,
      @ForAll("surroundings") String before,
      @ForAll("surroundings") String after) {
    String local = address.substring(0, address.indexOf('@') - 1);
    assertThat(mask(before + address + after)).doesNotContain(local);
  }

  @Property(tries = 1000)
  void noIdentifierSurvives(
      @ForAll("guid") String guid,
      @ForAll("surroundings") String before,
      @ForAll("surroundings") String after) {
    assertThat(mask(before + guid + after).toLowerCase(Locale.ROOT)).doesNotContain(guid);
  }

  @Property(tries = 1000)
  void maskingTwiceIsMaskingOnce(@ForAll("text") String text) {
    String once = mask(text);
    assertThat(mask(once)).isEqualTo(once);
    assertThat(mask(text)).isEqualTo(once);
  }

  @Property(tries = 300)
  void zeroStays(@ForAll("surroundings") String before) {
    assertThat(mask(before + " " + ZERO)).endsWith(" " + ZERO);
  }

  @Property(tries = 1000)
  void jsonAndYamlStayReadable(@ForAll("text") String text) {
    String json = "{\"messages\": [{\"text\": " + quoted(text) + "}]}";
    for (NodeReader format : List.of(NodeReader.JSON, NodeReader.YAML)) {
      Node.Mapping node = (Node.Mapping) format.read(new SourceText("x", mask(json)));
      assertThat(node.entries()).hasSize(1);
      assertThat(node.entries().get(0).name()).isEqualTo("messages");
    }
  }

  /** Quotes with escapes for all that JSON or YAML would not take as it is. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
