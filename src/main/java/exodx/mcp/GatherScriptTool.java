package exodx.mcp;

import exodx.outcome.Gathering;
import exodx.outcome.Outcome;
import exodx.report.GatherScript;
import exodx.report.PrintedText;
import java.util.List;
import java.util.Map;

/** Makes a script that reads what is missing. */
final class GatherScriptTool {
  private final McpContext context;
  private final CaseInput input;

  GatherScriptTool(McpContext context, CaseInput input) {
    this.context = context;
    this.input = input;
  }

  /**
   * A script.
   *
   * @param script PowerShell; empty when no command reads anything that would change the answer
   * @param shells the shells that it reads in
   * @param questions what no command tells, and a person has to be asked
   */
  record Script(String script, List<String> shells, List<Outcome.Missing> questions) {}

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "gather_script",
        "Script that reads what is missing",
        "Makes a PowerShell script that reads the facts a case still needs, changes nothing, and"
            + " saves what it read in files on the machine of the person who runs it.",
        Schemas.object(
            input.inputs(
                Map.of(
                    "all", Schemas.flag("Read all that can be read, not only what is missing."))),
            List.of()),
        Schemas.of(Script.class),
        this::call);
  }

  private Object call(Arguments arguments) {
    Gathering gathering =
        context.diagnostician().gather(input.one(arguments).all().get(0), arguments.isSet("all"));
    GatherScript script = new GatherScript(context.knowledge().catalogue().shells(), gathering);
    List<Gathering.Section> sections = gathering.sections();
    return new Script(
        sections.isEmpty() ? "" : PrintedText.of(page -> script.write(sections, page)),
        sections.stream().map(Gathering.Section::shell).toList(),
        gathering.questions());
  }
}
