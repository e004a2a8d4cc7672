package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.facts.SmallVocabulary;
import exodx.problem.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static FactField field(FactField.Type type, String... words) {
    return SmallVocabulary.plain("f", type, List.of(words));
  }

  private static Object guid(String text) {
    return ValueTaker.take(field(FactField.Type.GUID), Printed.text(text, 1), null);
  }

  /** Pairs that public sources give. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70ce6b6f-8c28-4ebe-a92e-4f4dc85efa94|111,107,206,112,40,140,190,78,169,46,79,77,200,94,250,148",
        "70ce6b6f-8c28-4ebe-a92e-4f4dc85efa94|{111, 107, 206, 112, 40, 140, 190, 78, 169, 46, 79,"
            + " 77, 200, 94, 250, 148}",
        "0a60a5fc-6f9d-474f-ac66-d4fafd591a08|252 165 96 10 157 111 79 71 172 102 212 250 253 89 26"
            + " 8",
        "d434369b-e7a3-4011-adcb-e72ad918dd45|mzY01KPnEUCty+cq2RjdRQ==",
        "c0c0d262-4953-496b-be53-24d489d75872|62 D2 C0 C0 53 49 6B 49 BE 53 24 D4 89 D7 58 72",
        "c0c0d262-4953-496b-be53-24d489d75872|0x62 0xD2 0xC0 0xC0 0x53 0x49 0x6B 0x49 0xBE 0x53"
            + " 0x24 0xD4 0x89 0xD7 0x58 0x72",
        "c0c0d262-4953-496b-be53-24d489d75872|\\62\\D2\\C0\\C0\\53\\49\\6B\\49\\BE\\53\\24\\D4\\89\\D7\\58\\72",
        "cf24fa13-0155-429b-8d72-4c45d3e04b50|E/okz1UBm0KNckxF0+BLUA==",
        "cf24fa13-0155-429b-8d72-4c45d3e04b50|{CF24FA13-0155-429B-8D72-4C45D3E04B50}"
      })
  void readsAnIdentifierInEveryFormItIsPrintedIn(String expected, String printed) {
    assertThat(guid(printed)).isEqualTo(new ValueTaker.Known(Guid.of(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{192, 129, 180, 240...}",
        "{192, 129, 180, 240\u2026}",
        "System.Byte[]",
        "00ea000a-****-****-****-00b0000aae0d",
        "28b656595f-924b-4c5b-a4be-ea255450f",
        "<guid>",
        "70ce6b6f-8c28-4ebe-a92e-4f4d...",
        "252,165,96,10",
        "300,165,96,10,157,111,79,71,172,102,212,250,253,89,26,8",
        // decimal or hexadecimal?
        "62 12 10 10 53 49 61 49 10 53 24 14 89 17 58 72",
        // in which order?
        "c0ba3ce811b6432a8751430937152491",
        "mzY01KPnEUCty+cq2RjdR"
      })
  void usesNothingThatIsNotWhole(String printed) {
    assertThat(guid(printed)).isInstanceOf(ValueTaker.Unusable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-02T08:15:30Z|2024-05-02",
        "2024-05-02T23:15:30.0000000+09:00|2024-05-02",
        "2024/05/02 8:15:30|2024-05-02",
        "02.05.2024 08:15:30|2024-05-02",
        "5/22/2024 8:15:30 AM|2024-05-22",
        "22/05/2024 08:15|2024-05-22",
        "3/3/2024|2024-03-03",
        "Thursday, May 2, 2024 8:15:30 AM|2024-05-02",
        "2 May 2024|2024-05-02",
        "/Date(1714637730000)/|2024-05-02"
      })
  void readsDatesOfSeveralCountries(String printed, String expected) {
    assertThat(Dates.read(printed)).contains(LocalDate.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/2/2024 8:15:30 AM", "2024-02-31", "yesterday", "31/31/2024", ""})
  void guessesNoDate(String printed) {
    assertThat(Dates.read(printed)).isEmpty();
  }

  @Test
  void readsLists() {
    FactField field = field(FactField.Type.TEXTS);
    assertThat(ValueTaker.take(field, Printed.text("{}", 1), null))
        .isEqualTo(new ValueTaker.Known(List.of()));
    assertThat(ValueTaker.take(field, Printed.text("{a, mbxb:2}", 1), null))
        .isEqualTo(new ValueTaker.Known(List.of("a", "mbxb:2")));
    assertThat(ValueTaker.take(field, Printed.text("{a, b...}", 1), null))
        .isInstanceOf(ValueTaker.Unusable.class);
    assertThat(ValueTaker.take(field, Printed.text("System.Object[]", 1), null))
        .isInstanceOf(ValueTaker.Unusable.class);
    assertThat(ValueTaker.take(field, Printed.text("", 1), null))
        .isInstanceOf(ValueTaker.Nothing.class);
  }

  @Test
  void joinsTheFoldedLinesOfAnEntryToWhatTheyContinue() {
    String text =
        """
        dn: CN=Ann,
         DC=example
        cn: Ann
        jpegPhoto:< file:///
         photo.jpg
        objectGUID:: 4AQlP4lP0xG
         aDAMF6CwzAQ==
        changetype: add
         of no account
        otherMailbox: a@example.test
        otherMailbox: A@example.test
        proxyAddresses: SMTP:a@example.test
        proxyAddresses:: c210cDpiQGV4YW1wbGUudGVzdA==
        """;
    Paste paste = new Paste(new SourceText("a.ldif", text));
    Block block = new LdifBlocks().read(paste, 1, PrintContext.NOTHING).orElseThrow();
    PrintedObject entry = block.objects().get(0);
    assertThat(entry.properties().keySet())
        .containsExactly("dn", "cn", "objectguid", "othermailbox", "proxyaddresses");
    assertThat(entry.get("dn").text()).isEqualTo("CN=Ann,DC=example");
    assertThat(entry.get("cn").text()).isEqualTo("Ann");
    assertThat(entry.get("objectGUID").bytes()).hasSize(16);
    assertThat(entry.get("otherMailbox").text()).isEqualTo("a@example.test");
    assertThat(entry.get("proxyAddresses").items())
        .containsExactly("SMTP:a@example.test", "smtp:b@example.test");
  }
}
