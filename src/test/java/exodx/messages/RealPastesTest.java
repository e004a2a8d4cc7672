package exodx.messages;

import static exodx.messages.Samples.form;
import static exodx.messages.Samples.only;
import static exodx.messages.Samples.paste;
import static exodx.messages.Samples.raw;
import static exodx.messages.Samples.recognise;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pastes as administrators published them, with neutral names. */
class RealPastesTest {
  @Test
  void keepsMalformedGuidsApartFromTheZeroGuid() {
    Recognition found = only(paste("one-archive-exists-zero-guid"));
    assertThat(found.template()).isEqualTo("sync");
    assertThat(found.values().keySet()).containsExactly("incoming", "mailbox", "cloud");
    assertThat(form(found, "incoming")).isEqualTo(Form.ZERO);
    assertThat(form(found, "mailbox")).isEqualTo(Form.MALFORMED);
    assertThat(raw(found, "mailbox")).isEqualTo("28b656595f-924b-4c5b-a4be-ea255450f");
    assertThat(form(found, "cloud")).isEqualTo(Form.MALFORMED);
    assertThat(raw(found, "cloud")).isEqualTo("45e245ba67-a5ed-4408-8ced-a4d124521");
  }

  @Test
  void readsNamesGluedToTheSentence() {
    Recognition found = only(paste("different-archive-glued-names"));
    assertThat(found.template()).isEqualTo("enable");
    assertThat(raw(found, "incoming")).isEqualTo("CloudArchiveGuid");
    assertThat(raw(found, "mailbox")).isEqualTo("MailboxGuid");
    assertThat(raw(found, "cloud")).isEqualTo("ArchiveGuid");
    assertThat(found.values().values()).extracting(Captured::form).containsOnly(Form.PLACEHOLDER);
  }

  @Test
  void readsThroughTheWrappingOfAList() {
    Recognition found = only(paste("different-archive-wrapped-list"));
    assertThat(found.template()).isEqualTo("enable");
    assertThat(raw(found, "incoming")).isEqualTo("5d0d3b57-6c3e-4a0f-9f6e-0d5f2b9a1c11");
    assertThat(raw(found, "mailbox")).isEqualTo("2f9a6c1e-7b42-4d8a-8a55-3f0b8f5f7d22");
    assertThat(raw(found, "cloud")).isEqualTo("c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33");
  }

  @Test
  void findsTheMessageInsideTheOneThatReportsIt() {
    List<Recognition> found = recognise(paste("enable-refused-nested-quotes"));
    assertThat(found)
        .extracting(Recognition::template)
        .containsExactly("wrapper", "enable-refused");
    assertThat(raw(found.get(0), "agent")).isEqualTo("Windows LiveId Agent");
    assertThat(raw(found.get(0), "inner")).startsWith("Can't enable").endsWith("Shell.");
    assertThat(raw(found.get(1), "name")).isEqualTo("John");
  }

  @Test
  void takesThePrimeForAQuote() {
    List<Recognition> found = recognise(paste("write-scope-prime-quote"));
    assertThat(found).extracting(Recognition::template).containsExactly("wrapper", "write-scope");
    assertThat(raw(found.get(1), "name")).isEqualTo("UserName");
    assertThat(form(found.get(1), "name")).isEqualTo(Form.PLACEHOLDER);
  }

  @Test
  void reportsTheWholeSentenceOnly() {
    Recognition cut = only(paste("guid-in-use-cut-guid"));
    assertThat(cut.template()).isEqualTo("in-use");
    assertThat(raw(cut, "guid")).isEqualTo("ec5475a8-5b78-4c92-870b-cad24fcffa");
    assertThat(form(cut, "guid")).isEqualTo(Form.MALFORMED);
    assertThat(raw(cut, "property")).isEqualTo("ExchangeGuid");
    Recognition plain = only(paste("guid-in-use-plain"));
    assertThat(raw(plain, "guid")).isEqualTo("08073974-1902-4542-88ea-37ba310f0c5c");
    Recognition curly = only(paste("guid-in-use-curly-quotes"));
    assertThat(raw(curly, "guid")).isEqualTo("ecbdbf6a-de22-4464-b5a6-332a5c2396e2");
    assertThat(raw(curly, "property")).isEqualTo("ArchiveGuid");
  }

