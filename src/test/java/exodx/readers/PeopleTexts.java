package exodx.readers;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What programs print of several people, and the errors of those. */
final class PeopleTexts {
  private PeopleTexts() {}

  /** Somebody, with values that nobody else has. */
  record Someone(String alias, String upn, String id, String mailbox, String archive) {
    static Someone of(int number, Random random) {
      String alias = "user" + number;
      return new Someone(alias, alias + "@contoso.com", guid(random), guid(random), guid(random));
    }
  }

  static String guid(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  static List<Someone> people(Random random) {
    List<Someone> people = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      people.add(Someone.of(i + 1, random));
    }
    return people;
  }

  static String mismatch(Someone one) {
    return "Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox "
        + one.mailbox()
        + " because one cloud archive "
        + one.archive()
        + " exists.";
  }

  private static String name(Someone one, Random random) {
    return random.nextInt(4) == 0 ? one.upn().substring(0, 9) + "\u2026" : one.upn();
  }

  /** An identifier as directories write it: sixteen bytes, the first three groups backwards. */
  private static String bytes(String guid) {
    String hex = guid.replace("-", "");
    byte[] bytes = new byte[16];
    for (int i = 0; i < 16; i++) {
      int from = i < 4 ? 3 - i : i < 6 ? 9 - i : i < 8 ? 13 - i : i;
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * from, 2 * from + 2), 16);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** One output, or one error, of somebody. */
  static String block(Someone one, Random random) {
    boolean named = random.nextBoolean();
    return switch (random.nextInt(16)) {
      case 0 ->
          "PS C:\\> Get-EXOMailbox "
              + one.alias()
              + " | fl\n\n"
              + (named ? "UserPrincipalName : " + one.upn() + "\n" : "")
              + "RecipientTypeDetails : UserMailbox\nExchangeGuid : "
              + one.mailbox()
              + "\nArchiveGuid : "
              + one.archive()
              + "\n";
      case 1 ->
          "[PS] C:\\>Get-RemoteMailbox "
              + one.alias()
              + " | fl\n\n"
              + (named ? "Alias : " + one.alias() + "\n" : "")
              + "RecipientTypeDetails : RemoteUserMailbox\nExchangeGuid : "
              + one.mailbox()
              + "\n";
      case 2 ->
          "PS C:\\> Get-EXOMailbox "
              + one.upn()
              + " | ft ArchiveGuid,ArchiveState\n\n"
              + "ArchiveGuid                          ArchiveState\n"
              + "-----------                          ------------\n"
              + one.archive()
              + " HostedProvisioned\n";
      case 3 ->
          "{\"UserPrincipalName\": \""
              + (named ? one.upn() : name(one, random))
              + "\", \"SKUAssigned\": true, \"ExchangeGuid\": \""
              + one.mailbox()
              + "\", \"ArchiveGuid\": \""
              + one.archive()
              + "\"}\n";
      case 4 ->
          "UserPrincipalName : " + one.upn() + "\nErrorDescription  : " + mismatch(one) + "\n";
      case 5 -> one.upn() + ": " + mismatch(one) + "\n";
      case 6 ->
          "PS C:\\> (Get-EXOMailbox " + one.alias() + ").ArchiveGuid.Guid\n" + one.archive() + "\n";
      case 7 ->
          "PS C:\\> Get-MgUser -UserId "
              + one.upn()
              + " | fl\n\nId : "
              + one.id()
              + "\nUserPrincipalName : "
              + one.upn()
              + "\nOnPremisesSyncEnabled : True\n";
      case 8 ->
          "dn: CN="
              + one.alias()
              + ",OU=Staff,DC=contoso,DC=com\n"
              + (named ? "userPrincipalName: " + one.upn() + "\n" : "")
              + "mailNickname: "
              + one.alias()
              + "\nmsExchMailboxGuid:: "
              + bytes(one.mailbox())
              + "\nmsExchArchiveGUID:: "
              + bytes(one.archive())
              + "\n";
      case 9 ->
          "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n"
              + "<Obj RefId=\"0\"><TN RefId=\"0\"><T>Deserialized.Mailbox</T></TN><Props>\n"
              + (named ? "<S N=\"UserPrincipalName\">" + one.upn() + "</S>\n" : "")
              + "<S N=\"RecipientTypeDetails\">UserMailbox</S>\n<G N=\"ExchangeGuid\">"
              + one.mailbox()
              + "</G>\n<G N=\"ArchiveGuid\">"
              + one.archive()
              + "</G>\n<S N=\"ExternalDirectoryObjectId\">"
              + one.id()
              + "</S>\n</Props></Obj>\n</Objs>\n";
      case 10 ->
          "Set-RemoteMailbox : "
              + mismatch(one)
              + "\nAt line:1 char:1\n+ Set-RemoteMailbox "
              + one.alias()
              + " -ArchiveGuid "
              + one.archive()
              + "\n+ ~~~~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : NotSpecified: ("
              + one.upn()
              + ":ADUser) [Set-RemoteMailbox], ADException\n"
              + "    + FullyQualifiedErrorId : 8322,Set-RemoteMailbox\n";
      case 11 ->
          "{\"id\":\""
              + one.id()
              + "\",\"userPrincipalName\":\""
              + one.upn()
              + "\",\"onPremisesSyncEnabled\":true,\"serviceProvisioningErrors\":[{\"isResolved\":"
              + (random.nextInt(4) == 0)
              + ",\"serviceInstance\":\"exchange/NAMPRD09-001-01\",\"errorDetail\":\""
              + mismatch(one)
              + "\"}]}\n";
      case 12 -> "Konto : " + one.upn() + "\nMeldung : " + mismatch(one) + "\n";
      case 13 ->
          "Ticket;Konto;Meldung\n4711;" + one.upn() + ";\"Exchange: " + mismatch(one) + "\"\n";
      case 14 -> sentence(one, random);
      default -> "SKUAssigned : True\nArchiveGuid : " + one.archive() + "\n";
    };
  }

