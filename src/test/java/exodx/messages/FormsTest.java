package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  private static final String SYNC =
      "Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox %s because"
          + " one cloud archive 2f9a6c1e-7b42-4d8a-8a55-3f0b8f5f7d22 exists";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 | c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 | WELL_FORMED",
        "C7E4A9D0-1F2B-4C3D-9E8F-6A5B4C3D2E33 | C7E4A9D0-1F2B-4C3D-9E8F-6A5B4C3D2E33 | WELL_FORMED",
        "{c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33} | c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 |"
            + " WELL_FORMED",
        "(c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33) | c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 |"
            + " WELL_FORMED",
        "**c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33** | c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 |"
            + " WELL_FORMED",
        "with guid c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 | c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 |"
            + " WELL_FORMED",
        "c7e4a9d0–1f2b—4c3d‑9e8f‐6a5b4c3d2e33 | c7e4a9d0-1f2b-4c3d-9e8f-6a5b4c3d2e33 | WELL_FORMED",
        "00000000-0000-0000-0000-000000000000 | 00000000-0000-0000-0000-000000000000 | ZERO",
        "28b656595f-924b-4c5b-a4be-ea255450f | 28b656595f-924b-4c5b-a4be-ea255450f | MALFORMED",
        "c7e4a9d01f2b4c3d9e8f6a5b4c3d2e33 | c7e4a9d01f2b4c3d9e8f6a5b4c3d2e33 | MALFORMED",
        "c7e4a9dO-1f2b-4c3d-9e8f-6a5b4c3d2e33 | c7e4a9dO-1f2b-4c3d-9e8f-6a5b4c3d2e33 | MALFORMED",
        "c7e4a9d0 | c7e4a9d0 | MALFORMED",
        "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx | xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx | MASKED",
        "c7e4a9d0-xxxx-xxxx-xxxx-6a5b4c3d2e33 | c7e4a9d0-xxxx-xxxx-xxxx-6a5b4c3d2e33 | MASKED",
        "******** | ******** | MASKED",
        "****-****-2e33 | ****-****-2e33 | MASKED",
        "<########-####> | ########-#### | MASKED",
        "ends with 2e33 | ends with 2e33 | MASKED",
        "c7e4a9d0…2e33 | c7e4a9d0...2e33 | MASKED",
        "MailboxGuid | MailboxGuid | PLACEHOLDER",
        "<GUID> | GUID | PLACEHOLDER",
        "'ExchangeGUID value' | ExchangeGUID value | PLACEHOLDER",
        "[guid] | guid | PLACEHOLDER",
        "{0} | 0 | PLACEHOLDER",
        "%s | s | PLACEHOLDER",
        "\"\" | '' | ABSENT",
        "{} | '' | ABSENT",
        "- | - | ABSENT"
      })
  void judgesGuids(String pasted, String raw, Form form) {
    Recognition found = Samples.only(SYNC.formatted(pasted));
    assertThat(Samples.form(found, "mailbox")).as(found.toString()).isEqualTo(form);
    assertThat(Samples.raw(found, "mailbox").replace("%", "")).isEqualTo(raw.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user1 | user1 | WELL_FORMED",
        "\"Ann O’Hara\" | Ann O’Hara | WELL_FORMED",
        "'Sales (West)' | Sales (West) | WELL_FORMED",
        "Tom &amp; Ann | Tom & Ann | WELL_FORMED",
        "株式会社（西） | 株式会社（西） | WELL_FORMED",
        "West – East | West – East | WELL_FORMED",
        "<alias> | alias | PLACEHOLDER",
        "[UPN] | UPN | PLACEHOLDER",
        "{0} | 0 | PLACEHOLDER",
        "$user | $user | PLACEHOLDER",
        "u*** | u*** | MASKED",
        "xxxxx@contoso.com | xxxxx@contoso.com | MASKED",
        "'' | '' | ABSENT"
      })
  void judgesText(String pasted, String raw, Form form) {
    Recognition found =
        Samples.only(
            "Can't enable the archive for "
                + pasted
                + " because this user object is synchronized"
                + " with the on-premises directory.");
    assertThat(Samples.form(found, "name")).as(found.toString()).isEqualTo(form);
    assertThat(Samples.raw(found, "name")).isEqualTo(raw.replace("''", ""));
  }

  @Test
  void readsNumbers() {
    Recognition found =
        Samples.only("There are too many proxy addresses: 1,312, and maximum supported is 300");
    assertThat(Samples.raw(found, "count")).isEqualTo("1,312");
    Recognition none = Samples.only("There are too many proxy addresses: <X>, and maximum");
    assertThat(Samples.form(none, "count")).isEqualTo(Form.PLACEHOLDER);
  }

  @Test
  void keepsWindowsPathsAsTheyAre() {
    Recognition found =
        Samples.only(
            "Can't enable the archive for 'CONTOSO\\nancy' because this user object is synchronized"
                + " with the on-premises directory.");
    assertThat(Samples.raw(found, "name")).isEqualTo("CONTOSO\\nancy");
  }
}
