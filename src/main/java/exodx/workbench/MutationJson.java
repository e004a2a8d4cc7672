package exodx.workbench;

import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints which conditions no case misses, for programs. */
public final class MutationJson {
  private MutationJson() {}

  /** Prints the score, with and without exclusions, and the survivors. */
  public static void write(MutationScore score, PrintWriter out) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("changes", score.verdicts().size());
    data.put("found", score.count(MutationScore.Fate.FOUND));
    data.put("percent", score.percentOfAll());
    data.put("excluded", score.count(MutationScore.Fate.EXCLUDED));
    data.put("percentWithoutExcluded", score.percent());
    data.put("survivors", score.survivors().stream().map(MutationJson::survivor).toList());
    JsonData.print(data, out);
  }

  private static Map<String, Object> survivor(MutationScore.Verdict verdict) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", verdict.rule().id());
    data.put("file", verdict.rule().file());
    data.put("line", verdict.rule().line());
    data.put("condition", verdict.change().condition());
    data.put("change", verdict.change().kind().name().toLowerCase(Locale.ROOT));
    data.put("casesThatMeetIt", verdict.reached());
    return data;
  }
}
