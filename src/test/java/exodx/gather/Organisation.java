package exodx.gather;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Answers the commands of gather as a real organisation would in which the facts of a case hold.
 *
 * <p>The objects have the shapes of captured output: an absent identifier is zeros in Exchange and
 * nothing in Active Directory, identifiers are bytes there, an empty ExternalDirectoryObjectId is
 * an empty text, errors of the service are XML inside of a dictionary, and an object that is not
 * there is an error.
 */
final class Organisation {
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";
  private static final Map<String, String> TYPE_NUMBERS =
      Map.of(
          "UserMailbox", "1",
          "SharedMailbox", "4",
          "MailUser", "128",
          "RemoteUserMailbox", "2147483648",
          "RemoteSharedMailbox", "34359738368");

  private final CaseFacts facts;

  Organisation(CaseFacts facts) {
    this.facts = facts;
  }

  /** What a command prints as an error. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message);
    }
  }

  /** Runs a command in a shell and returns the objects. */
  List<Map<String, Object>> run(String shell, String command) throws Refusal {
    return switch (shell) {
      case "Exchange Online PowerShell" -> cloud(command);
      case "Exchange Management Shell" -> onPremises(command);
      case "Active Directory PowerShell" -> directory(command);
      case "Microsoft Graph PowerShell" -> graph(command);
      case "Entra Connect server" -> sync(command);
      case "Windows PowerShell" -> windows(command);
      default -> throw new Refusal("The term is not recognized as the name of a cmdlet");
    };
  }

  private List<Map<String, Object>> cloud(String command) throws Refusal {
    if (command.startsWith("Get-OrganizationConfig")) {
      Object holds =
          value("holderHolds.organizationInPlaceHolds", "userHolds.organizationInPlaceHolds");
      return List.of(object("Name", "contoso.onmicrosoft.com", "InPlaceHolds", list(holds)));
    }
    if (command.contains("-IncludeSoftDeletedRecipients")) {
      return holders(command);
    }
    if (command.contains("-SoftDeletedMail") && command.contains("'" + holderGuid() + "'")) {
      boolean mailUser = "MailUser".equals(text("guidHolders.recipientTypeDetails"));
      if (mailUser != command.startsWith("Get-MailUser")) {
        throw notFound(holderGuid());
      }
      Map<String, Object> holder = holder(holderFact());
      holder.putAll(holds("holderHolds"));
      holder.put("IsInactiveMailbox", "Inactive".equals(text("guidHolders.state")));
      return List.of(holder);
    }
    if (!command.contains("'" + upn() + "'") || command.contains("-SoftDeleted")) {
      throw notFound(upn());
    }
    String type = text("cloudRecipient.recipientTypeDetails");
    boolean mailbox = type.endsWith("Mailbox");
    if (type.isEmpty() || type.equals("None")) {
      throw notFound(upn());
    }
    Map<String, Object> recipient =
        object(
            "Name",
            "user",
            "UserPrincipalName",
            upn(),
            "RecipientTypeDetails",
            type,
            "EmailAddresses",
            List.of("SMTP:" + upn()));
    put(recipient, "ExchangeGuid", zeros("cloudRecipient.exchangeGuid"));
    put(recipient, "ArchiveGuid", zeros("cloudRecipient.archiveGuid"));
    put(recipient, "ExternalDirectoryObjectId", known("affectedUser.objectId"));
    if (command.startsWith("Get-Recipient")) {
      recipient.remove("UserPrincipalName");
      put(recipient, "SKUAssigned", facts.value("affectedUser.licensed").orElse(null));
      return List.of(recipient);
    }
    if (command.startsWith("Get-Mailbox") && mailbox) {
      put(recipient, "ArchiveState", facts.value("cloudRecipient.archiveState").orElse(null));
      put(
          recipient,
          "IsExchangeCloudManaged",
          facts.value("cloudRecipient.cloudManaged").orElse(null));
      put(recipient, "IsDirSynced", facts.value("affectedUser.synced").orElse(null));
      recipient.putAll(holds("userHolds"));
      recipient.put("IsInactiveMailbox", false);
      return List.of(recipient);
    }
    throw notFound(upn());
  }

