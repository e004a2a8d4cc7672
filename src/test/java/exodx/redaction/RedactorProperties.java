package exodx.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorProperties {
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";

  private static String mask(String text) {
    return TestRedactor.get().text(text);
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

  /** Names in letters of many scripts, as somebody would write them. */
  @Provide
  Arbitrary<String> name() {
    return Arbitraries.of(
            "ŻółćŁ",
            "Ærøskøbing",
            "Çağlayan",
            "Ñandú",
            "Ёлкин",
            "Щербак",
            "Ωραίος",
            "Þórður",
            "李小龙",
            "さくら",
            "김민준",
            "ناصر",
            "שלמה",
            "नरेन्द्र",
            "สมชาย",
            "Đặng",
            "İnönü",
            "Łukasz")
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(parts -> String.join("-", parts));
  }

  @Provide
  Arbitrary<String> environment() {
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
            "name-1",
            "ip-2",
            "28b656595f-924b-4c5b-a4be-ea255450f",
            "CN=",
            "Name : ",
            "Hello ",
            "+49 89 12345678",
            "10.1.2.3",
            "https://contoso.com/x",
            "C:\\Users\\jane\\",
            "mailbox of "),
        Arbitraries.strings().ofMaxLength(6));
  }

  @Provide
  Arbitrary<String> text() {
    // A mask that is glued to digits or letters cannot be told from its number, so none is here.
    Arbitrary<String> piece = Arbitraries.oneOf(address(), guid(), name(), environment());
    Arbitrary<String> between = Arbitraries.of(" ", "\n", ", ", "; ", "\" ", " '", "\t", " (");
    return Combinators.combine(piece, between)
        .as((one, gap) -> one + gap)
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1000)
  void noAddressSurvives(
      @ForAll("address") String address,
      @ForAll("environment") String before,
      @ForAll("environment") String after) {
    String local = address.substring(0, address.indexOf('@') - 1);
    assertThat(mask(before + address + after)).doesNotContain(local);
  }

  @Property(tries = 1000)
  void noIdentifierSurvives(
      @ForAll("guid") String guid,
      @ForAll("environment") String before,
      @ForAll("environment") String after) {
    assertThat(mask(before + guid + after).toLowerCase(Locale.ROOT)).doesNotContain(guid);
  }

  /** A mask is one only as a whole word: what is glued to it was never masked. */
  @Example
  void noIdentifierSurvivesBehindAMask() {
    String guid = "c99b5537-d095-d11b-9975-3f521f86674a";
    for (String mask : List.of("user-1@masked.example", "host-1.masked.example")) {
      for (String after : List.of("", "0", "10.1.2.3")) {
        assertThat(mask(mask + guid + after)).doesNotContain(guid);
      }
    }
  }

  @Property(tries = 1000)
  void noNameSurvives(
      @ForAll("name") String name,
      @ForAll("environment") String before,
      @ForAll("environment") String after) {
    assertThat(mask(before + name + after)).doesNotContain(name);
  }

  @Property(tries = 1000)
  void maskingTwiceIsMaskingOnce(@ForAll("text") String text) {
    String once = mask(text);
    assertThat(mask(once)).isEqualTo(once);
    assertThat(mask(text)).isEqualTo(once);
  }

  @Property(tries = 300)
  void zeroStays(@ForAll("environment") String before) {
    assertThat(mask(before + " " + ZERO)).endsWith(" " + ZERO);
  }
}
