package exodx.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.report.JsonLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers a case. */
final class DiagnoseTool {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final McpContext context;
  private final CaseInput input;

  DiagnoseTool(McpContext context, CaseInput input) {
    this.context = context;
    this.input = input;
  }

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "diagnose",
        "Diagnose a case",
        "Diagnoses a case: cause, ordered plan, warnings, what is withheld and why, and what to"
            + " find out next. One answer for each person with an error. NEEDS_FACTS means that the"
            + " plan is not complete: gather what is missing first. Ask why for the reasons of a"
            + " code.",
        Schemas.object(
            input.inputs(
                Map.of("proof", Schemas.flag("Return the whole proof as well; it is long."))),
            List.of()),
        Schemas.answers(),
        this::call);
  }

  private Object call(Arguments arguments) {
    ObjectNode result = MAPPER.createObjectNode();
    ArrayNode answers = result.putArray("answers");
    input
        .read(arguments)
        .all()
        .forEach(
            facts ->
                answers.add(
                    answer(context.diagnostician().diagnose(facts), arguments.isSet("proof"))));
    return MAPPER.convertValue(result, Map.class);
  }

  /**
   * The answer as every program gets it, and with every step that destroys something the conditions
   * that cleared it. A command without conditions is left out, as is one in a retired form, since
   * nothing is read again before that.
   */
  private ObjectNode answer(Outcome outcome, boolean proof) {
    ObjectNode answer = read(JsonLines.line(outcome, proof));
    for (int i = 0; i < outcome.steps().size(); i++) {
      Outcome.PlannedStep step = outcome.steps().get(i);
      ObjectNode data = (ObjectNode) answer.get("steps").get(i);
      boolean destroys = step.risk() == Risk.DESTRUCTIVE;
      List<String> told = destroys ? conditions(outcome, step) : List.of();
      data.set("conditions", MAPPER.valueToTree(told));
      if (destroys) {
        data.putNull("legacyCommand");
      }
      if (destroys && told.isEmpty()) {
        data.putNull("command");
      }
    }
    return answer;
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns every condition that cleared a step, in words, and the facts that show them; empty when
   * nothing cleared it.
   */
  private List<String> conditions(Outcome outcome, Outcome.PlannedStep step) {
    Set<String> told = new LinkedHashSet<>();
    step.because().stream()
        .flatMap(reason -> ProofGraph.of(outcome, reason).stream())
        .flatMap(graph -> graph.nodes().stream())
        .filter(node -> node.conclusion().kind().equals("clearance"))
        .filter(node -> node.conclusion().code().equals(step.code()))
        .forEach(
            node -> {
              told.addAll(context.conditions(node.rule().id()));
              node.premises().stream()
                  .filter(premise -> premise.proof().isEmpty())
                  .forEach(premise -> told.add(premise.fact() + " = " + premise.value()));
            });
    return List.copyOf(told);
  }
}