  private List<Map<String, Object>> holders(String command) throws Refusal {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Fact holder : facts.facts()) {
      boolean seen = !"Disconnected".equals(String.valueOf(holder.get("state")));
      if (holder.type().key().equals("guidHolders")
          && holder.get("guid") instanceof Guid guid
          && command.contains("'" + guid.text() + "'")
          && seen) {
        found.add(holder(holder));
      }
    }
    if (found.isEmpty()) {
      throw notFound("that GUID");
    }
    if (command.contains("Measure-Object")) {
      int count = facts.value("holderSearch.matches").map(Integer.class::cast).orElse(found.size());
      return List.of(object("Count", count, "Average", null, "Sum", null, "Property", null));
    }
    return found;
  }

  private Map<String, Object> holder(Fact fact) {
    Map<String, Object> holder =
        object(
            "Name",
            "old user",
            "RecipientTypeDetails",
            fact.get("recipientTypeDetails"),
            "ExchangeGuid",
            zeros(fact.get("exchangeGuid")),
            "ArchiveGuid",
            ZERO,
            "ExternalDirectoryObjectId",
            plain(fact.get("externalDirectoryObjectId")),
            "DistinguishedName",
            "CN=old user,OU=contoso.onmicrosoft.com",
            "WhenSoftDeleted",
            null);
    if (fact.get("property") != null) {
      holder.put(String.valueOf(fact.get("property")), zeros(fact.get("guid")));
    }
    if (!"Live".equals(fact.get("state"))) {
      String day =
          fact.get("whenSoftDeleted") == null ? "2026-11-01" : "" + fact.get("whenSoftDeleted");
      holder.put("WhenSoftDeleted", day + "T09:47:38.0000000+00:00");
      holder.put(
          "DistinguishedName", "CN=old user,OU=Soft Deleted Objects,OU=contoso.onmicrosoft.com");
    }
    return holder;
  }

  private Map<String, Object> holds(String key) {
    Map<String, Object> holds = new LinkedHashMap<>();
    for (String name :
        List.of(
            "litigationHoldEnabled",
            "complianceTagHoldApplied",
            "delayHoldApplied",
            "delayReleaseHoldApplied")) {
      facts
          .value(key + "." + name)
          .ifPresent(
              value ->
                  holds.put(
                      name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value));
    }
    facts.value(key + ".inPlaceHolds").ifPresent(value -> holds.put("InPlaceHolds", list(value)));
    return holds;
  }

  private List<Map<String, Object>> onPremises(String command) throws Refusal {
    String type = text("onPremisesRecipient.recipientTypeDetails");
    boolean remote = type.startsWith("Remote");
    if (!Boolean.TRUE.equals(facts.value("onPremises.exchangeServerRunning").orElse(null))) {
      throw new Refusal("The term is not recognized as the name of a cmdlet");
    }
    if (command.startsWith("Get-ExchangeServer")) {
      return List.of(
          object(
              "Name", "EX01",
              "AdminDisplayVersion", "Version 15.2 (Build 2562.17)",
              "ServerRole", "Mailbox"));
    }
    Map<String, Object> recipient =
        object(
            "Name",
            "user",
            "RecipientTypeDetails",
            type,
            "PrimarySmtpAddress",
            upn(),
            "EmailAddresses",
            List.of("SMTP:" + upn()));
    put(recipient, "ExchangeGuid", zeros("onPremisesRecipient.exchangeGuid"));
    put(recipient, "ArchiveGuid", zeros("onPremisesRecipient.archiveGuid"));
    if (command.startsWith("Get-Recipient") && !type.isEmpty()) {
      return List.of(recipient);
    }
    if (command.startsWith("Get-RemoteMailbox") && remote) {
      put(
          recipient,
          "RemoteRecipientType",
          facts.value("onPremisesRecipient.remoteRecipientType").orElse(null));
      return List.of(recipient);
    }
    if (command.startsWith("Get-MailboxStatistics")
        && facts.value("onPremisesRecipient.archiveHasContent").isPresent()) {
      boolean content = (Boolean) facts.value("onPremisesRecipient.archiveHasContent").get();
      return List.of(object("DisplayName", "Archive", "ItemCount", content ? 1204 : 0));
    }
    throw notFound(upn());
  }

  private List<Map<String, Object>> directory(String command) throws Refusal {
    boolean schema =
        Boolean.TRUE.equals(facts.value("onPremises.schemaHasExchangeAttributes").orElse(true));
    if (command.startsWith("Get-ADObject")) {
      return schema
          ? List.of(object("Name", "ms-Exch-Schema-Version-Pt", "rangeUpper", 17003))
          : List.of();
    }
    Map<String, Object> account =
        object(
            "DistinguishedName", "CN=user,OU=Staff,DC=contoso,DC=com",
            "Name", "user",
            "UserPrincipalName", upn(),
            "SamAccountName", "user");
    if (command.contains("msExch")) {
      if (!schema) {
        throw new Refusal("One or more properties are invalid. Parameter name: msExchArchiveGUID");
      }
      put(account, "msExchMailboxGuid", bytes("onPremisesRecipient.exchangeGuid"));
      put(account, "msExchArchiveGUID", bytes("onPremisesRecipient.archiveGuid"));
      String type = text("onPremisesRecipient.recipientTypeDetails");
      put(account, "msExchRecipientTypeDetails", TYPE_NUMBERS.get(type));
    }
    if (command.contains("mailNickname") && !text("onPremisesRecipient.mailNickname").isEmpty()) {
      account.put("mailNickname", text("onPremisesRecipient.mailNickname"));
    }
    return List.of(account);
  }

  private List<Map<String, Object>> graph(String command) throws Refusal {
    if (!command.startsWith("Get-MgUser -UserId '" + upn() + "'")) {
      return List.of();
    }
    if (!command.contains("ServiceProvisioningErrors")) {
      Map<String, Object> user =
          object(
              "UserPrincipalName", upn(),
              "AssignedLicenses",
                  List.of("Microsoft.Graph.PowerShell.Models.MicrosoftGraphAssignedLicense"));
      put(user, "Id", known("affectedUser.objectId"));
      put(user, "OnPremisesSyncEnabled", facts.value("affectedUser.synced").orElse(null));
      return List.of(user);
    }
    List<Map<String, Object>> errors = new ArrayList<>();
    for (Fact error : facts.facts()) {
      if (error.type().key().equals("provisioningErrors") && error.get("text") != null) {
        errors.add(object("UserPrincipalName", upn(), "AdditionalProperties", serviceError(error)));
      }
    }
    return errors;
  }

  private static Map<String, Object> serviceError(Fact error) {
    String text =
        ("" + error.get("text")).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    String code =
        error.get("code") == null ? "" : "<ErrorCode>" + error.get("code") + "</ErrorCode>";
    String service = error.get("service") == null ? "exchange" : "" + error.get("service");
    return object(
        "@odata.type",
        "#microsoft.graph.serviceProvisioningXmlError",
        "createdDateTime",
        "2026-11-02T08:15:30Z",
        "isResolved",
        Boolean.TRUE.equals(error.get("resolved")),
        "serviceInstance",
        service + "/NAMPRD09-001-01",
        "errorDetail",
        "<ServiceInstance><Name>"
            + service
            + "/NAMPRD09-001-01</Name><ObjectErrors><ErrorRecord>"
            + code
            + "<ErrorDescription>"
            + text
            + "</ErrorDescription></ErrorRecord></ObjectErrors></ServiceInstance>");
  }

  private List<Map<String, Object>> sync(String command) throws Refusal {
    if (!"EntraConnectSync".equals(text("directorySync.tool"))) {
      throw new Refusal("The term is not recognized as the name of a cmdlet");
    }
    if (command.startsWith("Get-ADSyncScheduler")) {
      Map<String, Object> scheduler = object("SyncCycleInProgress", false);
      put(
          scheduler,
          "SyncCycleEnabled",
          facts.value("directorySync.schedulerEnabled").orElse(null));
      put(scheduler, "StagingModeEnabled", facts.value("directorySync.stagingMode").orElse(null));
      return List.of(scheduler);
    }
    if (command.startsWith("Get-ADSyncConnector")) {
      List<String> names = new ArrayList<>(List.of("accountEnabled", "mail", "proxyAddresses"));
      if (!Boolean.FALSE.equals(
          facts.value("directorySync.exchangeAttributesIncluded").orElse(true))) {
        names.addAll(List.of("mailNickname", "msExchArchiveGUID", "msExchMailboxGuid"));
      }
      return List.of(
          object("Name", "contoso.com", "AttributeInclusionList", names),
          object(
              "Name", "contoso.onmicrosoft.com - AAD", "AttributeInclusionList", List.of("mail")));
    }
    return List.of(object("Value", facts.value("directorySync.version").orElse("2.5.190.0")));
  }

  private List<Map<String, Object>> windows(String command) throws Refusal {
    if (command.startsWith("Get-Service")) {
      String tool = text("directorySync.tool");
      return tool.isEmpty()
          ? List.of()
          : List.of(
              object(
                  "Name",
                  tool.equals("EntraCloudSync") ? "AADConnectProvisioningAgent" : "ADSync",
                  "Status",
                  "Running"));
    }
    if (Boolean.TRUE.equals(facts.value("onPremises.managementToolsInstalled").orElse(null))) {
      return List.of(
          object(
              "Name", "Microsoft.Exchange.Management.PowerShell.RecipientManagement",
              "PSVersion", "1.0",
              "Description", "Admin Tasks for Exchange"));
    }
    throw new Refusal("No Windows PowerShell snap-ins matching the pattern were found.");
  }

  private String upn() {
    return text("affectedUser.userPrincipalName");
  }

  private Fact holderFact() {
    return facts.facts().stream()
        .filter(fact -> fact.type().key().equals("guidHolders"))
        .findFirst()
        .orElseThrow();
  }

  private String holderGuid() {
    return plain("guidHolders.exchangeGuid");
  }

  private String text(String path) {
    return facts.value(path).map(Object::toString).orElse("");
  }

  private Object value(String first, String second) {
    return facts.value(first).or(() -> facts.value(second)).orElse(List.of());
  }

  private static List<String> list(Object value) {
    return ((List<?>) value).stream().map(Object::toString).toList();
  }

  private String plain(String path) {
    return plain(facts.value(path).orElse(null));
  }

  private String known(String path) {
    return facts.value(path).map(Organisation::plain).orElse(null);
  }

  private static String plain(Object guid) {
    return guid instanceof Guid known && known.isWellFormed() ? known.text() : "";
  }

  /**
   * As Exchange prints it: zeros for none. Null when the case does not know, so it is not shown.
   */
  private String zeros(String path) {
    return facts.value(path).map(Organisation::zeros).orElse(null);
  }

  private static String zeros(Object guid) {
    String text = plain(guid);
    return text.isEmpty() ? ZERO : text;
  }

  /** The sixteen bytes as .NET keeps them: the first three groups are turned around. */
  private List<String> bytes(String path) {
    String text = plain(path);
    if (text.isEmpty()) {
      return null;
    }
    UUID uuid = UUID.fromString(text);
    ByteBuffer buffer = ByteBuffer.allocate(16);
    buffer.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    List<String> bytes = new ArrayList<>();
    for (int index : new int[] {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15}) {
      bytes.add(String.valueOf(buffer.get(index) & 0xFF));
    }
    return bytes;
  }

  private static Refusal notFound(String name) {
    return new Refusal(
        "The operation couldn't be performed because object '"
            + name
            + "' couldn't be found on 'NAMPR09A.PROD.OUTLOOK.COM'.");
  }

  private static Map<String, Object> object(Object... entries) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      object.put((String) entries[i], entries[i + 1]);
    }
    return object;
  }

  private static void put(Map<String, Object> object, String name, Object value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
