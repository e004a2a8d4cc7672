package exodx.workbench;

import exodx.knowledge.RuleInfo;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints which rules there are, for programs. */
public final class RuleListJson {
  private RuleListJson() {}

  /** Prints a list of families, each with its rules. */
  public static void write(List<Families.Family> families, PrintWriter out) {
    JsonData.print(families.stream().map(RuleListJson::family).toList(), out);
  }

  private static Map<String, Object> family(Families.Family family) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("family", family.name());
    data.put("rules", family.rules().stream().map(RuleListJson::rule).toList());
    return data;
  }

  private static Map<String, Object> rule(RuleInfo rule) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", rule.id());
    data.put("title", rule.title());
    data.put("role", rule.role().name().toLowerCase(Locale.ROOT));
    data.put("file", rule.file());
    data.put("line", rule.line());
    return data;
  }
}
