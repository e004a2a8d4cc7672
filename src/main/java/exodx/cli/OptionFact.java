package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.problem.ProblemsException;

/** A fact that is told by an option of the command line. */
final class OptionFact {
  private OptionFact() {}

  /**
   * Adds it to a case.
   *
   * @param option the option as it is typed
   * @param path the path of the fact, of a kind that a case has once
   * @throws ProblemsException when the case already says something else
   */
  static CaseFacts add(CaseFacts facts, String option, String path, String value) {
    String known = facts.value(path).map(Object::toString).orElse(value);
    if (!known.equalsIgnoreCase(value)) {
      throw ProblemsException.input(
          "contradiction",
          facts.name(),
          path + " is \"" + known + "\" here, but " + option + " says \"" + value + "\"",
          "leave one of them out");
    }
    int dot = path.lastIndexOf('.');
    return facts.facts().stream()
        .filter(fact -> fact.type().key().equals(path.substring(0, dot)))
        .findFirst()
        .map((Fact fact) -> facts.with(fact.with(path.substring(dot + 1), known)))
        .orElse(facts);
  }
}
