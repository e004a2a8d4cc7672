package exodx.mcp;

import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.outcome.OutcomeDiff;
import exodx.problem.ProblemsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what would change if some facts were otherwise. */
final class WhatIfTool {
  private final McpContext context;
  private final CaseInput input;

  WhatIfTool(McpContext context, CaseInput input) {
    this.context = context;
    this.input = input;
  }

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "what_if",
        "What would change",
        "Tells what changes in the answer to a case when facts are set or forgotten. Suppose"
            + " with it; do not take a supposition for a fact.",
        inputs(),
        Schemas.of(OutcomeDiff.class),
        this::call);
  }

  private Map<String, Object> inputs() {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("set", Schemas.texts("Facts to suppose, each PATH=VALUE with a path of a fact file."));
    own.put("unset", Schemas.texts("Paths of facts to forget, or of every fact of a kind."));
    return Schemas.object(input.inputs(own), List.of());
  }

  private Object call(Arguments arguments) {
    CaseInput.Read read = input.one(arguments);
    List<String> set = arguments.texts("set").stream().map(read.edit()).toList();
    List<String> unset = arguments.texts("unset");
    if (set.isEmpty() && unset.isEmpty()) {
      throw ProblemsException.input(
          "nothing-supposed", "suppose something with set or unset", null);
    }
    CaseFacts before = read.all().get(0);
    CaseFacts after = new FactEdits(context.knowledge().vocabulary()).apply(before, set, unset);
    return OutcomeDiff.of(
        context.diagnostician().diagnose(before),
        context.diagnostician().diagnose(after),
        FactEdits.changed(set, unset));
  }
}
