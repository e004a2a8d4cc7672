package exodx.readers;

import java.util.ArrayList;
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

  /** One output, or one error, of somebody. */
  static String block(Someone one, Random random) {
    boolean named = random.nextBoolean();
    return switch (random.nextInt(9)) {
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
      default -> "SKUAssigned : True\nArchiveGuid : " + one.archive() + "\n";
    };
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
