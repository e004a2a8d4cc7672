package exodx.cli;

import exodx.batch.Sharing;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.redaction.Redactor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Experts who answer as a test wants, and know no rules. */
final class Experts {
  private Experts() {}

  /** Answers cases and shares nothing among them. */
  static ExpertSource.Expert of(Vocabulary vocabulary, Function<CaseFacts, Outcome> answer) {
    return of(vocabulary, answer, "");
  }

  /** The same with rules of a digest. */
  static ExpertSource.Expert of(
      Vocabulary vocabulary, Function<CaseFacts, Outcome> answer, String digest) {
    return new ExpertSource.Expert(
        vocabulary,
        answer,
        rule -> "",
        Map.of(),
        Map.of(),
        answer,
        new ExpertSource.Many(digest, answer, () -> Sharing.NONE),
        () -> new Redactor(vocabulary, List.of(), text -> List.of()));
  }
}