  /** How people write down the error of somebody. */
  private static String sentence(Someone one, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "Somebody (" + one.upn() + "): " + mismatch(one) + "\n";
      case 1 -> "and for " + one.upn() + " we get:\n" + mismatch(one) + "\n";
      case 2 -> mismatch(one) + " (" + one.upn() + ")\n";
      case 3 -> mismatch(one) + "\nThat was " + one.upn() + " again\n";
      case 4 -> "2026-11-20 10:11 ERROR user=" + one.upn() + " msg=" + mismatch(one) + "\n";
      default -> "affected is " + one.upn() + ", see:\n\n" + mismatch(one) + "\n";
    };
  }

  /** Lines about several people, one below the other. */
  static String letter(List<Someone> people, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      text.append(sentence(people.get(random.nextInt(people.size())), random));
    }
    return text.toString();
  }

  /** What Entra ID prints of somebody. */
  static String user(Someone one) {
    return "PS C:\\> Get-MgUser -UserId "
        + one.upn()
        + " | fl\n\nUserPrincipalName : "
        + one.upn()
        + "\nOnPremisesSyncEnabled : True\n";
  }

  /** A deleted recipient that still holds the archive of somebody. */
  static String holder(Someone one) {
    return "PS C:\\> Get-Recipient -Identity '"
        + one.archive()
        + "' -IncludeSoftDeletedRecipients | fl\n\n"
        + "RecipientTypeDetails : MailUser\nExchangeGuid : "
        + one.mailbox()
        + "\nArchiveGuid : "
        + one.archive()
        + "\nWhenSoftDeleted : 2026-11-02T08:15:30\nExternalDirectoryObjectId :\n";
  }

  /** One table or file of everybody. */
  static String all(List<Someone> people, Random random) {
    StringBuilder text = new StringBuilder();
    boolean names = random.nextBoolean();
    if (random.nextBoolean()) {
      text.append("UserPrincipalName,SKUAssigned,ExchangeGuid,ArchiveGuid\n");
      for (Someone one : people) {
        String upn = names ? name(one, random) : "";
        text.append(String.join(",", upn, "True", one.mailbox(), one.archive())).append('\n');
      }
      return text.toString();
    }
    text.append("PS C:\\> Get-EXOMailbox | ft UserPrincipalName,ExchangeGuid\n\n");
    text.append("UserPrincipalName ExchangeGuid\n----------------- ------------\n");
    for (Someone one : people) {
      String upn = names ? name(one, random) : "";
      text.append(String.format("%-17s %s%n", upn, one.mailbox()).replace("\r", ""));
    }
    return text.toString();
  }
}
