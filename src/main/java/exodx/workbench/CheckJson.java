package exodx.workbench;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

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
    all.put("problems", report.problems().stream().map(Problem::data).toList());
    JsonData.print(all, out);
  }
}
