package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is printed of several people in whatever order, no value of one reaches another. */
class PeopleProperties {
  private static final Pattern GUID = Pattern.compile(Glob.GUID);
  private static final String CONFLICT = "d2c94e7b-5a10-4f68-93be-8f07a1d6c5e2";

  /** Somebody, with values that nobody else has. */
  private record Someone(String alias, String upn, String id, String mailbox, String archive) {
    static Someone of(int number, Random random) {
      String alias = "user" + number;
      return new Someone(alias, alias + "@contoso.com", guid(random), guid(random), guid(random));
    }
  }

  private static String guid(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static List<Someone> people(Random random) {
    List<Someone> people = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      people.add(Someone.of(i + 1, random));
    }
    return people;
  }

  private static String mismatch(Someone one) {
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
  private static String block(Someone one, Random random) {
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
  private static String all(List<Someone> people, Random random) {
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

  private static List<CaseFacts> read(String text) {
    SourceText source = new SourceText("paste.txt", text);
    return CaseReader.readAll(TestKnowledge.BASE.vocabulary(), List.of(source), null).cases();
  }

  /** Whose values stand in a case. */
  private static Set<String> owners(CaseFacts facts, List<Someone> people) {
    Map<String, String> owner = new HashMap<>();
    for (Someone one : people) {
      List.of(one.id(), one.mailbox(), one.archive()).forEach(g -> owner.put(g, one.upn()));
    }
    Set<String> owners = new HashSet<>();
    for (Fact fact : facts.facts()) {
      for (Fact.Value value : fact.values().values()) {
        String text = String.valueOf(value.value()).toLowerCase(Locale.ROOT);
        Matcher found = GUID.matcher(text);
        while (found.find()) {
          if (owner.containsKey(found.group())) {
            owners.add(owner.get(found.group()));
          }
        }
        people.stream().map(Someone::upn).filter(text::contains).forEach(owners::add);
      }
    }
    return owners;
  }

  @Property(tries = 300)
  void noValueOfOnePersonReachesAnother(@ForAll Random random) {
    List<Someone> people = people(random);
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(7); i++) {
      blocks.add(block(people.get(random.nextInt(people.size())), random));
    }
    if (random.nextInt(3) == 0) {
      blocks.add(all(people, random));
    }
    if (random.nextBoolean()) {
      blocks.add(mismatch(people.get(0)) + "\n");
      blocks.add(
          "PS C:\\> Get-MgUser -UserId "
              + people.get(0).upn()
              + " | fl\n\n"
              + "UserPrincipalName : "
              + people.get(0).upn()
              + "\nOnPremisesSyncEnabled : True\n");
    }
    Collections.shuffle(blocks, random);
    String text = String.join("\n", blocks);
    for (CaseFacts facts : read(text)) {
      assertThat(owners(facts, people)).as(text).hasSizeLessThan(2);
    }
  }

  @Property(tries = 300)
  void holdersAreNeitherJoinedNorSplit(@ForAll Random random) {
    int many = 1 + random.nextInt(4);
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int i = 0; i < many; i++) {
      String id = "Guid : " + guid(random) + "\nWhenSoftDeleted : 2026-11-1" + i + "T08:00:00\n";
      first
          .append(id)
          .append("RecipientTypeDetails : MailUser\nExchangeGuid : " + CONFLICT + "\n\n");
      if (random.nextBoolean()) {
        second.append(id).append("ExchangeGuid : " + CONFLICT + "\nDelayHoldApplied : False\n\n");
      }
    }
    String text =
        "The value \""
            + CONFLICT
            + "\" of property \"ExchangeGuid\" is used by another recipient object.\n\n"
            + "PS C:\\> Get-Recipient "
            + CONFLICT
            + " -IncludeSoftDeletedRecipients | fl\n\n"
            + first
            + "PS C:\\> Get-Mailbox "
            + CONFLICT
            + " -SoftDeletedMailbox | fl\n\n"
            + second;
    assertThat(read(text))
        .singleElement()
        .satisfies(facts -> assertThat(holders(facts)).isEqualTo(many));
  }

  private static long holders(CaseFacts facts) {
    return facts.facts().stream()
        .filter(fact -> fact.type().key().equals("guidHolders") && !fact.values().isEmpty())
        .count();
  }

  @Property(tries = 60)
  void whatIsAddedBringsNoChangeThatItDoesNotProve(@ForAll Random random) {
    List<Someone> people = people(random);
    Someone user = people.get(0);
    StringBuilder base = new StringBuilder(mismatch(user)).append('\n');
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      base.append('\n').append(block(user, random));
    }
    StringBuilder more = new StringBuilder(base);
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      more.append('\n').append(block(people.get(1 + random.nextInt(people.size() - 1)), random));
    }
    Set<String> before = changes(base.toString(), user);
    Set<String> after = changes(more.toString(), user);
    assertThat(before).as(more.toString()).containsAll(after);
  }

  /** Steps that change something, of every case that may be the user's. */
  private static Set<String> changes(String text, Someone user) {
    Diagnostician expert = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    return read(text).stream()
        .filter(
            facts ->
                facts
                    .value("affectedUser.userPrincipalName")
                    .map(name -> name.equals(user.upn()))
                    .orElse(true))
        .map(expert::diagnose)
        .flatMap(outcome -> outcome.steps().stream())
        .filter(step -> !String.valueOf(step.risk()).contains("READ"))
        .map(Outcome.PlannedStep::code)
        .collect(Collectors.toSet());
  }
}
