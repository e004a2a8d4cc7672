package exodx.cli;

import exodx.advice.Shell;
import exodx.batch.BatchExpert;
import exodx.batch.Sharing;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.redaction.Redactor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Opens the knowledge that answers cases; a test puts its own answers here. */
interface ExpertSource {
  /**
   * Opens the knowledge.
   *
   * @param rules the folder a person named, or nothing for the one that comes with the program
   * @throws exodx.problem.ProblemsException when it is not sound
   */
  Expert open(Optional<Path> rules);

  /**
   * What answers cases.
   *
   * @param vocabulary what facts can say
   * @param answer answers one case
   * @param ruleText gives the text of a rule as written, by its id; empty when there is none
   * @param shells the places where commands are run, by name
   * @param terms what the words of answers mean, by the word
   * @param trace answers one case, and tells what fired
   * @param many answers many cases
   * @param redactor masks cases
   */
  record Expert(
      Vocabulary vocabulary,
      Function<CaseFacts, Outcome> answer,
      UnaryOperator<String> ruleText,
      Map<String, Shell> shells,
      Map<String, String> terms,
      Function<CaseFacts, Outcome> trace,
      Many many,
      Supplier<Redactor> redactor) {

    /**
     * Returns what answers many cases.
     *
     * @param quick true when nothing is searched for that could change an answer
     * @param redact true when each case is masked by itself
     */
    BatchExpert batch(boolean quick, boolean redact) {
      Function<CaseFacts, Outcome> one = quick ? many.quick() : answer;
      if (!redact) {
        return new BatchExpert(vocabulary, one, many.sharing().get());
      }
      Redactor masks = redactor.get();
      return new BatchExpert(
          vocabulary, facts -> one.apply(masks.fresh().mask(facts)), Sharing.NONE);
    }
  }

  /**
   * What it takes to answer many cases.
   *
   * @param knowledge digest of the rules, as it stands in answers
   * @param quick answers one case without searching for what else could change the answer
   * @param sharing finds out what cases may differ in and still have the same answer
   */
  record Many(String knowledge, Function<CaseFacts, Outcome> quick, Supplier<Sharing> sharing) {}
}
