package exodx.safety;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Risk;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import exodx.outcome.Outcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final List<String> FLAGS =
      List.of(
          "litigationHoldEnabled",
          "complianceTagHoldApplied",
          "delayHoldApplied",
          "delayReleaseHoldApplied");
  private static final Pattern REMOVED = Pattern.compile("Remove-\\w+ -Identity '([^']+)'");
  private static final Pattern IN_USE =
      Pattern.compile("The value \"([^\"]*)\" of property \"[^\"]*\" is used by another recipient");
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

  @Property(tries = 12_000)
  void holdForCasesOfPureChance(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).any());
  }

  @Property(tries = 12_000)
  void holdForCasesNearAPurge(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).nearPurge());
  }

  @Property(tries = 6_000)
  void holdForCasesWithTwoConflicts(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).nearTwoPurges());
  }

  @Property(tries = 1_000)
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
    settledTogether(facts, outcome);
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
        licence(facts, outcome);
      }
      if (Set.of("release-exchange-guid", "renew-archive-guid", "assign-licence").contains(code)) {
        cloudContentDecided(facts);
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

  /** A user with several conflicts is provisioned only when every GUID is free. */
  private static void settledTogether(CaseFacts facts, Outcome outcome) {
    Set<Guid> purged =
        outcome.steps().stream()
            .filter(step -> step.code().startsWith("purge-"))
            .flatMap(step -> purged(facts, step).stream())
            .map(holder -> guid(holder, "exchangeGuid"))
            .collect(Collectors.toSet());
    if (!purged.isEmpty()) {
      Set<Guid> conflicts = conflicts(facts);
      assertThat(
              of(facts, "guidHolders")
                  .filter(holder -> conflicts.contains(guid(holder, "guid")))
                  .map(holder -> guid(holder, "exchangeGuid")))
          .isSubsetOf(purged);
    }
  }

  private static void purge(CaseFacts facts, Outcome.PlannedStep step) {
    List<Fact> same = purged(facts, step);
    assertThat(same).isNotEmpty();
    Guid object = guid(same.get(0), "exchangeGuid");
    for (Fact holder : same) {
      assertThat(holder.get("state")).isEqualTo("SoftDeleted");
      assertThat(guid(holder, "externalDirectoryObjectId").isNone()).isTrue();
      assertThat(holder.get("contentWanted")).isNotNull();
      assertThat(
              Boolean.FALSE.equals(holder.get("contentWanted"))
                  || Boolean.TRUE.equals(holder.get("contentSaved")))
          .isTrue();
      assertThat(holder.get("samePerson")).isNotNull();
      assertThat(holder.get("moveAwaited")).isNotEqualTo(true);
      assertThat(holder.get("otherGeo")).isNotEqualTo(true);
      assertThat(holder.get("whenSoftDeleted"))
          .as("a day that has not come yet")
          .matches(
              day ->
                  !(day instanceof LocalDate when)
                      || !when.isAfter(TestKnowledge.TODAY.plusDays(1)));
      String type = String.valueOf(holder.get("recipientTypeDetails"));
      if (step.code().equals("purge-soft-deleted-mailbox")) {
        assertThat(MAILBOXES).contains(type);
      } else {
        assertThat(type).isEqualTo("MailUser");
        assertThat(holder.get("cloudContent")).isEqualTo(false);
        assertThat(holder.get("moveAwaited")).isEqualTo(false);
      }
      if (Boolean.FALSE.equals(holder.get("samePerson"))) {
        assertThat(approvals(facts, step.code())).anyMatch(one -> object.equals(one.get("object")));
      }
    }
    assertThat(approvals(facts, step.code()))
        .anyMatch(one -> one.get("object") == null || object.equals(one.get("object")));
    assertThat(value(facts, "affectedUser", "synced")).isNotNull();
    // Whether a gentler way is open hangs on what the user is on-premises and in the cloud.
    assertThat(value(facts, "onPremisesRecipient", "recipientTypeDetails")).isNotNull();
    ownMailbox(facts, same);
    move(facts, step.code());
    assertThat(heldOrUnread(facts, object)).isFalse();
    assertThat(step.command()).contains("'" + object.text() + "'").doesNotContainPattern("\\w@\\w");
    Set<Guid> conflicts = conflicts(facts);
    assertThat(same).anyMatch(holder -> conflicts.contains(guid(holder, "guid")));
    conflicts.forEach(guid -> oneKnownHolder(facts, guid, conflicts.size() == 1));
  }

  /**
   * A user with a mailbox or an archive of its own in the cloud only gets its GUID on-premises (KB
   * 2956029, KB 4053483); so what it has there is known, and differs from what is written
   * on-premises only after that was done.
   */
  private static void ownMailbox(CaseFacts facts, List<Fact> purged) {
    Object cloud = value(facts, "cloudRecipient", "recipientTypeDetails");
    boolean mailbox = cloud != null && MAILBOXES.contains(cloud.toString());
    String onPremises = String.valueOf(value(facts, "onPremisesRecipient", "recipientTypeDetails"));
    boolean lives =
        MAILBOXES.contains(onPremises)
            || Boolean.TRUE.equals(value(facts, "onPremisesRecipient", "mailboxExists"));
    assertThat(mailbox && lives).as("a mailbox on both sides").isFalse();
    if (conflictOf(facts, "ExchangeGuid", purged)) {
      assertThat(cloud).isNotNull();
      if (mailbox) {
        Object own = value(facts, "cloudRecipient", "exchangeGuid");
        assertThat(own).isInstanceOf(Guid.class);
        assertThat(onPremises.startsWith("Remote") && ((Guid) own).isWellFormed())
            .as("a mailbox of its own, %s", own)
            .isFalse();
      }
    }
    for (String property : List.of("ExchangeGuid", "ArchiveGuid")) {
      String field = property.equals("ExchangeGuid") ? "exchangeGuid" : "archiveGuid";
      if (conflictOf(facts, property, purged)
          && onPremises.startsWith("Remote")
          && value(facts, "onPremisesRecipient", field) instanceof Guid synced
          && synced.isWellFormed()) {
        assertThat(conflicts(facts)).as("another %s on-premises", property).contains(synced);
      }
    }
    if (conflictOf(facts, "ArchiveGuid", purged)) {
      Object own = value(facts, "cloudRecipient", "archiveGuid");
      assertThat(own).isInstanceOf(Guid.class);
      assertThat(((Guid) own).isWellFormed()).as("an archive of its own, %s", own).isFalse();
    }
  }

  /**
   * Nothing is purged while the user's mailbox is moved, and beside a mail user, which can be
   * prepared for a move from elsewhere, only when that is ruled out or asked of the holder.
   */
  private static void move(CaseFacts facts, String code) {
    assertThat(value(facts, "migration", "running")).isNotEqualTo(true);
    if (code.equals("purge-soft-deleted-mailbox")
        && "MailUser".equals(value(facts, "onPremisesRecipient", "recipientTypeDetails"))) {
      assertThat(
              value(facts, "migration", "otherOrganisation") != null
                  || Set.of("CrossTenant", "CrossForest")
                      .contains(String.valueOf(value(facts, "migration", "direction"))))
          .as("another forest or tenant")
          .isTrue();
    }
  }

  /** Whether an error names this property of a GUID that one of the purged objects holds. */
  private static boolean conflictOf(CaseFacts facts, String property, List<Fact> purged) {
    return of(facts, "provisioningErrors")
        .filter(error -> !Boolean.TRUE.equals(error.get("resolved")))
        .map(error -> String.valueOf(error.get("text")))
        .filter(text -> text.contains("of property \"" + property + "\" is used"))
        .anyMatch(text -> purged.stream().anyMatch(one -> text.contains(guid(one, "guid").text())));
  }

  /** The holders that the command removes; other identifiers in it are only compared. */
  private static List<Fact> purged(CaseFacts facts, Outcome.PlannedStep step) {
    Set<String> removed =
        REMOVED
            .matcher(step.command())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(removed).hasSize(1);
    return of(facts, "guidHolders")
        .filter(one -> guid(one, "exchangeGuid").isWellFormed())
        .filter(one -> removed.contains(guid(one, "exchangeGuid").text()))
        .toList();
  }

  /** Each GUID in conflict was counted once, everywhere, and its only holder was read. */
  private static void oneKnownHolder(CaseFacts facts, Guid guid, boolean only) {
    assertThat(
            of(facts, "holderSearch")
                .filter(one -> guid.equals(one.get("guid")) || (only && one.get("guid") == null))
                .map(one -> one.get("matches"))
                .filter(Objects::nonNull))
        .isNotEmpty()
        .allMatch(count -> count.equals(1));
    assertThat(
            of(facts, "guidHolders")
                .filter(one -> !one.values().isEmpty())
                .filter(one -> guid.equals(one.get("guid")) || only))
        .hasSize(1)
        .allMatch(one -> one.get("state") != null && one.get("recipientTypeDetails") != null);
  }

  /** The GUIDs that errors name as used by another recipient, or that a search tells. */
  private static Set<Guid> conflicts(CaseFacts facts) {
    Set<Guid> guids = new HashSet<>();
    of(facts, "provisioningErrors")
        .filter(error -> !Boolean.TRUE.equals(error.get("resolved")))
        .flatMap(error -> IN_USE.matcher(String.valueOf(error.get("text"))).results())
        .map(found -> Guid.of(found.group(1)))
        .filter(Guid::isWellFormed)
        .forEach(guids::add);
    if (guids.isEmpty()) {
      of(facts, "holderSearch")
          .map(one -> guid(one, "guid"))
          .filter(Guid::isWellFormed)
          .forEach(guids::add);
    }
    return guids;
  }

  private static List<Fact> approvals(CaseFacts facts, String step) {
    return of(facts, "approvals")
        .filter(one -> step.equals(one.get("step")))
        .filter(one -> one.get("approvedBy") instanceof String by && !by.isEmpty())
        .toList();
  }

  /** True when a hold may be in force on an object, or when it was not read whole. */
  private static boolean heldOrUnread(CaseFacts facts, Guid object) {
    List<Object> organization =
        of(facts, "holderHolds")
            .map(one -> one.get("organizationInPlaceHolds"))
            .filter(Objects::nonNull)
            .toList();
    long holders = of(facts, "guidHolders").map(one -> one.get("exchangeGuid")).distinct().count();
    boolean read = false;
    for (Fact holds : of(facts, "holderHolds").toList()) {
      Object named = holds.get("exchangeGuid");
      if (named != null && !named.equals(object)) {
        continue;
      }
      if (!FLAGS.stream().allMatch(flag -> holds.get(flag) != null)
          || holds.get("inPlaceHolds") == null) {
        if (FLAGS.stream().anyMatch(flag -> Boolean.TRUE.equals(holds.get(flag)))
            || (holds.get("inPlaceHolds") instanceof List<?> own
                && own.stream().anyMatch(HardStopProperties::holds))) {
          return true; // a reading that is not whole can show a hold, but cannot clear anything
        }
        continue;
      }
      for (Object all : organization) {
        if (heldOrUnread(holds.with("organizationInPlaceHolds", all))) {
          return true;
        }
      }
      read |= !organization.isEmpty() && (named != null || holders == 1);
    }
    return !read;
  }

  /** True when a hold is in force, or when a place where one can stand was not read. */
  private static boolean heldOrUnread(Fact holds) {
    for (String flag : FLAGS) {
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
      } else if (holds(text)) {
        return true;
      }
    }
    return all.stream()
        .map(String::valueOf)
        .filter(text -> !text.endsWith(":1") && !text.startsWith("grp"))
        .anyMatch(text -> !excluded.contains(text.replaceAll(":.*", "")));
  }

  private static void release(CaseFacts facts, String code) {
    String target = code.startsWith("release-hold") ? "holderHolds" : "userHolds";
    assertThat(Stream.of("release-hold", code).flatMap(step -> approvals(facts, step).stream()))
        .isNotEmpty();
    Set<String> policies = new HashSet<>();
    for (Fact holds : of(facts, target).toList()) {
      for (String list : List.of("inPlaceHolds", "organizationInPlaceHolds")) {
        if (holds.get(list) instanceof List<?> held) {
          held.stream()
              .filter(HardStopProperties::lockable)
              .map(HardStopProperties::policy)
              .forEach(policies::add);
        }
      }
    }
    assertThat(of(facts, "holdPolicies"))
        .noneMatch(
            policy ->
                Boolean.TRUE.equals(policy.get("preservationLocked"))
                    && !policies.isEmpty()
                    && (policy.get("id") == null || policies.contains(policy(policy.get("id")))));
    if (code.startsWith("release-hold")) {
      assertThat(of(facts, "guidHolders")).anyMatch(h -> guid(h, "exchangeGuid").isWellFormed());
      assertThat(of(facts, "holderSearch")).anyMatch(one -> Objects.equals(one.get("matches"), 1));
      assertThat(of(facts, "guidHolders")).anyMatch(h -> h.get("samePerson") != null);
    }
  }

  /** A policy as Purview and a mailbox both tell it: without prefix, suffix and dashes. */
  private static String policy(Object id) {
    return String.valueOf(id)
        .toLowerCase(Locale.ROOT)
        .replaceAll("^-?(mbx|skp|grp|cld|unih)|:.*|-", "");
  }

  /** Every entry holds but an exclusion, a policy that only deletes, and one for groups. */
  private static boolean holds(Object entry) {
    String text = String.valueOf(entry);
    return !text.startsWith("-")
        && !text.matches("(mbx|skp)[0-9a-f]{32}:1")
        && !text.matches("grp[0-9a-f]{32}(:.*)?");
  }

  /** Only retention policies can be locked, and only while they hold and do not just delete. */
  private static boolean lockable(Object entry) {
    return String.valueOf(entry).matches("(mbx|skp)[0-9a-f]{32}(:[023-9])?");
  }

  private static void onPremises(CaseFacts facts, String code, Outcome outcome) {
    assertThat(value(facts, "migration", "running")).as(code).isNotEqualTo(true);
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

  /**
   * A licence makes a mailbox only where the account says of none that it is on-premises, and where
   * there is none in the cloud yet.
   */
  private static void licence(CaseFacts facts, Outcome outcome) {
    assertThat(value(facts, "cloudRecipient", "recipientTypeDetails"))
        .isNotNull()
        .matches(type -> !MAILBOXES.contains(type.toString()));
    if (value(facts, "onPremisesRecipient", "exchangeGuid") instanceof Guid synced
        && synced.isWellFormed()) {
      assertThat(outcome.steps())
          .as("an ExchangeGuid that stays on-premises, %s", synced)
          .anyMatch(step -> step.code().equals("release-exchange-guid"));
    }
  }

  /** A live mailbox loses nothing by another one; every other one may be on its way out. */
  private static void contentDecided(CaseFacts facts) {
    assertThat(of(facts, "guidHolders"))
        .filteredOn(h -> !"Live".equals(String.valueOf(h.get("state"))))
        .filteredOn(h -> MAILBOXES.contains(String.valueOf(h.get("recipientTypeDetails"))))
        .allMatch(
            h ->
                Boolean.FALSE.equals(h.get("contentWanted"))
                    || Boolean.TRUE.equals(h.get("contentSaved")));
  }

  /**
   * A deleted mail user can have an archive in the cloud, which a fresh GUID or a new mailbox
   * leaves behind: whether it has one is known, and somebody has decided on it.
   */
  private static void cloudContentDecided(CaseFacts facts) {
    Set<Guid> conflicts = conflicts(facts);
    assertThat(of(facts, "guidHolders"))
        .filteredOn(holder -> conflicts.contains(guid(holder, "guid")))
        .filteredOn(holder -> "MailUser".equals(holder.get("recipientTypeDetails")))
        .filteredOn(holder -> Set.of("SoftDeleted", "Inactive").contains(holder.get("state") + ""))
        .allMatch(
            holder ->
                Boolean.FALSE.equals(holder.get("contentWanted"))
                    || Boolean.TRUE.equals(holder.get("contentSaved"))
                    || Boolean.FALSE.equals(holder.get("cloudContent")));
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
