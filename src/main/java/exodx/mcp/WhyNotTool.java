package exodx.mcp;

import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Map;

/** Tells why something is not part of an answer. */
final class WhyNotTool {
  /** Rules that came nowhere near explain nothing, and there can be many of them. */
  private static final int MOST = 3;

  /** How deep rules behind a missing conclusion are followed: the next call can ask for those. */
  private static final int DEPTH = 2;

  private final McpContext context;
  private final CaseInput input;

  WhyNotTool(McpContext context, CaseInput input) {
    this.context = context;
    this.input = input;
  }

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "why_not",
        "Why something does not follow",
        "Tells how far the rules got that could conclude a code in a case, the nearest first,"
            + " and which condition stopped each: something false, or something unknown.",
        Schemas.object(
            input.inputs(
                Map.of(
                    "code",
                    Schemas.text("The code of a diagnosis, check, step or warning; a rule."))),
            List.of("code")),
        Schemas.of(WhyNot.class),
        this::call);
  }

  private Object call(Arguments arguments) {
    WhyNots all = WhyNots.of(context.diagnostician(), input.one(arguments).all().get(0));
    String code = arguments.required("code");
    WhyNot whyNot = all.of(code);
    if (whyNot.rules().isEmpty()) {
      throw ProblemsException.input(
          "no-such-code",
          "no rule is named \"" + code + "\" or concludes it",
          DidYouMean.hint(code, all.names()));
    }
    return whyNot.with(nearest(whyNot.rules(), DEPTH));
  }

  private static List<WhyNot.RuleProgress> nearest(List<WhyNot.RuleProgress> rules, int depth) {
    return depth == 0
        ? List.of()
        : rules.stream().limit(MOST).map(rule -> nearest(rule, depth)).toList();
  }

  private static WhyNot.RuleProgress nearest(WhyNot.RuleProgress rule, int depth) {
    return new WhyNot.RuleProgress(
        rule.rule(),
        rule.truth(),
        rule.conditions().stream()
            .map(
                one ->
                    one.with(
                        one.reasons().stream()
                            .map(reason -> reason.with(nearest(reason.further(), depth - 1)))
                            .toList()))
            .toList());
  }
}
