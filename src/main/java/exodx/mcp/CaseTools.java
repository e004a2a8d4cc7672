package exodx.mcp;

import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.outcome.Gathering;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import exodx.problem.ProblemsException;
import exodx.report.GatherScript;
import exodx.report.PrintedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tools that explain one case, and tell what to find out of it. */
final class CaseTools {
  /** Rules that came nowhere near explain nothing, and there can be many of them. */
  private static final int MOST = 3;

  /** How deep rules behind a missing conclusion are followed: the next call can ask for those. */
  private static final int DEPTH = 2;

  private final McpContext context;
  private final CaseInput input;

  CaseTools(McpContext context, CaseInput input) {
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

  /**
   * What to find out.
   *
   * @param status how far the answer goes without it
   * @param missing the facts, most decisive first
   */
  record MissingFacts(Outcome.Status status, List<Outcome.Missing> missing) {}

  /**
   * A script.
   *
   * @param script PowerShell; empty when no command reads anything that would change the answer
   * @param shells the shells that it reads in
   * @param questions what no command tells, and a person has to be asked
   */
  record Script(String script, List<String> shells, List<Outcome.Missing> questions) {}

  /** Returns the tools. */
  List<Tool> tools() {
    Map<String, Object> suppositions = new LinkedHashMap<>();
    suppositions.put(
        "set", Schemas.texts("Facts to suppose, each PATH=VALUE with a path of a fact file."));
    suppositions.put(
        "unset", Schemas.texts("Paths of facts to forget, or of every fact of a kind."));
    return List.of(
        tool(
            "why",
            "Why something follows",
            "Returns the proof of one diagnosis, check, step, warning or withheld step of a case:"
                + " the rules, what they matched, and the sources. Ground every claim about a case"
                + " in it.",
            Map.of("code", Schemas.text("A code of the answer, or the id of a reason, as p21.")),
            List.of("code"),
            Why.class,
            this::why),
        tool(
            "why_not",
            "Why something does not follow",
            "Tells how far the rules got that could conclude a code in a case, the nearest first,"
                + " and which condition stopped each: something false, or something unknown.",
            Map.of(
                "code", Schemas.text("The code of a diagnosis, check, step or warning; a rule.")),
            List.of("code"),
            WhyNot.class,
            this::whyNot),
        tool(
            "what_if",
            "What would change",
            "Tells what changes in the answer to a case when facts are set or forgotten. Suppose"
                + " with it; do not take a supposition for a fact.",
            suppositions,
            List.of(),
            OutcomeDiff.class,
            this::whatIf),
        tool(
            "missing_facts",
            "What to find out next",
            "Lists the facts that would change the answer to a case, most decisive first: the"
                + " question, the command that reads it and changes nothing, and what it decides."
                + " Where there is no command, ask a person; never guess a value.",
            Map.of(),
            List.of(),
            MissingFacts.class,
            this::missingFacts),
        tool(
            "gather_script",
            "Script that reads what is missing",
            "Makes a PowerShell script that reads the facts a case still needs, changes nothing,"
                + " and saves what it read in files on the machine of the person who runs it.",
            Map.of("all", Schemas.flag("Read all that can be read, not only what is missing.")),
            List.of(),
            Script.class,
            this::gatherScript));
  }

  private Tool tool(
      String name,
      String title,
      String description,
      Map<String, Object> own,
      List<String> required,
      Class<? extends Record> result,
      Function<Arguments, Object> call) {
    Map<String, Object> inputs = Schemas.object(input.inputs(own), required);
    return new Tool(name, title, description, inputs, Schemas.of(result), call);
  }

  private CaseFacts facts(Arguments arguments) {
    return input.one(arguments).all().get(0);
  }

  private Object why(Arguments arguments) {
    CaseFacts facts = facts(arguments);
    Outcome outcome = context.diagnostician().conclude(facts);
    String code = arguments.required("code");
    ProofGraph graph = ProofGraph.known(outcome, code, null, "why_not");
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    graph.nodes().stream()
        .map(node -> node.rule().id())
        .forEach(rule -> conditions.computeIfAbsent(rule, context::conditions));
    return new Why(code, graph.roots(), graph.nodes(), conditions);
  }

  private Object whyNot(Arguments arguments) {
    WhyNot whyNot =
        WhyNots.of(context.diagnostician(), facts(arguments)).known(arguments.required("code"));
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

  private Object whatIf(Arguments arguments) {
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

  private Object missingFacts(Arguments arguments) {
    Outcome outcome = context.diagnostician().diagnose(facts(arguments));
    return new MissingFacts(outcome.status(), outcome.missing());
  }

  private Object gatherScript(Arguments arguments) {
    Gathering gathering = context.diagnostician().gather(facts(arguments), arguments.isSet("all"));
    GatherScript script = new GatherScript(context.knowledge().catalogue().shells(), gathering);
    List<Gathering.Section> sections = gathering.sections();
    return new Script(
        sections.isEmpty() ? "" : PrintedText.of(page -> script.write(sections, page)),
        sections.stream().map(Gathering.Section::shell).toList(),
        gathering.questions());
  }
}
