package exodx.workbench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints which conditions no case misses, for programs. */
public final class MutationJson {
  private MutationJson() {}

  /** Prints the score, the survivors, and reasons that stand for no change any more. */
  public static void write(MutationScore score, List<SparedChanges.Spared> stale, PrintWriter out) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tried", score.tried());
    data.put("found", score.count(MutationScore.Fate.FOUND));
    data.put("percent", score.percent());
    data.put("spared", score.count(MutationScore.Fate.SPARED));
    data.put("survivors", score.survivors().stream().map(MutationJson::survivor).toList());
    data.put("stale", stale);
    Json.print(data, out);
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
