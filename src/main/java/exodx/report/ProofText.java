package exodx.report;

import exodx.outcome.Outcome;

/** Says in a line what a rule matched. */
final class ProofText {
  private ProofText() {}

  static String premise(Outcome.Premise premise) {
    String place = premise.place().isEmpty() ? "" : " (" + premise.place() + ")";
    return premise.proof().isEmpty()
        ? premise.fact() + (premise.value().isEmpty() ? "" : " = " + premise.value()) + place
        : premise.fact() + (premise.value().isEmpty() ? "" : ": " + premise.value());
  }
}
