package exodx.safety;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Risk;
import exodx.explain.Diagnostician;
import exodx.explain.Outcome;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * The hard stops hold for every plan, whatever is known or unknown. They are written here a second
 * time, in Java and without looking at the rules, so that a mistake in a rule cannot hide itself.
 */
class HardStopProperties {
  private static final Set<String> MAILBOXES =
      Set.of(
          "UserMailbox",
          "SharedMailbox",
          "RoomMailbox",
          "EquipmentMailbox",
          "LinkedMailbox",
          "LegacyMailbox",
          "TeamMailbox",
          "SchedulingMailbox");
  private static final Set<String> ON_PREMISES =
      Set.of(
          "set-archive-guid",
          "set-archive-guid-ad",
          "enable-remote-archive",
          "convert-to-remote-mailbox",
          "release-exchange-guid",
          "renew-archive-guid");

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  @Property(tries = 12_000, seed = "20261123")
  void holdForCasesOfPureChance(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).any());
  }

  @Property(tries = 12_000, seed = "20261123")
  void holdForCasesNearAPurge(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).nearPurge());
  }

  @Property(tries = 1_000, seed = "20261123")
  void theGeneratorReachesThePurges(@ForAll @LongRange(min = 0, max = 3) long block) {
    // A property about purges that never meets a purge would say nothing.
    Set<String> seen = new HashSet<>();
    for (long seed = block * 100; seen.size() < 2 && seed < block * 100 + 100; seed++) {
      diagnostician.conclude(new GeneratedCases(seed).nearPurge()).steps().stream()
          .map(Outcome.PlannedStep::code)
          .filter(code -> code.startsWith("purge-"))
          .forEach(seen::add);
    }
    assertThat(seen)
        .containsExactlyInAnyOrder("purge-soft-deleted-mailuser", "purge-soft-deleted-mailbox");
  }

  private void check(CaseFacts facts) {
    Outcome outcome = diagnostician.conclude(facts);
    for (Outcome.PlannedStep step : outcome.steps()) {
      String code = step.code();
      if (code.startsWith("purge-")) {
        purge(facts, step);
      } else if (code.startsWith("release-hold") || code.equals("release-user-holds")) {
        release(facts, code);
      } else if (ON_PREMISES.contains(code)) {
        onPremises(facts, code, outcome);
      } else if (code.equals("assign-licence")) {
        contentDecided(facts);
      }
      assertThat(step.risk() == Risk.DESTRUCTIVE && step.reversible() != null).isFalse();
      if (step.command() != null) {
        command(step.command());
      }
      if (Boolean.FALSE.equals(value(facts, "affectedUser", "synced"))
          && outcome.diagnoses().stream().anyMatch(cause -> cause.code().equals("not-synced"))) {
        assertThat(step.risk()).as(code).isEqualTo(Risk.READ_ONLY);
      }
    }
  }

  private static void purge(CaseFacts facts, Outcome.PlannedStep step) {
    List<Fact> holders = of(facts, "guidHolders").toList();
    assertThat(holders).hasSize(1);
    Fact holder = holders.get(0);
    assertThat(value(facts, "holderSearch", "matches")).isEqualTo(1);
    assertThat(holder.get("state")).isEqualTo("SoftDeleted");
    assertThat(guid(holder, "exchangeGuid").isWellFormed()).isTrue();
    assertThat(guid(holder, "guid").isWellFormed()).isTrue();
    assertThat(guid(holder, "externalDirectoryObjectId").isNone()).isTrue();
    assertThat(heldOrUnread(of(facts, "holderHolds").findFirst().orElseThrow())).isFalse();
    String type = String.valueOf(holder.get("recipientTypeDetails"));
    if (step.code().equals("purge-soft-deleted-mailbox")) {
      assertThat(MAILBOXES).contains(type);
      contentDecided(facts);
      approved(facts, "purge-soft-deleted-mailbox");
    } else {
      assertThat(type).isIn("MailUser", "GuestMailUser");
    }
    assertThat(step.command())
        .contains("'" + guid(holder, "exchangeGuid").text() + "'")
        .doesNotContainPattern("\\w@\\w");
    assertThat(errorsName(facts, guid(holder, "guid"))).isTrue();
  }

  private static boolean errorsName(CaseFacts facts, Guid guid) {
    return guid.equals(value(facts, "holderSearch", "guid"))
        || of(facts, "provisioningErrors")
            .map(error -> String.valueOf(error.get("text")))
            .anyMatch(text -> text.contains(guid.text()));
  }

  /** True when a hold is in force, or when a place where one can stand was not read. */
  private static boolean heldOrUnread(Fact holds) {
    for (String flag :
        List.of(
            "litigationHoldEnabled",
            "complianceTagHoldApplied",
            "delayHoldApplied",
            "delayReleaseHoldApplied")) {
      if (!Boolean.FALSE.equals(holds.get(flag))) {
        return true;
      }
    }
    if (!(holds.get("inPlaceHolds") instanceof List<?> own)
        || !(holds.get("organizationInPlaceHolds") instanceof List<?> all)) {
      return true;
    }
    Set<String> excluded = new HashSet<>();
    for (Object entry : own) {
      String text = String.valueOf(entry);
      if (text.startsWith("-")) {
        excluded.add(text.substring(1).replaceAll(":.*", ""));
      } else if (!text.matches("(mbx|skp)[0-9a-f]{32}:1")
          && !text.matches("grp[0-9a-f]{32}(:.*)?")) {
        return true;
      }
    }
    return all.stream()
        .map(String::valueOf)
        .filter(text -> !text.endsWith(":1") && !text.startsWith("grp"))
        .anyMatch(text -> !excluded.contains(text.replaceAll(":.*", "")));
  }

  private static void release(CaseFacts facts, String code) {
    approved(facts, "release-hold");
    String target = code.startsWith("release-hold") ? "holderHolds" : "userHolds";
    Set<Object> entries = new HashSet<>();
    for (String list : List.of("inPlaceHolds", "organizationInPlaceHolds")) {
      if (value(facts, target, list) instanceof List<?> held) {
        entries.addAll(held);
      }
    }
    assertThat(of(facts, "holdPolicies"))
        .noneMatch(
            policy ->
                Boolean.TRUE.equals(policy.get("preservationLocked"))
                    && entries.stream().anyMatch(entry -> lockable(entry))
                    && (policy.get("id") == null
                        || (entries.contains(policy.get("id")) && lockable(policy.get("id")))));
    if (code.startsWith("release-hold")) {
      assertThat(of(facts, "guidHolders")).anyMatch(h -> guid(h, "exchangeGuid").isWellFormed());
      assertThat(value(facts, "holderSearch", "matches")).isEqualTo(1);
    }
  }

  /** Only retention policies can be locked, and only while they hold and do not just delete. */
  private static boolean lockable(Object entry) {
    return String.valueOf(entry).matches("(mbx|skp)[0-9a-f]{32}(:[023-9])?");
  }

  private static void onPremises(CaseFacts facts, String code, Outcome outcome) {
    Object managed = value(facts, "cloudRecipient", "cloudManaged");
    Object cloudType = value(facts, "cloudRecipient", "recipientTypeDetails");
    // Only a mailbox in the cloud can be managed there, so another known type settles it too.
    boolean noCloudMailbox = cloudType != null && !MAILBOXES.contains(cloudType.toString());
    assertThat(Boolean.FALSE.equals(managed) || (managed == null && noCloudMailbox))
        .as(code + ", managed " + managed + ", cloud type " + cloudType)
        .isTrue();
    Object type = value(facts, "onPremisesRecipient", "recipientTypeDetails");
    assertThat(value(facts, "onPremisesRecipient", "mailboxExists")).isNotEqualTo(true);
    if (!code.equals("convert-to-remote-mailbox")) {
      assertThat(MAILBOXES).doesNotContain(String.valueOf(type));
    }
    if (code.equals("release-exchange-guid") || code.equals("renew-archive-guid")) {
      List<String> steps = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
      int conversion = steps.indexOf("convert-to-remote-mailbox");
      // The object is a remote mailbox, or the plan makes it one before.
      assertThat(
              String.valueOf(type).startsWith("Remote")
                  || (conversion >= 0 && conversion < steps.indexOf(code)))
          .as(type + " " + steps)
          .isTrue();
      // One account is one recipient: a remote mailbox has no mailbox on-premises.
      assertThat(
              Boolean.FALSE.equals(value(facts, "onPremisesRecipient", "mailboxExists"))
                  || String.valueOf(type).startsWith("Remote"))
          .isTrue();
    }
    if (code.contains("archive")) {
      assertThat(value(facts, "onPremisesRecipient", "archiveHasContent")).isNotEqualTo(true);
    }
    if (code.startsWith("set-archive-guid")) {
      assertThat(
              Boolean.FALSE.equals(value(facts, "onPremisesRecipient", "archiveHasContent"))
                  || String.valueOf(type).startsWith("Remote")
                  || noneOnPremises(facts))
          .isTrue();
    }
    if (code.equals("renew-archive-guid")) {
      assertThat(((Guid) Objects.requireNonNull(value(facts, "cloudRecipient", "archiveGuid"))))
          .matches(Guid::isNone);
    }
  }

  private static boolean noneOnPremises(CaseFacts facts) {
    Object read = value(facts, "onPremisesRecipient", "archiveGuid");
    return read instanceof Guid guid
        ? guid.isNone()
        : of(facts, "provisioningErrors")
            .map(error -> String.valueOf(error.get("text")))
            .anyMatch(text -> text.contains("ArchiveGuid 00000000") || text.contains("Guid  of"));
  }

  private static void contentDecided(CaseFacts facts) {
    assertThat(of(facts, "guidHolders"))
        .filteredOn(h -> MAILBOXES.contains(String.valueOf(h.get("recipientTypeDetails"))))
        .allMatch(
            h ->
                Boolean.FALSE.equals(h.get("contentWanted"))
                    || Boolean.TRUE.equals(h.get("contentSaved")));
  }

  private static void approved(CaseFacts facts, String step) {
    assertThat(of(facts, "approvals"))
        .anyMatch(
            approval ->
                step.equals(approval.get("step"))
                    && approval.get("approvedBy") instanceof String by
                    && !by.isEmpty());
  }

  private static void command(String command) {
    assertThat(command)
        .doesNotContainIgnoringCase("uninstall")
        .doesNotContain("user@domain.com")
        .doesNotContain("xxxxxxxx")
        .doesNotContainPattern("\\{[A-Za-z.]+(:[a-z]+)?}");
    if (command.contains("-ExchangeGuid ")) {
      assertThat(command).doesNotContain("NewGuid");
    }
  }

  private static Guid guid(Fact fact, String field) {
    return fact.get(field) instanceof Guid guid ? guid : Guid.of("not known");
  }

  private static Object value(CaseFacts facts, String key, String field) {
    return of(facts, key).findFirst().map(fact -> fact.get(field)).orElse(null);
  }

  private static Stream<Fact> of(CaseFacts facts, String key) {
    return facts.facts().stream().filter(fact -> fact.type().key().equals(key));
  }
}
