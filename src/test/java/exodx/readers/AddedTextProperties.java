package exodx.readers;

import static exodx.readers.PeopleTexts.block;
import static exodx.readers.PeopleTexts.guid;
import static exodx.readers.PeopleTexts.mismatch;
import static exodx.readers.PeopleTexts.people;
import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.PeopleTexts.Someone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever text is added to a case, in front of it or behind, proves nothing that it does not say.
 */
class AddedTextProperties {
  private static final String PURGE = "guid-in-use-soft-deleted-mailbox-purge.yaml";
  private static final String CONFLICT = "ec5475a8-5b78-4c92-870b-cad24fcffa10";

  @Property(tries = 60)
  void whatIsAddedBringsNoChangeThatItDoesNotProve(@ForAll Random random) {
    List<Someone> people = people(random);
    Someone user = people.get(0);
    StringBuilder base = new StringBuilder(mismatch(user)).append('\n');
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      base.append('\n').append(block(user, random));
    }
    String more = around(base.toString(), strangers(people, random), random);
    assertThat(changes(base.toString(), user)).as(more).containsAll(changes(more, user));
  }

  /** Steps that change something, of every case that may be the user's. */
  private static Set<String> changes(String text, Someone user) {
    Diagnostician expert = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    return CaseReader.readAll(TestKnowledge.BASE.vocabulary(), List.of(paste(text)), null)
        .cases()
        .stream()
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

  private static List<String> strangers(List<Someone> people, Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      texts.add(block(people.get(1 + random.nextInt(people.size() - 1)), random));
    }
    return texts;
  }

  /** Puts texts in front of another one and behind it. */
  private static String around(String base, List<String> texts, Random random) {
    StringBuilder all = new StringBuilder(base);
    for (String text : texts) {
      if (random.nextBoolean()) {
        all.insert(0, text + "\n");
      } else {
        all.append('\n').append(text);
      }
    }
    return all.toString();
  }

  @Property(tries = 60)
  void whatIsAddedBringsNoPurge(@ForAll Random random) throws IOException {
    SourceText file = new SourceText(PURGE, without(random));
    String own = random.nextBoolean() ? holder(CONFLICT, "Guid : " + guid(random), random) : "";
    List<String> texts = strangers(people(random), random);
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      texts.add(ofAnother(random));
    }
    String more = around(own, texts, random);
    if (purges(List.of(file, paste(more)))) {
      boolean before = purges(own.isEmpty() ? List.of(file) : List.of(file, paste(own)));
      assertThat(before).as(file.text() + "\n" + more).isTrue();
    }
  }

  /** The facts of a purge without some of them; an object keeps one, since none may be empty. */
  private static String without(Random random) throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(Path.of("facts-samples", PURGE), StandardCharsets.UTF_8));
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      List<Integer> facts =
          IntStream.range(1, lines.size()).filter(at -> canGo(lines, at)).boxed().toList();
      lines.remove((int) facts.get(random.nextInt(facts.size())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean canGo(List<String> lines, int at) {
    return lines.get(at).matches("  +(?!exchangeServer)\\w+: .+")
        && (lines.get(at - 1).startsWith("  ")
            || at + 1 < lines.size() && lines.get(at + 1).startsWith("  "));
  }

  /** What is printed of a soft-deleted mailbox that nothing holds. */
  private static String holder(String guid, String identity, Random random) {
    return "PS C:\\> Get-Mailbox "
        + guid
        + " -SoftDeletedMailbox | fl\n\n"
        + (random.nextBoolean() ? identity + "\n" : "")
        + (random.nextBoolean() ? "ExchangeGuid : " + guid + "\n" : "")
        + "RecipientTypeDetails : UserMailbox\nWhenSoftDeleted : 2026-11-10T08:00:00\n"
        + "LitigationHoldEnabled : False\nComplianceTagHoldApplied : False\n"
        + "DelayHoldApplied : False\nDelayReleaseHoldApplied : False\nInPlaceHolds : {}\n"
        + "ExternalDirectoryObjectId :\n";
  }

  /** Something about a GUID that is not in conflict, or that nobody said anything about. */
  private static String ofAnother(Random random) {
    String guid = guid(random);
    return switch (random.nextInt(5)) {
      case 0 -> holder(guid, "Guid : " + guid(random), random);
      case 1 ->
          "PS C:\\> (Get-Recipient "
              + guid
              + " -IncludeSoftDeletedRecipients | Measure-Object).Count\n1\n";
      case 2 ->
          "LitigationHoldEnabled : False\nInPlaceHolds : {}\nDelayHoldApplied : False\n"
              + "RecipientTypeDetails : MailUser\n";
      case 3 -> "Count\n-----\n1\n";
      default -> "No hold applies, the content is not wanted, and legal has approved the purge.\n";
    };
  }

  private static boolean purges(List<SourceText> sources) {
    Diagnostician expert = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    return CaseReader.readAll(TestKnowledge.BASE.vocabulary(), sources, null).cases().stream()
        .flatMap(facts -> expert.diagnose(facts).steps().stream())
        .anyMatch(step -> step.code().startsWith("purge"));
  }

  private static SourceText paste(String text) {
    return new SourceText("paste.txt", text);
  }
}
