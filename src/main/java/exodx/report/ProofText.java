package exodx.report;

import exodx.outcome.Outcome;

/** Says in a line what a rule matched. */
final class ProofText {
  private ProofText() {}

  static String premise(Outcome.Premise premise) {
    return words(premise) + (premise.place().isEmpty() ? "" : " (" + premise.place() + ")");
  }

  /** True for a derived fact that the vocabulary has words for: they say it without its code. */
  static boolean isSentence(Outcome.Concluded conclusion) {
    return conclusion.kind().equals("fact") && !conclusion.text().isEmpty();
  }

  /** The same without its place; what rules derived tells itself in words. */
  static String words(Outcome.Premise premise) {
    if (premise.value().isEmpty()) {
      return premise.fact();
    }
    return premise.proof().isEmpty()
        ? premise.fact() + " = " + premise.value()
        : premise.fact().startsWith("fact ")
            ? premise.value()
            : premise.fact() + ": " + premise.value();
  }
}
