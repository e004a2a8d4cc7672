package exodx.readers;

import java.util.List;
import java.util.Map;

/** The shapes in which programs print objects, with made-up values, and what stands in each. */
final class Shapes {
  static final String EXCHANGE = "9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2";
  static final String ARCHIVE = "0a60a5fc-6f9d-474f-ac66-d4fafd591a08";
  static final String OBJECT = "bbcfc3c5-0b93-4135-9ef9-18477a9fb504";
  static final String ARCHIVE_BYTES =
      "252, 165, 96, 10, 157, 111, 79, 71, 172, 102, 212, 250, 253, 89, 26, 8";

  private Shapes() {}

  /**
   * A text and its facts.
   *
   * @param format the format it is of
   * @param text as printed
   * @param facts values by path
   */
  record Shape(String format, String text, Map<String, String> facts) {}

  private static final Map<String, String> CLOUD =
      Map.of(
          "cloudRecipient.exchangeGuid", EXCHANGE,
          "cloudRecipient.archiveGuid", ARCHIVE,
          "cloudRecipient.recipientTypeDetails", "UserMailbox",
          "affectedUser.objectId", OBJECT);

  static final List<Shape> ALL =
      List.of(
          new Shape(
              "list",
              """
              PS C:\\> Get-Mailbox user1 | fl RecipientTypeDetails,ExchangeGuid,ArchiveGuid,ExternalDirectoryObjectId

              RecipientTypeDetails      : UserMailbox
              ExchangeGuid              : %s
              ArchiveGuid               : %s
              ExternalDirectoryObjectId : %s
              """
                  .formatted(EXCHANGE, ARCHIVE, OBJECT),
              CLOUD),
          new Shape(
              "list",
              """
              [PS] C:\\Windows\\system32>Get-RemoteMailbox user1 | fl

              Alias                 : user1
              RecipientTypeDetails  : RemoteUserMailbox
              RemoteRecipientType   : ProvisionMailbox, ProvisionArchive
              RemoteRoutingAddress  : SMTP:user1@contoso.mail.onmicrosoft.com
              EmailAddresses        : {smtp:user1@contoso.mail.onmicrosoft.com,
                                      SMTP:user1@contoso.com}
              ExchangeGuid          : 00000000-0000-0000-0000-000000000000
              ArchiveGuid           : %s
              """
                  .formatted(ARCHIVE),
              Map.of(
                  "onPremisesRecipient.mailNickname", "user1",
                  "onPremisesRecipient.recipientTypeDetails", "RemoteUserMailbox",
                  "onPremisesRecipient.remoteRecipientType", "ProvisionMailbox, ProvisionArchive",
                  "onPremisesRecipient.remoteRoutingAddress", "user1@contoso.mail.onmicrosoft.com",
                  "onPremisesRecipient.exchangeGuid", "00000000-0000-0000-0000-000000000000",
                  "onPremisesRecipient.archiveGuid", ARCHIVE)),
          new Shape(
              "table",
              """
              PS C:\\> Get-EXORecipient user1 -Properties ExchangeGuid,ArchiveGuid | ft RecipientTypeDetails,ExchangeGuid,ArchiveGuid,ExternalDirectoryObjectId

              RecipientTypeDetails ExchangeGuid                         ArchiveGuid                          ExternalDirectoryObjectId
              -------------------- ------------                         -----------                          -------------------------
              UserMailbox          %s %s %s
              """
                  .formatted(EXCHANGE, ARCHIVE, OBJECT),
              CLOUD),
          new Shape(
              "json",
              """
              {
                  "RecipientTypeDetails":  "UserMailbox",
                  "ExchangeGuid":  "%s",
                  "ArchiveGuid":  "%s",
                  "EmailAddresses":  {
                                         "value":  ["SMTP:user1@contoso.com"],
                                         "Count":  1
                                     },
                  "WhenSoftDeleted":  null,
                  "ExternalDirectoryObjectId":  "%s"
              }
              """
                  .formatted(EXCHANGE, ARCHIVE, OBJECT),
              CLOUD),
          new Shape(
              "graph",
              """
              {"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users(id,userPrincipalName,serviceProvisioningErrors)","value":[{"id":"%s","userPrincipalName":"user1@contoso.com","onPremisesSyncEnabled":true,"serviceProvisioningErrors":[{"@odata.type":"#microsoft.graph.serviceProvisioningXmlError","createdDateTime":"2024-05-02T08:15:30Z","isResolved":true,"serviceInstance":"exchange/NAMPRD09-001-01","errorDetail":"<ServiceInstance><ObjectErrors><ErrorRecord><ErrorCode>Ex036831</ErrorCode><ErrorDescription>An old one</ErrorDescription></ErrorRecord></ObjectErrors></ServiceInstance>"},{"isResolved":false,"serviceInstance":"exchange/NAMPRD09-001-01","errorDetail":"\\u003cServiceInstance Name=\\"exchange/NAMPRD09-001-01\\"\\u003e<ObjectErrors><ErrorRecord><ErrorCode>ExA77C31</ErrorCode><ErrorDescription>The value &quot;%s&quot; of property &quot;ArchiveGuid&quot; is used by another recipient object.</ErrorDescription></ErrorRecord></ObjectErrors></ServiceInstance>"}]}]}
              """
                  .formatted(OBJECT, ARCHIVE),
              Map.of(
                  "affectedUser.objectId", OBJECT,
                  "affectedUser.userPrincipalName", "user1@contoso.com",
                  "affectedUser.synced", "true",
                  "provisioningErrors[0].code", "ExA77C31",
                  "provisioningErrors[0].resolved", "false",
                  "provisioningErrors[0].service", "exchange")),
          new Shape(
              "csv",
              """
              #TYPE Selected.System.Management.Automation.PSCustomObject
              "RecipientTypeDetails","ExchangeGuid","ArchiveGuid","ExternalDirectoryObjectId"
              "UserMailbox","%s","%s","%s"
              """
                  .formatted(EXCHANGE, ARCHIVE, OBJECT),
              CLOUD),
          new Shape(
              "csv",
              """
              RecipientTypeDetails;ExchangeGuid;ArchiveGuid;ExternalDirectoryObjectId
              UserMailbox;%s;%s;%s
              """
                  .formatted(EXCHANGE, ARCHIVE, OBJECT),
              CLOUD),
          new Shape(
              "clixml",
              """
              <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
                <Obj RefId="0">
                  <TN RefId="0"><T>Deserialized.Microsoft.Exchange.Data.Directory.Management.Mailbox</T><T>Deserialized.System.Object</T></TN>
                  <ToString>user1</ToString>
                  <Props>
                    <Obj N="RecipientTypeDetails" RefId="1"><TNRef RefId="0" /><ToString>UserMailbox</ToString><I64>1</I64></Obj>
                    <G N="ExchangeGuid">%s</G>
                    <G N="ArchiveGuid">%s</G>
                    <Nil N="WhenSoftDeleted" />
                    <Obj N="MailboxLocations" RefId="2"><TNRef RefId="0" /><LST><S>1;%s;Primary;test.com;0f29ba80-17c3-4c51-9d94-d017c850e3be</S></LST></Obj>
                    <S N="ExternalDirectoryObjectId">%s</S>
                  </Props>
                </Obj>
              </Objs>
              """
                  .formatted(EXCHANGE, ARCHIVE, EXCHANGE, OBJECT),
              CLOUD),
          new Shape(
              "ldif",
              """
              dn: CN=A,OU=Staff,DC=example,DC=test
              changetype: add
              objectClass: user
              objectGUID:: 4AQlP4lP0xGaDAMF6CwzAQ==
              userPrincipalName: a@example.org
              mailNickname: a
              msExchMailboxGuid:: E/okz1UBm0KNckxF
               0+BLUA==
              msExchArchiveGUID:: /KVgCp1vT0esZtT6/VkaCA==
              """,
              Map.of(
                  "affectedUser.userPrincipalName", "a@example.org",
                  "directoryAttributes.accountPrincipalName", "a@example.org",
                  "directoryAttributes.accountAlias", "a",
                  "onPremisesRecipient.mailNickname", "a",
                  "onPremisesRecipient.exchangeGuid", "cf24fa13-0155-429b-8d72-4c45d3e04b50",
                  "onPremisesRecipient.archiveGuid", ARCHIVE)),
          new Shape(
              "bytes",
              """
              PS C:\\> Get-ADUser user1 -Properties * | fl mailNickname,msExchArchiveGUID,msExchMailboxGuid

              mailNickname      : user1
              msExchArchiveGUID : {%s}
              msExchMailboxGuid : {192, 129, 180, 240...}
              """
                  .formatted(ARCHIVE_BYTES),
              Map.of(
                  "directoryAttributes.accountAlias",
                  "user1",
                  "onPremisesRecipient.mailNickname",
                  "user1",
                  "onPremisesRecipient.archiveGuid",
                  ARCHIVE)),
          new Shape(
              "bytes",
              "PS C:\\> (Get-ADUser user1 -Properties *).msExchArchiveGUID\n"
                  + ARCHIVE_BYTES.replace(", ", "\n")
                  + "\n",
              Map.of("onPremisesRecipient.archiveGuid", ARCHIVE)),
          new Shape(
              "record",
              """
              ErrorCode        : ExA77C31
              ErrorDescription : The value "%s" of property "ArchiveGuid" is used by
                                 another recipient object. Please specify a unique value.
              """
                  .formatted(ARCHIVE),
              Map.of("provisioningErrors[0].code", "ExA77C31")),
          new Shape(
              "record",
              """
              Set-ADUser : A value for the attribute was not in the acceptable range of values
              At line:1 char:1
              + Set-ADUser user1 -Replace @{msExchArchiveGUID="%s"}
              + ~~~~~~~~~~~~~~~~~~~~~~~~~~
                  + CategoryInfo          : NotSpecified: (user1:ADUser) [Set-ADUser], ADException
                  + FullyQualifiedErrorId : ActiveDirectoryServer:8322,Microsoft.ActiveDirectory.Management.Commands.SetADUser
              """
                  .formatted(ARCHIVE),
              Map.of()),
          new Shape(
              "event",
              """
              Event ID: 6941
              Log Name: Application
              Source: ADSync
              Level: Error
              Error Name: InvalidSoftMatch
              Error Detail: Unable to update this object because the following attributes associated with this object have values that may already be associated with another object in your local directory services: [ProxyAddresses SMTP:john@contoso.com;].
              Tracking Id: %s
              """
                  .formatted(OBJECT),
              Map.of()),
          new Shape(
              "holder",
              """
              PS C:\\> Get-Recipient -Identity '%s' -IncludeSoftDeletedRecipients | fl

              RecipientTypeDetails      : MailUser
              ExchangeGuid              : %s
              ArchiveGuid               : %s
              WhenSoftDeleted           : 2024-05-02T08:15:30+09:00
              ExternalDirectoryObjectId :
              IsInactiveMailbox         : False
              """
                  .formatted(ARCHIVE, EXCHANGE, ARCHIVE),
              Map.of(
                  "holderSearch.guid", ARCHIVE,
                  "guidHolders[0].guid", ARCHIVE,
                  "guidHolders[0].property", "ArchiveGuid",
                  "guidHolders[0].recipientTypeDetails", "MailUser",
                  "guidHolders[0].state", "SoftDeleted",
                  "guidHolders[0].exchangeGuid", EXCHANGE,
                  "guidHolders[0].externalDirectoryObjectId", "(empty)",
                  "guidHolders[0].whenSoftDeleted", "2024-05-02")));
}
