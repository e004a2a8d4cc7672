package exodx.reasoning;

import java.util.List;
import java.util.Set;

/**
 * One way in which a rule matches, or would match if something unknown were known.
 *
 * @param premises the matched objects, in the order of the conditions
 * @param unknowns what would have to be known; empty for a full match
 */
public record RuleMatch(List<Object> premises, Set<Unknown> unknowns) {}
