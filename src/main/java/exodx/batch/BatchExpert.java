package exodx.batch;

import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import java.util.function.Function;

/**
 * What answers many cases.
 *
 * @param vocabulary what facts can say
 * @param answer answers one case; called by several threads at once
 * @param sharing what cases may differ in and still have the same answer
 */
public record BatchExpert(
    Vocabulary vocabulary, Function<CaseFacts, Outcome> answer, Sharing sharing) {}
