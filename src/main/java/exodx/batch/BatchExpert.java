package exodx.batch;

import exodx.explain.Outcome;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.problem.SourceText;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Somebody who answers many cases.
 *
 * @param vocabulary what facts can say
 * @param answer answers one case; called by several threads at once
 * @param sharing what cases may differ in and still have the same answer
 * @param before changes the text of a line before it is read
 */
public record BatchExpert(
    Vocabulary vocabulary,
    Function<CaseFacts, Outcome> answer,
    Sharing sharing,
    UnaryOperator<SourceText> before) {}
