package exodx.workbench;

import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what another version of the rules does to cases, for programs. */
public final class ReleaseDiffJson {
  private ReleaseDiffJson() {}

  /** Prints every case, also those that stay the same. */
  public static void write(
      String old,
      String now,
      List<ReleaseDiff.Compared> compared,
      ReleaseDiff diff,
      PrintWriter out) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("old", old);
    data.put("new", now);
    data.put("differ", compared.stream().filter(one -> !one.same()).count());
    data.put("unseen", diff.unseen());
    data.put("removed", List.copyOf(diff.removed().keySet()));
    data.put("cases", compared.stream().map(ReleaseDiffJson::compared).toList());
    JsonData.print(data, out);
  }

  private static Map<String, Object> compared(ReleaseDiff.Compared one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", one.name());
    data.put("unreadable", one.unreadable());
    data.put("changes", one.changes().stream().map(ReleaseDiffJson::change).toList());
    return data;
  }

  private static Map<String, Object> change(AnswerDiff.Change change) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
    data.put("part", change.part());
    data.put("code", change.code());
    data.put("detail", change.detail());
    return data;
  }
}
