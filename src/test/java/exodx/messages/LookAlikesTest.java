package exodx.messages;

import static exodx.messages.Samples.recognise;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that resemble a message without being one. */
class LookAlikesTest {
  private static final String GUID = "08073974-1902-4542-88ea-37ba310f0c5c";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The value of the msRTCSIP-LineURI field in your local Active Directory is not unique, or"
            + " the WorkPhone filed for the user conflicts with other users.",
        "Another object with the same value for property proxyAddresses already exists. Retry.",
        "The value \"x\" of property \"ExchangeGuid\" is not used by another recipient object.",
        "The value \"x\" of property \"ExchangeGuid\" isn't used by another recipient object.",
        "The value \"x\" of property \"ExchangeGuid\" is no longer used by another recipient.",
        "The value \"x\" of property \"ExchangeGuid\" is used by another process.",
        "The value \"x\" of property \"ExchangeGuid\" is used by this recipient.",
        "Exchange can disable the mailbox \"x\" because it is on In-Place Hold.",
        "Exchange can't enable the mailbox \"x\" because it is out of quota.",
        "'x' is within a valid server write scope.",
        "This user's on-premises mailbox has been migrated to Exchange Online.",
        "Failed to sync the ArchiveGuid " + GUID + " of mailbox " + GUID + ".",
        "Failed to sync the ArchiveGuid "
            + GUID
            + " of mailbox "
            + GUID
            + " because the mailbox"
            + " was not found in the directory",
        "Please specify a unique value.",
        "because one cloud archive " + GUID + " exists",
        "of mailbox of mailbox of mailbox exists exists exists",
        "Correlation ID: " + GUID,
        "Request-Id " + GUID + " used by another application",
        "the recipient is used by many others; another recipient is not"
      })
  void isNotRecognised(String text) {
    assertThat(recognise(text)).isEmpty();
  }

  @Test
  void keepsSimilarFamiliesApart() {
    String enable =
        "Failed to enable the new cloud archive "
            + GUID
            + " of mailbox "
            + GUID
            + " because a different archive "
            + GUID
            + " exists";
    String sync =
        "Failed to sync the ArchiveGuid "
            + GUID
            + " of mailbox "
            + GUID
            + " because one cloud archive "
            + GUID
            + " exists";
    assertThat(Samples.SYNC.findIn(new PastedText(enable))).isEmpty();
    assertThat(Samples.ENABLE.findIn(new PastedText(sync))).isEmpty();
    assertThat(Samples.SYNC.findIn(new PastedText(sync))).hasSize(1);
    assertThat(Samples.ENABLE.findIn(new PastedText(enable))).hasSize(1);
  }

  @Test
  void keepsAddressesAndNamesApart() {
    String proxy = "The proxy address \"SMTP:a@b\" is already being used by \"c\".";
    assertThat(Samples.IN_USE_END.findIn(new PastedText(proxy))).isEmpty();
    assertThat(Samples.IN_USE.findIn(new PastedText(proxy))).isEmpty();
    assertThat(Samples.NAME_USED.findIn(new PastedText(proxy))).isEmpty();
    String name = "The name \"X\" is already being used. Please try another name";
    assertThat(Samples.PROXY.findIn(new PastedText(name))).isEmpty();
    assertThat(Samples.IN_USE_END.findIn(new PastedText(name))).isEmpty();
  }

  @Test
  void doesNotJoinTwoHalvesOfDifferentMessages() {
    MessageTemplate one =
        MessageTemplate.parse("one", "The setting {a:guid} was refused because {b:guid} is locked");
    String text =
        "The setting " + GUID + " was accepted. It was refused because " + GUID + " is so";
    assertThat(one.findIn(new PastedText(text))).isEmpty();
  }
}