  @Test
  void readsHalfAMessageWithItsOwnTemplate() {
    Recognition found = only(paste("in-use-half-message"));
    assertThat(found.template()).isEqualTo("in-use-end");
    assertThat(raw(found, "property")).isEqualTo("ExchangeGuid");
  }

  @Test
  void readsMessagesWithoutIdentifiers() {
    assertThat(raw(only(paste("empty-argument")), "property")).isEqualTo("ArchiveGuid");
    assertThat(only(paste("not-migrated-two-lines")).values()).isEmpty();
    assertThat(raw(only(paste("cannot-find-recipient")), "guid"))
        .isEqualTo("70ce6b6f-8c28-4ebe-a92e-4f4dc85efa94");
  }

  @Test
  void readsTheObjectAndTheReason() {
    Recognition found = only(paste("hold-curly-quotes"));
    assertThat(raw(found, "object")).startsWith("mailbox “JPNPR01A004").endsWith("testuserA”");
    assertThat(raw(found, "hold")).isEqualTo("In-Place Hold");
  }

  @Test
  void doesNotTakeTheNextParagraphForAValue() {
    List<Recognition> found = recognise(paste("hold-between-others"));
    assertThat(found)
        .extracting(Recognition::template)
        .containsExactly("correlation", "hold", "wrapper", "write-scope");
    assertThat(form(found.get(0), "id")).isEqualTo(Form.ABSENT);
    assertThat(form(found.get(1), "object")).isEqualTo(Form.MASKED);
    assertThat(raw(found.get(1), "hold")).isEqualTo("litigation hold");
    assertThat(raw(found.get(3), "name")).isEqualTo("user");
  }

  @Test
  void toleratesAnAdditionalSmallWord() {
    Recognition found = only(paste("correlation-with-full-stops"));
    assertThat(raw(found, "id")).isEqualTo("12ffde19-5350-4fb6-baec-3359e4042eb8");
    Recognition without = only(paste("correlation-without-id"));
    assertThat(without.cutOff()).isTrue();
    assertThat(form(without, "id")).isEqualTo(Form.ABSENT);
  }

  @Test
  void readsStandInsOfDocumentation() {
    List<Recognition> found = recognise(paste("proxy-address"));
    assertThat(found).extracting(Recognition::template).containsExactly("proxy", "conflicting");
    assertThat(raw(found.get(0), "address")).isEqualTo("SMTP:<conflicting SMTP address>");
    assertThat(form(found.get(0), "address")).isEqualTo(Form.PLACEHOLDER);
    assertThat(form(found.get(0), "object")).isEqualTo(Form.PLACEHOLDER);
    assertThat(raw(found.get(1), "property")).isEqualTo("proxyAddresses");
    assertThat(raw(found.get(1), "kind")).isEqualTo("PublicFolder");
    assertThat(form(found.get(1), "guid")).isEqualTo(Form.PLACEHOLDER);
  }

  @Test
  void partsValuesThatOnlyPunctuationSeparates() {
    Recognition found = only(paste("duplicate-attribute"));
    assertThat(raw(found, "attribute")).isEqualTo("ProxyAddresses");
    assertThat(raw(found, "value")).isEqualTo("SMTP:john@contoso.com");
  }

  @Test
  void leavesOtherServicesAlone() {
    assertThat(recognise(paste("other-services")))
        .extracting(Recognition::template)
        .containsExactly("no-object", "name-used");
    assertThat(recognise(paste("no-message"))).isEmpty();
  }
}
