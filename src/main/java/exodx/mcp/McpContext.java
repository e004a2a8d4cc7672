package exodx.mcp;

import exodx.diagnosis.Diagnostician;
import exodx.explain.ConditionTeller;
import exodx.knowledge.KnowledgeBase;
import exodx.redaction.Redactor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the tools work with.
 *
 * @param knowledge the rules
 * @param diagnostician answers and explains cases
 * @param redactor masks cases; empty when an assistant may read names and identifiers
 * @param cases the folder whose files an assistant may name; empty for none
 * @param samples the folder of sample cases; empty when there is none
 */
public record McpContext(
    KnowledgeBase knowledge,
    Diagnostician diagnostician,
    Optional<Supplier<Redactor>> redactor,
    Optional<Path> cases,
    Optional<Path> samples) {

  /** Returns the conditions of a rule in words. */
  List<String> conditions(String rule) {
    return new ConditionTeller(knowledge).lines(rule);
  }
}
