package exodx.sweep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;

/**
 * Exports of an organisation that does not exist, always the same for the same size. One in twenty
 * people has an error: a GUID that a deleted or a live recipient holds, or an archive that does not
 * match. One in a thousand has a conflict without an error yet.
 */
public final class GeneratedExports {
  private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

  private final Random random = new Random(20261124);
  private final Writer users;
  private final Writer recipients;
  private final Writer remote;
  private final Writer accounts;

  private GeneratedExports(Writer users, Writer recipients, Writer remote, Writer accounts) {
    this.users = users;
    this.recipients = recipients;
    this.remote = remote;
    this.accounts = accounts;
  }

  /** Writes exports: the folder, and how many people. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  /** Writes exports of so many people into a folder. */
  public static void write(Path folder, int people) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter users = Files.newBufferedWriter(folder.resolve("users.csv"));
        BufferedWriter recipients = Files.newBufferedWriter(folder.resolve("recipients.csv"));
        BufferedWriter remote = Files.newBufferedWriter(folder.resolve("remote-mailboxes.csv"));
        BufferedWriter accounts = Files.newBufferedWriter(folder.resolve("accounts.csv"))) {
      GeneratedExports exports = new GeneratedExports(users, recipients, remote, accounts);
      exports.headings();
      for (int i = 0; i < people; i++) {
        exports.person(i);
      }
    }
    Files.writeString(
        folder.resolve("servers.json"),
        "[{\"Name\":\"EX1\",\"ServerRole\":\"Mailbox\",\"AdminDisplayVersion\":\"15.2\"}]");
    Files.writeString(
        folder.resolve("organization.json"),
        "{\"InPlaceHolds\":[],\"OrganizationId\":\"contoso\",\"IsDehydrated\":false}");
    Files.writeString(folder.resolve("manifest.yaml"), "complete: [recipients, remoteMailboxes]\n");
  }

  private void headings() throws IOException {
    users.write(
        "\"UserPrincipalName\",\"Id\",\"OnPremisesSyncEnabled\",\"serviceInstance\",\"ErrorDescription\",\"isResolved\"\n");
    recipients.write(
        "\"UserPrincipalName\",\"RecipientTypeDetails\",\"ExchangeGuid\",\"ArchiveGuid\",\"DisabledArchiveGuid\","
            + "\"ArchiveState\",\"ExternalDirectoryObjectId\",\"WhenSoftDeleted\",\"IsInactiveMailbox\","
            + "\"LitigationHoldEnabled\",\"InPlaceHolds\",\"ComplianceTagHoldApplied\",\"DelayHoldApplied\","
            + "\"DelayReleaseHoldApplied\",\"DisplayName\"\n");
    remote.write(
        "\"UserPrincipalName\",\"RecipientTypeDetails\",\"ExchangeGuid\",\"ArchiveGuid\",\"RemoteRecipientType\","
            + "\"RemoteRoutingAddress\",\"Alias\"\n");
    accounts.write("\"UserPrincipalName\",\"mailNickname\",\"msExchMailboxGuid\"\n");
  }

  private void person(int number) throws IOException {
    String name = "user" + number + "@contoso.com";
    String id = guid();
    String mailbox = guid();
    String archive = number % 3 == 0 ? guid() : NO_GUID;
    String onPremisesArchive = archive;
    String error = "";
    if (number % 20 == 7) {
      switch ((number / 20) % 10) {
        case 0, 1, 2, 3 -> {
          holder(
              name, mailbox, "", "2026-0" + (1 + random.nextInt(9)) + "-11T08:00:00Z", "MailUser");
          error = inUse("ExchangeGuid", mailbox);
        }
        case 4, 5 -> {
          archive = guid();
          holder(name, guid() + "\",\"" + archive, id(), "2026-05-02T08:00:00Z", "UserMailbox");
          onPremisesArchive = archive;
          archive = NO_GUID;
          error = inUse("ArchiveGuid", onPremisesArchive);
        }
        case 6 -> {
          holder("other." + name, mailbox, id(), "", "UserMailbox");
          error = inUse("ExchangeGuid", mailbox);
        }
        case 7 -> error = inUse("ExchangeGuid", mailbox);
        default -> {
          archive = guid();
          onPremisesArchive = number % 2 == 0 ? NO_GUID : guid();
          error =
              "Failed to sync the ArchiveGuid "
                  + onPremisesArchive
                  + " of mailbox "
                  + mailbox
                  + " because one cloud archive "
                  + archive
                  + " exists.";
        }
      }
    } else if (number % 1000 == 13) {
      holder("former." + name, mailbox, "", "2026-02-03T08:00:00Z", "UserMailbox");
    }
    boolean own = error.isEmpty() || error.startsWith("Failed");
    users.write(
        row(
            name,
            id,
            "True",
            error.isEmpty() ? "" : "exchange/NAMPR01-001-01",
            error,
            error.isEmpty() ? "" : "False"));
    if (own && number % 1000 != 13) {
      recipient(name, "UserMailbox", mailbox, archive, id, "", "False");
    }
    remote.write(
        row(
            name,
            "RemoteUserMailbox",
            mailbox,
            onPremisesArchive,
            "ProvisionMailbox",
            "user" + number + "@contoso.mail.onmicrosoft.com",
            "user" + number));
    accounts.write(row(name, "user" + number, mailbox));
  }

  private String id() {
    return "\"" + guid() + "\"";
  }

  private void holder(String name, String mailbox, String id, String deleted, String type)
      throws IOException {
    String[] guids = mailbox.split("\",\"");
    recipient(
        name,
        type,
        guids[0],
        guids.length > 1 ? guids[1] : NO_GUID,
        id.replace("\"", ""),
        deleted,
        "False");
  }

  private void recipient(
      String name,
      String type,
      String mailbox,
      String archive,
      String id,
      String deleted,
      String inactive)
      throws IOException {
    recipients.write(
        row(
            name,
            type,
            mailbox,
            archive,
            NO_GUID,
            archive.equals(NO_GUID) ? "None" : "HostedProvisioned",
            id,
            deleted,
            inactive,
            "False",
            "{}",
            "False",
            "False",
            "False",
            "User, " + name));
  }

  private static String inUse(String property, String guid) {
    return "The value \"\""
        + guid
        + "\"\" of property \"\""
        + property
        + "\"\" is used by another recipient object. Please specify a unique value.";
  }

  private static String row(String... values) {
    return "\"" + String.join("\",\"", values) + "\"\n";
  }

  private String guid() {
    return new UUID(
            random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L)
        .toString();
  }
}
