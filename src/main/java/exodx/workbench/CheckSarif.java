package exodx.workbench;

import exodx.knowledge.lint.LintCodes;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check of the rules found, as SARIF 2.1.0, which editors and code hosts show in place. */
public final class CheckSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private CheckSarif() {}

  /** Prints one log with one run. */
  public static void write(RulesCheck.Report report, PrintWriter out) {
    List<String> codes = List.copyOf(LintCodes.all());
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "exodx rules check");
    driver.put("rules", codes.stream().map(CheckSarif::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", report.problems().stream().map(one -> result(one, codes)).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    JsonData.print(log, out);
  }

  private static Map<String, Object> rule(String code) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code);
    rule.put("help", Map.of("text", "docs/checks.md#" + code));
    return rule;
  }

  private static Map<String, Object> result(Problem problem, List<String> codes) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code());
    if (codes.contains(problem.code())) {
      result.put("ruleIndex", codes.indexOf(problem.code()));
    }
    result.put("level", problem.severity().word());
    String hint = problem.hint() == null ? "" : ". Maybe " + problem.hint();
    result.put("message", Map.of("text", problem.message() + hint));
    if (problem.file() != null) {
      result.put("locations", List.of(Map.of("physicalLocation", place(problem, problem.file()))));
    }
    return result;
  }

  private static Map<String, Object> place(Problem problem, String file) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", uri(file)));
    if (problem.line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", problem.line());
      if (problem.column() > 0) {
        region.put("startColumn", problem.column());
      }
      place.put("region", region);
    }
    return place;
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).getRawPath();
    } catch (URISyntaxException e) {
      return file;
    }
  }
}
