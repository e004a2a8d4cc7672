package exodx.safety;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.problem.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes cases of every kind from the vocabulary, each field unknown half of the time or less. */
public final class GeneratedCases {
  private static final List<String> GUIDS =
      List.of(
          "08073974-1902-4542-88ea-37ba310f0c5c",
          "ec5475a8-5b78-4c92-870b-cad24fcffa11",
          "35bda72e-195b-4aa9-85f8-72874254331e",
          "00000000-0000-0000-0000-000000000000",
          "",
          "ec5475a8-5b78-4c92-870b-cad24fcffa",
          "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
  private static final List<String> OBJECTS =
      List.of("11111111-2222-4333-8444-555555555555", "66666666-7777-4888-8999-aaaaaaaaaaaa");
  private static final List<String> HOLDS =
      List.of(
          "UniH0b2f7c8e-1a52-4b5e-9d38-6a3b1c9e7f04",
          "mbxba6f4ba25b62490aaaa253eea27426ab:2",
          "mbxba6f4ba25b62490aaaa253eea27426ab:1",
          "-mbxba6f4ba25b62490aaaa253eea27426ab:2",
          "skp7cfb30345d454ac0a989ab3041051209:3",
          "c0ba3ce811b6432a8751430937152491",
          "cldc0ba3ce811b6432a8751430937152491",
          "grp7cfb30345d454ac0a989ab3041051209:2",
          "mbxba6f...");

  private final Random random;
  private final double known;

  /** Makes the cases of a seed. */
  public GeneratedCases(long seed) {
    this.random = new Random(seed);
    this.known = List.of(0.3, 0.6, 0.9, 1.0).get(random.nextInt(4));
  }

  /**
   * A case near the edge of a purge: everything that allows it, with a few values changed or
   * forgotten, because plain chance would hardly ever get there.
   */
  public CaseFacts nearPurge() {
    String guid = GUIDS.get(0);
    CaseFacts facts = empty();
    facts = set(facts, "provisioningErrors", "text", message("ArchiveGuid", guid));
    facts = set(facts, "affectedUser", "userPrincipalName", "user@contoso.com");
    facts = set(facts, "affectedUser", "synced", true);
    facts = set(facts, "holderSearch", "matches", 1);
    facts = set(facts, "guidHolders", "guid", Guid.of(guid));
    facts = set(facts, "guidHolders", "exchangeGuid", Guid.of(GUIDS.get(1)));
    facts = set(facts, "guidHolders", "property", "ArchiveGuid");
    facts = set(facts, "guidHolders", "state", "SoftDeleted");
    facts = set(facts, "guidHolders", "externalDirectoryObjectId", Guid.of(""));
    facts = set(facts, "guidHolders", "contentWanted", false);
    facts = set(facts, "guidHolders", "samePerson", true);
    facts = set(facts, "guidHolders", "cloudContent", false);
    facts = set(facts, "guidHolders", "moveAwaited", false);
    boolean mailUser = random.nextBoolean();
    facts =
        set(facts, "guidHolders", "recipientTypeDetails", mailUser ? "MailUser" : "UserMailbox");
    for (String field :
        List.of(
            "litigationHoldEnabled",
            "complianceTagHoldApplied",
            "delayHoldApplied",
            "delayReleaseHoldApplied")) {
      facts = set(facts, "holderHolds", field, false);
    }
    facts = set(facts, "holderHolds", "inPlaceHolds", List.of());
    facts = set(facts, "holderHolds", "organizationInPlaceHolds", List.of());
    facts =
        set(
            facts,
            "approvals",
            "step",
            "purge-soft-deleted-" + (mailUser ? "mailuser" : "mailbox"));
    facts = set(facts, "approvals", "approvedBy", "A. Person");
    facts = set(facts, "onPremisesRecipient", "recipientTypeDetails", "UserMailbox");
    facts = set(facts, "cloudRecipient", "recipientTypeDetails", "MailUser");
    facts = set(facts, "cloudRecipient", "archiveGuid", Guid.of(""));
    return changed(facts);
  }

  /** A case near the edge of two purges: two GUIDs, each with a search, a holder and holds. */
  public CaseFacts nearTwoPurges() {
    CaseFacts facts = empty();
    facts = set(facts, "affectedUser", "userPrincipalName", "user@contoso.com");
    facts = set(facts, "affectedUser", "synced", true);
    facts = set(facts, "onPremisesRecipient", "recipientTypeDetails", "UserMailbox");
    facts = set(facts, "cloudRecipient", "recipientTypeDetails", "MailUser");
    facts = set(facts, "cloudRecipient", "archiveGuid", Guid.of(""));
    boolean sameObject = random.nextInt(4) == 0;
    boolean mailUser = random.nextBoolean();
    for (int i = 0; i < 2; i++) {
      Guid guid = Guid.of(GUIDS.get(i));
      Guid object = Guid.of(OBJECTS.get(sameObject ? 0 : i));
      String property = i == 0 ? "ArchiveGuid" : "ExchangeGuid";
      facts = add(facts, "provisioningErrors", i, Map.of("text", message(property, guid.text())));
      facts = add(facts, "holderSearch", i, Map.of("guid", guid, "matches", 1));
      Map<String, Object> holder = new LinkedHashMap<>();
      holder.put("guid", guid);
      holder.put("property", sameObject || i == 0 ? "ArchiveGuid" : "ExchangeGuid");
      holder.put("exchangeGuid", sameObject || i == 0 ? object : guid);
      holder.put("state", "SoftDeleted");
      holder.put("externalDirectoryObjectId", Guid.of(""));
      holder.put("contentWanted", false);
      holder.put("samePerson", true);
      holder.put("cloudContent", false);
      holder.put("moveAwaited", false);
      holder.put("recipientTypeDetails", mailUser ? "MailUser" : "UserMailbox");
      facts = add(facts, "guidHolders", i, holder);
      Map<String, Object> holds = new LinkedHashMap<>();
      holds.put("exchangeGuid", holder.get("exchangeGuid"));
      for (String field :
          List.of(
              "litigationHoldEnabled",
              "complianceTagHoldApplied",
              "delayHoldApplied",
              "delayReleaseHoldApplied")) {
        holds.put(field, false);
      }
      holds.put("inPlaceHolds", List.of());
      holds.put("organizationInPlaceHolds", List.of());
      facts = add(facts, "holderHolds", i, holds);
      facts =
          add(
              facts,
              "approvals",
              i,
              Map.of(
                  "step",
                  "purge-soft-deleted-" + (mailUser ? "mailuser" : "mailbox"),
                  "approvedBy",
                  "A. Person",
                  "object",
                  holder.get("exchangeGuid")));
    }
    return changed(facts);
  }

  private CaseFacts changed(CaseFacts given) {
    CaseFacts facts = given;
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      Fact fact = facts.facts().get(random.nextInt(facts.facts().size()));
      FactField field = fact.type().fields().get(random.nextInt(fact.type().fields().size()));
      facts = facts.with(random.nextBoolean() ? without(fact, field) : with(fact, field));
    }
    return facts;
  }

