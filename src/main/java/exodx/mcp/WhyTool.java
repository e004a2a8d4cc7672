package exodx.mcp;

import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells why something is part of an answer. */
final class WhyTool {
  private final McpContext context;
  private final CaseInput input;

  WhyTool(McpContext context, CaseInput input) {
    this.context = context;
    this.input = input;
  }

  /**
   * The proof of a code.
   *
   * @param code what was asked for
   * @param roots ids of the nodes that conclude it
   * @param nodes those nodes and all they rest on
   * @param conditions the conditions of each rule in words, by its id: absences are told here only
   */
  record Why(
      String code,
      List<String> roots,
      List<Outcome.ProofNode> nodes,
      Map<String, List<String>> conditions) {}

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "why",
        "Why something follows",
        "Returns the proof of one diagnosis, check, step, warning or withheld step of a case: the"
            + " rules, what they matched, and the sources. Ground every claim about a case in it.",
        Schemas.object(
            input.inputs(
                Map.of(
                    "code", Schemas.text("A code of the answer, or the id of a reason, as p21."))),
            List.of("code")),
        Schemas.of(Why.class),
        this::call);
  }

  private Object call(Arguments arguments) {
    CaseFacts facts = input.one(arguments).all().get(0);
    Outcome outcome = context.diagnostician().conclude(facts);
    String code = arguments.required("code");
    ProofGraph graph =
        ProofGraph.of(outcome, code)
            .orElseThrow(
                () ->
                    ProblemsException.input(
                        "not-concluded",
                        "\"" + code + "\" is not part of the answer; why_not tells why",
                        DidYouMean.hint(code, ProofGraph.codes(outcome))));
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    graph.nodes().stream()
        .map(node -> node.rule().id())
        .forEach(rule -> conditions.computeIfAbsent(rule, context::conditions));
    return new Why(code, graph.roots(), graph.nodes(), conditions);
  }
}
