package exodx.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import exodx.Work;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the server as an assistant does: with the client of the protocol, in another process. */
class McpCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String MISMATCH = "facts-samples/archive-mismatch-hybrid-server.json";

  private static final String CACHE = Path.of("target/rules-cache").toAbsolutePath().toString();
  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
          + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";

  @TempDir private static Path folder;
  private static McpSyncClient client;
  private static Map<String, McpSchema.Tool> tools;

  @BeforeAll
  static void connect() throws IOException {
    Files.createDirectory(folder.resolve("cases"));
    Files.copy(Path.of(MISMATCH), folder.resolve("cases/jane.doe.json"));
    Files.writeString(folder.resolve("secret.txt"), "not for assistants");
    client = client("--cases", folder.resolve("cases").toString());
    tools = new LinkedHashMap<>();
    client.listTools().tools().forEach(tool -> tools.put(tool.name(), tool));
  }

  @AfterAll
  static void close() {
    client.closeGracefully();
  }

  private static List<String> command(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dexodx.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "exodx.cli.Main",
                "mcp"));
    command.addAll(List.of(options));
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static McpSyncClient client(String... options) {
    ServerParameters parameters =
        ServerParameters.builder(java())
            .args(command(options))
            .addEnvVar("EXODX_CACHE", CACHE)
            .build();
    McpSyncClient made =
        McpClient.sync(
                new StdioClientTransport(parameters, new JacksonMcpJsonMapper(new ObjectMapper())))
            .requestTimeout(Work.HANG)
            .initializationTimeout(Work.HANG)
            .build();
    made.initialize();
    return made;
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  /** Calls a tool and checks its answer against the schema that the server told. */
  private static JsonNode result(String tool, Map<String, Object> arguments) throws IOException {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as("%s", result).isNotEqualTo(true);
    JsonNode structured = MAPPER.valueToTree(result.structuredContent());
    JsonNode schema = MAPPER.valueToTree(tools.get(tool).outputSchema());
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(structured))
        .isEmpty();
    assertThat(MAPPER.readTree(text(result))).isEqualTo(structured);
    return structured;
  }

  private static String text(CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  private static String sample(String name) throws IOException {
    return Files.readString(Path.of("facts-samples", name));
  }

  private static String resource(String uri) {
    McpSchema.ReadResourceResult read =
        client.readResource(McpSchema.ReadResourceRequest.builder(uri).build());
    return ((McpSchema.TextResourceContents) read.contents().get(0)).text();
  }

  @Test
  void everyToolOnlyReadsAndTellsItsSchemas() {
    assertThat(tools)
        .containsOnlyKeys(
            "diagnose", "why", "why_not", "what_if", "missing_facts", "gather_script", "find_rule");
    assertThat(tools.values())
        .allSatisfy(
            tool -> {
              assertThat(tool.annotations().readOnlyHint()).isTrue();
              assertThat(tool.annotations().destructiveHint()).isFalse();
              assertThat(tool.outputSchema()).containsEntry("type", "object");
              assertThat(tool.description()).isNotBlank();
            });
  }

  @Test
  void diagnosesWithMasks() throws IOException {
    String text = sample("demo-1-provisioned1.yaml");
    JsonNode answer = result("diagnose", Map.of("case", text)).get("answers").get(0);
    assertThat(answer.get("status").asText()).isEqualTo("DIAGNOSED");
    assertThat(answer.get("steps").findValuesAsText("code"))
        .contains("set-archive-guid", "start-sync");
    assertThat(text).contains("provisioned1@contoso.com", "35bda72e-195b-4aa9-85f8-72874254331e");
    assertThat(answer.toString())
        .doesNotContain("provisioned1", "contoso.com", "35bda72e-195b-4aa9-85f8-72874254331e");
  }

  @Test
  void explains() throws IOException {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("case", sample("demo-1-provisioned1.yaml"));
    asked.put("code", "set-archive-guid");
    JsonNode why = result("why", asked);
    assertThat(why.get("nodes").findValuesAsText("source")).isNotEmpty().doesNotContain("");
    assertThat(why.get("conditions").size()).isPositive();
    asked.put("code", "guid-in-use");
    JsonNode whyNot = result("why_not", asked);
    assertThat(whyNot.get("standing").asText()).isEqualTo("ABSENT");
    assertThat(whyNot.get("rules").size()).isBetween(1, 3);
    assertThat(text(call("why", asked))).contains("not part of the answer");
  }

  @Test
  void supposes() throws IOException {
    JsonNode diff =
        result(
            "what_if",
            Map.of(
                "file", "jane.doe.json", "set", List.of("onPremises.exchangeServerRunning=false")));
    assertThat(diff.get("changes").size()).isPositive();
    assertThat(text(call("what_if", Map.of("file", "jane.doe.json")))).contains("suppose");
  }

  @Test
  void tellsWhatIsMissing() throws IOException {
    String paste = sample("paste-seed-archive-failed-to-sync-zero.txt");
    JsonNode missing = result("missing_facts", Map.of("case", paste));
    assertThat(missing.get("status").asText()).isEqualTo("NEEDS_FACTS");
    assertThat(missing.get("missing").size()).isPositive();
    JsonNode script = result("gather_script", Map.of("case", paste));
    assertThat(script.get("script").asText()).startsWith("#Requires -Version 5.1\n");
    assertThat(script.get("shells").size()).isPositive();
  }

  @Test
  void findsRules() throws IOException {
    JsonNode found = result("find_rule", Map.of("query", "proxy address in use", "limit", 3));
    assertThat(found.get("rules").size()).isBetween(1, 3);
    assertThat(found.get("rules").get(0).get("id").asText()).isEqualTo("proxy-address-in-use");
  }

  @Test
  void readsFilesOfTheFolderOnly() throws IOException {
    JsonNode answer = result("diagnose", Map.of("file", "jane.doe.json"));
    assertThat(answer.toString()).doesNotContain("jane.doe");
    Files.createSymbolicLink(folder.resolve("cases/link.txt"), folder.resolve("secret.txt"));
    for (String name : List.of("../secret.txt", "link.txt", "none.txt", "/etc/passwd", "", "\0")) {
      CallToolResult result = call("diagnose", Map.of("file", name));
      assertThat(result.isError()).as(name).isTrue();
      assertThat(text(result)).doesNotContain("not for assistants", "root:");
    }
  }

  @Test
  void anErrorIsAnAnswer() {
    CallToolResult result = call("diagnose", Map.of("case", "affectedUser: {usrPrincipalName: x}"));
    assertThat(result.isError()).isTrue();
    assertThat(text(result)).contains("case:1:", "Maybe you meant \"userPrincipalName\"?");
    assertThat(call("diagnose", Map.of()).isError()).isTrue();
    assertThat(call("diagnose", Map.of("case", "x", "other", "y")).isError()).isTrue();
    assertThat(call("diagnose", Map.of("case", 1)).isError()).isTrue();
  }

  @Test
  void readsResources() throws IOException {
    assertThat(client.listResources().resources())
        .extracting(McpSchema.Resource::uri)
        .contains("exodx://glossary", "exodx://rules", "exodx://samples");
    assertThat(resource("exodx://glossary")).contains("`affectedUser.userPrincipalName`");
    assertThat(resource("exodx://rules")).contains("- proxy-address-in-use: ");
    assertThat(resource("exodx://rules/proxy-address-in-use"))
        .startsWith("rule \"proxy-address-in-use\"");
    assertThat(resource("exodx://samples/demo-1-provisioned1.yaml"))
        .isEqualTo(sample("demo-1-provisioned1.yaml"));
    for (String uri : List.of("exodx://rules/none", "exodx://samples/..%2Fpom.xml")) {
      assertThatThrownBy(() -> resource(uri)).isInstanceOf(McpError.class);
    }
  }

  @Test
  void showsValuesWhenThePersonAllowsIt() throws IOException {
    McpSyncClient open = client("--no-redact");
    try {
      CallToolResult result =
          open.callTool(
              McpSchema.CallToolRequest.builder("diagnose")
                  .arguments(Map.of("case", sample("demo-1-provisioned1.yaml")))
                  .build());
      assertThat(text(result)).contains("provisioned1@contoso.com");
      assertThat(
              text(
                  open.callTool(
                      McpSchema.CallToolRequest.builder("diagnose")
                          .arguments(Map.of("file", "jane.doe.json"))
                          .build())))
          .doesNotContain("answers");
    } finally {
      open.closeGracefully();
    }
  }

  /** What is piped in is answered to the end, whatever else stands in the input. */
  @Test
  void answersEverythingBeforeItEnds() throws Exception {
    List<String> requests = new ArrayList<>();
    requests.add(INITIALIZE);
    requests.add("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    requests.addAll(List.of("garbage", "{}", "[]", ""));
    for (int i = 2; i <= 20; i++) {
      requests.add(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + i
              + ",\"method\":\"tools/call\",\"params\":{\"name\":\"find_rule\",\"arguments\":"
              + "{\"query\":\"caf\u00e9 archive\"}}}");
    }
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(java()), command().stream()).toList());
    builder.environment().put("EXODX_CACHE", CACHE);
    builder.redirectError(folder.resolve("complaints").toFile());
    Process process = builder.start();
    process
        .getOutputStream()
        .write((String.join("\n", requests) + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    List<Integer> ids = new ArrayList<>();
    for (String line :
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()) {
      ids.add(MAPPER.readTree(line).get("id").asInt());
    }
    assertThat(process.waitFor()).isZero();
    assertThat(ids).hasSize(20).doesNotHaveDuplicates();
    assertThat(Files.readString(folder.resolve("complaints")))
        .isEqualTo(
            "standard input: error: a line is no message of the protocol, and is left out\n"
                .repeat(3));
  }

  @Test
  void endsWhenNobodyReadsTheAnswers() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(java()), command().stream()).toList());
    builder.environment().put("EXODX_CACHE", CACHE);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getInputStream().close();
    process.getOutputStream().write((INITIALIZE + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertThat(process.waitFor(Work.HANG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(74);
  }
}
