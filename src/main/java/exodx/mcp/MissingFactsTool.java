package exodx.mcp;

import exodx.outcome.Outcome;
import java.util.List;
import java.util.Map;

/** Tells what to find out next. */
final class MissingFactsTool {
  private final McpContext context;
  private final CaseInput input;

  MissingFactsTool(McpContext context, CaseInput input) {
    this.context = context;
    this.input = input;
  }

  /**
   * What to find out.
   *
   * @param status how far the answer goes without it
   * @param missing the facts, most decisive first
   */
  record MissingFacts(Outcome.Status status, List<Outcome.Missing> missing) {}

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "missing_facts",
        "What to find out next",
        "Lists the facts that would change the answer to a case, most decisive first: the"
            + " question, the command that reads it and changes nothing, and what it decides. Where"
            + " there is no command, ask a person; never guess a value.",
        Schemas.object(input.inputs(Map.of()), List.of()),
        Schemas.of(MissingFacts.class),
        this::call);
  }

  private Object call(Arguments arguments) {
    Outcome outcome = context.diagnostician().diagnose(input.one(arguments).all().get(0));
    return new MissingFacts(outcome.status(), outcome.missing());
  }
}
