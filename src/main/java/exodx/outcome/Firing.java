package exodx.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One firing of a rule.
 *
 * @param number its place in the order, from 1
 * @param proof id of the proof node that it became; null when its conclusion was withdrawn later
 */
public record Firing(
    int number,
    Outcome.RuleRef rule,
    List<Outcome.Premise> premises,
    Outcome.Concluded conclusion,
    @Nullable String proof) {}
