package exodx.workbench;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check of the rules found, for programs. */
public final class CheckJson {
  private CheckJson() {}

  /** Prints one object; every key is always there. */
  public static void write(RulesCheck.Report report, PrintWriter out) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("files", report.files());
    all.put("rules", report.rules());
    all.put("errors", report.errors());
    all.put("warnings", report.warnings());
    all.put("problems", report.problems().stream().map(CheckJson::problem).toList());
    JsonData.print(all, out);
  }

  private static Map<String, @Nullable Object> problem(Problem problem) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("severity", problem.severity().word());
    data.put("code", problem.code());
    data.put("file", problem.file());
    data.put("line", problem.line());
    data.put("column", problem.column());
    data.put("message", problem.message());
    data.put("hint", problem.hint());
    return data;
  }
}
