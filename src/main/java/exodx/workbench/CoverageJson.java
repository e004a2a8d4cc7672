package exodx.workbench;

import exodx.cases.RuleCase;
import exodx.facts.Truth;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what cases reach of the rules, for programs. */
public final class CoverageJson {
  private CoverageJson() {}

  /** Prints a coverage. */
  public static void write(Coverage coverage, PrintWriter out) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("cases", coverage.cases());
    data.put("rules", share(coverage.fired()));
    data.put("conditions", share(coverage.conditions()));
    data.put("branches", share(coverage.branches()));
    data.put("perRule", coverage.rules().stream().map(CoverageJson::rule).toList());
    JsonData.print(data, out);
  }

  private static Map<String, Object> share(Coverage.Share share) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reached", share.reached());
    data.put("of", share.of());
    data.put("percent", share.percent());
    return data;
  }

  private static Map<String, Object> rule(Coverage.OfRule rule) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", rule.rule().id());
    data.put("family", Families.nameOf(rule.rule().file()));
    data.put("file", rule.rule().file());
    data.put("line", rule.rule().line());
    data.put("branches", share(rule.branches()));
    data.put("firesIn", rule.firedIn().stream().map(RuleCase::toString).toList());
    data.put("conditions", rule.conditions().stream().map(CoverageJson::condition).toList());
    return data;
  }

  private static Map<String, Object> condition(Coverage.OfCondition condition) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("text", condition.shape().text());
    for (Truth truth : Truth.values()) {
      if (condition.shape().possible().contains(truth)) {
        data.put(CoverageText.word(truth), condition.counts().getOrDefault(truth, 0));
      }
    }
    List<String> open = condition.open().stream().map(CoverageText::word).toList();
    data.put("open", open);
    return data;
  }
}