  private static CaseFacts add(CaseFacts facts, String key, int index, Map<String, Object> values) {
    FactType type = TestKnowledge.BASE.vocabulary().byKey(key).orElseThrow();
    Fact fact = Fact.blank(type, index);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      fact = fact.with(value.getKey(), value.getValue());
    }
    return facts.with(fact);
  }

  /** A case of pure chance. */
  public CaseFacts any() {
    CaseFacts facts = empty();
    for (FactType type : TestKnowledge.BASE.vocabulary().types()) {
      int count = type.many() ? 1 + random.nextInt(2) : 1;
      for (int index = 0; index < count; index++) {
        Fact fact = Fact.blank(type, index);
        for (FactField field : type.fields()) {
          if (random.nextDouble() < known) {
            fact = with(fact, field);
          }
        }
        facts = facts.with(fact);
      }
    }
    return facts;
  }

  private static CaseFacts empty() {
    return CaseFacts.of(
        "generated", new SourceText("generated", ""), TestKnowledge.BASE.vocabulary(), List.of());
  }

  private static CaseFacts set(CaseFacts facts, String key, String field, Object value) {
    Fact fact =
        facts.facts().stream().filter(f -> f.type().key().equals(key)).findFirst().orElseThrow();
    return facts.with(fact.with(field, value));
  }

  private static Fact without(Fact fact, FactField field) {
    var values = new java.util.LinkedHashMap<>(fact.values());
    values.remove(field.name());
    return new Fact(fact.type(), fact.index(), values);
  }

  private Fact with(Fact fact, FactField field) {
    return fact.with(field.name(), value(field));
  }

  private Object value(FactField field) {
    return switch (field.type()) {
      case TRUTH -> random.nextBoolean();
      case NUMBER -> random.nextInt(4);
      case GUID -> Guid.of(pick(GUIDS));
      case WORD -> pick(field.words());
      case DATE -> LocalDate.of(2026, 11, 23).minusDays(random.nextInt(400));
      case TEXT -> field.recognise() ? text() : pick(texts(field));
      case TEXTS -> {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          some.add(pick(HOLDS));
        }
        yield List.copyOf(some);
      }
    };
  }

  private static List<String> texts(FactField field) {
    List<String> texts = new ArrayList<>(field.examples());
    texts.addAll(List.of("", "user@contoso.com", "it's $(x) `n", "A. Person"));
    texts.addAll(HOLDS);
    return texts;
  }

  private String text() {
    String guid = pick(GUIDS);
    return switch (random.nextInt(6)) {
      case 0 -> message("ExchangeGuid", guid);
      case 1 -> message("ArchiveGuid", guid);
      case 2 ->
          "Failed to sync the ArchiveGuid "
              + pick(GUIDS)
              + " of mailbox "
              + pick(GUIDS)
              + " because one cloud archive "
              + guid
              + " exists";
      case 3 ->
          "Failed to enable the new cloud archive "
              + pick(GUIDS)
              + " of mailbox "
              + pick(GUIDS)
              + " because a different archive "
              + guid
              + " exists.";
      case 4 -> "Exchange can't disable the mailbox \"a/b\" because it is on In-Place Hold.";
      default -> {
        var messages =
            TestKnowledge.BASE.rules().values().stream()
                .flatMap(rule -> rule.messages().stream())
                .toList();
        yield pick(messages);
      }
    };
  }

  private static String message(String property, String guid) {
    return "The value \""
        + guid
        + "\" of property \""
        + property
        + "\" is used by another recipient object. Please specify a unique value.";
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
