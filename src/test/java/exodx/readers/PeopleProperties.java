package exodx.readers;

import static exodx.readers.PeopleTexts.all;
import static exodx.readers.PeopleTexts.block;
import static exodx.readers.PeopleTexts.guid;
import static exodx.readers.PeopleTexts.holder;
import static exodx.readers.PeopleTexts.letter;
import static exodx.readers.PeopleTexts.mismatch;
import static exodx.readers.PeopleTexts.people;
import static exodx.readers.PeopleTexts.user;
import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Guid;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.PeopleTexts.Someone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is printed of several people in whatever order, no value of one reaches another. */
class PeopleProperties {
  private static final Pattern GUID = Pattern.compile(Guid.DIGITS);
  private static final String CONFLICT = "d2c94e7b-5a10-4f68-93be-8f07a1d6c5e2";

  private final Diagnostician expert = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private static List<CaseFacts> read(String text) {
    SourceText source = new SourceText("paste.txt", text);
    return CaseReader.readAll(TestKnowledge.BASE.vocabulary(), List.of(source), null).cases();
  }

  private static String told(CaseFacts facts) {
    return facts.facts().stream()
        .flatMap(fact -> fact.values().values().stream())
        .map(value -> String.valueOf(value.value()))
        .collect(Collectors.joining("\n"));
  }

  /** Whose values stand in a text. */
  private static Set<String> owners(String text, List<Someone> people) {
    Map<String, String> owner = new HashMap<>();
    for (Someone one : people) {
      List.of(one.id(), one.mailbox(), one.archive()).forEach(g -> owner.put(g, one.upn()));
    }
    Set<String> owners = new HashSet<>();
    String small = text.toLowerCase(Locale.ROOT);
    Matcher found = GUID.matcher(small);
    while (found.find()) {
      if (owner.containsKey(found.group())) {
        owners.add(owner.get(found.group()));
      }
    }
    people.stream().map(Someone::upn).filter(small::contains).forEach(owners::add);
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
      blocks.add(user(people.get(0)));
      if (random.nextBoolean()) {
        blocks.add(user(people.get(1)));
        blocks.add(holder(people.get(1)));
      }
    }
    if (random.nextBoolean()) {
      blocks.add(letter(people, random));
    }
    Collections.shuffle(blocks, random);
    String text = String.join("\n", blocks);
    for (CaseFacts facts : read(text)) {
      assertThat(owners(told(facts), people)).as(text).hasSizeLessThan(2);
      Outcome outcome = expert.diagnose(facts);
      String answer =
          outcome.steps() + "\n" + outcome.waiting() + outcome.missing() + outcome.proof();
      assertThat(owners(answer, people)).as(text + answer).hasSizeLessThan(2);
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
}
