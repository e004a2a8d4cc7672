package exodx.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.PrintedText;
import exodx.report.ProblemPrinter;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Serves the tools and resources to one assistant, until its input ends. */
public final class McpService {
  private static final String INSTRUCTIONS =
      """
      exodx diagnoses cases with rules, and proves what it says. Give it what the person has, as it \
      is: errors, output of commands, fact files. Never guess a fact: where it asks, pass the \
      question on, or the command that reads it. Tell a plan in its order and whole. Never tell a \
      command of a destructive step without its conditions, its approval and its checks, and never \
      change a command. Ask why before you explain, and name the source.\
      """;

  private static final String MASKED =
      """
       Names, addresses and identifiers are masked, the same ones alike: a command with a mask \
      cannot be run. The person gets it with the true values from exodx itself.\
      """;

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final McpContext context;
  private final String version;
  private final Consumer<String> complaints;

  /**
   * Prepares a service.
   *
   * @param version of the program
   * @param complaints takes a sentence about input that is not of the protocol
   */
  public McpService(McpContext context, String version, Consumer<String> complaints) {
    this.context = context;
    this.version = version;
    this.complaints = complaints;
  }

  /**
   * Answers requests until the input ends.
   *
   * @param in requests, one a line
   * @param out answers, one a line; nothing else may be written to it meanwhile
   */
  public void serve(InputStream in, OutputStream out) {
    JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(MAPPER);
    Conversation conversation = new Conversation(json, complaints);
    McpSyncServer server =
        McpServer.sync(
                new StdioServerTransportProvider(
                    json, conversation.input(in), conversation.output(out)))
            .serverInfo("exodx", version)
            .instructions(INSTRUCTIONS + (context.redactor().isPresent() ? MASKED : ""))
            .capabilities(
                McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
            .jsonMapper(json)
            .jsonSchemaValidator(new DefaultJsonSchemaValidator(MAPPER))
            .immediateExecution(true) // one call after the other, in the order of the requests
            .tools(tools().stream().map(this::specified).toList())
            .resources(resources())
            .resourceTemplates(templates())
            .build();
    try {
      conversation.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.closeGracefully();
  }

  private List<Tool> tools() {
    CaseInput input = new CaseInput(context);
    List<Tool> tools = new ArrayList<>(List.of(new DiagnoseTool(context, input).tool()));
    tools.addAll(new CaseTools(context, input).tools());
    tools.add(new FindRuleTool(context).tool());
    return tools;
  }

  private SyncToolSpecification specified(Tool tool) {
    McpSchema.Tool schema =
        McpSchema.Tool.builder(tool.name(), tool.inputs())
            .title(tool.title())
            .description(tool.description())
            .outputSchema(tool.result())
            .annotations(
                McpSchema.ToolAnnotations.builder()
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return new SyncToolSpecification(
        schema,
        (client, request) -> {
          Map<String, Object> values = request.arguments();
          return answer(tool, new Arguments(values == null ? Map.of() : values));
        });
  }

  /** A call that fails is an answer as well: the assistant reads it, and does better. */
  private CallToolResult answer(Tool tool, Arguments arguments) {
    try {
      Object result = MAPPER.convertValue(tool.call().apply(arguments), Map.class);
      return CallToolResult.builder()
          .structuredContent(result)
          .addTextContent(MAPPER.writeValueAsString(result))
          .build();
    } catch (ProblemsException e) {
      return failed(e.problems());
    } catch (Exception e) { // the last net; what the exception says may hold what is to be masked
      String name = e.getClass().getSimpleName();
      return failed(List.of(Problem.error("internal", null, "internal error: " + name, null)));
    }
  }

  private static CallToolResult failed(List<Problem> problems) {
    String text = PrintedText.of(page -> problems.forEach(new ProblemPrinter(page)::print));
    return CallToolResult.builder().isError(true).addTextContent(text).build();
  }

  private List<SyncResourceSpecification> resources() {
    return List.of(
        resource(Resources.GLOSSARY, "glossary", "What every fact and code means."),
        resource(Resources.RULES, "rules", "All rules by name, with their titles."),
        resource(Resources.SAMPLES, "samples", "Sample cases by name."));
  }

  private SyncResourceSpecification resource(String uri, String name, String description) {
    return new SyncResourceSpecification(
        McpSchema.Resource.builder(uri, name)
            .description(description)
            .mimeType("text/markdown")
            .build(),
        (client, request) -> read(request.uri()));
  }

  private List<SyncResourceTemplateSpecification> templates() {
    return List.of(
        template(Resources.RULES + "/{name}", "rule", "One rule as it is written."),
        template(Resources.SAMPLES + "/{name}", "sample", "One sample case as it is written."));
  }

  private SyncResourceTemplateSpecification template(String uri, String name, String description) {
    return new SyncResourceTemplateSpecification(
        McpSchema.ResourceTemplate.builder(uri, name)
            .description(description)
            .mimeType("text/plain")
            .build(),
        (client, request) -> read(request.uri()));
  }

  private McpSchema.ReadResourceResult read(String uri) {
    String text =
        new Resources(context).read(uri).orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri));
    String type =
        List.of(Resources.GLOSSARY, Resources.RULES, Resources.SAMPLES).contains(uri)
            ? "text/markdown"
            : "text/plain";
    return McpSchema.ReadResourceResult.builder(
            List.of(McpSchema.TextResourceContents.builder(uri, text).mimeType(type).build()))
        .build();
  }
}
