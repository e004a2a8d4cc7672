package exodx.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.TestKnowledge;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * An answer that is shared is the answer, byte for byte: every line is answered twice, once alone
 * and once among all the others. {@code -Dexodx.lines=N} changes every sample N times.
 */
class SharedAnswersTest {
  private static final int ROUNDS = Integer.getInteger("exodx.lines", 4);

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final Sharing sharing = Sharing.of(TestKnowledge.BASE);

  /** A file with one case, printed over many lines, is read without --lines. */
  @Test
  void aCaseOverManyLinesIsToldHowToBeRead() {
    byte[] line = "{".getBytes(StandardCharsets.UTF_8);
    CaseLine lines = new CaseLine(TestKnowledge.BASE.vocabulary());
    assertThatThrownBy(() -> lines.read(line, 0, line.length, "cases.json:1"))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).hint()).contains("needs no --lines"));
  }

  @Test
  void samplesWithOtherValuesHaveTheSameAnswersAsAlone() {
    List<String> lines = new ArrayList<>();
    CaseLines change = new CaseLines(20261124);
    List<String> samples = CaseLines.samples();
    for (int round = 0; round < ROUNDS; round++) {
      samples.forEach(sample -> lines.add(change.changed(sample)));
    }
    LineAnswerer.Counts counts = compare(lines, diagnostician::conclude);
    // Else the comparison would say nothing about what is shared.
    assertThat(counts.shared + counts.shapes).isGreaterThan(samples.size() * ROUNDS / 5);
  }

  /** As a sweep writes them: every name, address and identifier is another one. */
  @Test
  void peopleInTheSameSituationShareOneAnswer() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String guid = String.format("%08x-1902-4542-88ea-37ba310f0c5c", 0x10000000 + i);
      String user = "user" + i;
      lines.add(
          """
          {"case":"USER@contoso.com",
          "affectedUser":{"userPrincipalName":"USER@contoso.com","objectId":"OBJECT","synced":true},
          "provisioningErrors":[{"service":"exchange","resolved":false,"text":"The value \\"GUID\\" \
          of property \\"ExchangeGuid\\" is used by another recipient object."}],
          "onPremisesRecipient":{"recipientTypeDetails":"RemoteUserMailbox","mailNickname":"USER",
          "exchangeGuid":"GUID","remoteRoutingAddress":"USER@contoso.mail.onmicrosoft.com"},
          "onPremises":{"exchangeServerRunning":true},
          "holderSearch":{"guid":"GUID","matches":1},
          "guidHolders":[{"guid":"GUID","property":"ExchangeGuid","recipientTypeDetails":"MailUser",
          "state":"SoftDeleted","exchangeGuid":"GUID","externalDirectoryObjectId":"",
          "whenSoftDeleted":"2026-07-11"}]}
          """
              .replace("\n", "")
              .replace("USER", user)
              .replace("OBJECT", guid.replace("1902", "1903"))
              .replace("GUID", guid));
    }
    LineAnswerer.Counts counts = compare(lines, diagnostician::conclude);
    assertThat(counts.shapes).isEqualTo(1);
    assertThat(counts.shared).isEqualTo(lines.size() - 2L); // the first two make the shape
  }

  @Test
  void theSearchForMissingFactsIsSharedToo() {
    List<String> lines = new ArrayList<>();
    CaseLines change = new CaseLines(7);
    for (int round = 0; round < 3; round++) {
      CaseLines.samples().stream()
          .filter(line -> line.hashCode() % 7 == 0)
          .forEach(sample -> lines.add(change.changed(sample)));
    }
    assertThat(compare(lines, diagnostician::diagnose).shapes).isPositive();
  }

  @Test
  void ruleCasesHaveTheSameAnswersAsAlone() {
    List<String> lines = new ArrayList<>();
    CaseLines change = new CaseLines(3);
    for (RuleCase each : ruleCases()) {
      if (ROUNDS < 10 && each.line() % 5 != 0) {
        continue;
      }
      String line = CaseLines.line(each.facts());
      lines.addAll(List.of(change.changed(line), change.changed(line), change.changed(line)));
    }
    assertThat(compare(lines, diagnostician::conclude).shared).isPositive();
  }

  @Test
  void whetherAnIdentifierIsTheSameAsOneInAnExactTextIsNotLost() {
    String hold = "35bda72e-195b-4aa9-85f8-72874254331e";
    List<String> lines = new ArrayList<>();
    for (String other : List.of(hold, "08073974-1902-4542-88ea-37ba310f0c5c")) {
      for (int i = 0; i < 4; i++) {
        lines.add(
            "{\"provisioningErrors\":[{\"text\":\"see "
                + (i % 2 == 0 ? other : "ec5475a8-5b78-4c92-870b-cad24fcffa1" + i)
                + "\"}],\"userHolds\":{\"inPlaceHolds\":[\""
                + hold
                + "\"]}}");
      }
    }
    compare(lines, diagnostician::conclude);
  }

  private static List<RuleCase> ruleCases() {
    return CaseFiles.below(Path.of("rules")).read(TestKnowledge.BASE.vocabulary());
  }

  private LineAnswerer.Counts compare(List<String> lines, Function<CaseFacts, Outcome> answer) {
    LineAnswerer shared = answerer(answer, sharing);
    LineAnswerer alone = answerer(answer, Sharing.NONE);
    for (int i = 0; i < lines.size(); i++) {
      String name = "lines:" + (i + 1);
      assertThat(answer(shared, lines.get(i), name))
          .as(lines.get(i))
          .isEqualTo(answer(alone, lines.get(i), name));
    }
    return shared.counts();
  }

  private static LineAnswerer answerer(Function<CaseFacts, Outcome> answer, Sharing sharing) {
    return new LineAnswerer(
        new BatchExpert(TestKnowledge.BASE.vocabulary(), answer, sharing),
        true,
        new ShapeCache(1 << 28));
  }

  private static String answer(LineAnswerer answerer, String line, String name) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Bytes out = new Bytes(64);
    try {
      answerer.answer(bytes, 0, bytes.length, name, out);
      return out.toString();
    } catch (ProblemsException e) {
      return e.problems().toString();
    }
  }
}
