package exodx.sweep;

import exodx.batch.Digest;
import exodx.batch.Totals;
import exodx.outcome.Outcome;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a sweep for programs: every key is always there. Counts and collisions are written
 * as their records name them.
 */
public final class SweepJson {
  /** A map that keeps its order. */
  private static final class Keys extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    Keys with(String key, @Nullable Object value) {
      put(key, value);
      return this;
    }
  }

  private SweepJson() {}

  /** Prints the summary. */
  public static void write(SweepResult result, PrintWriter out) {
    JsonData.print(summary(result), out);
  }

  private static Map<String, @Nullable Object> summary(SweepResult result) {
    return new Keys()
        .with("folder", result.folder())
        .with("exports", result.tables().stream().map(SweepJson::export).toList())
        .with("badRows", result.badRows())
        .with("unusable", result.unusable())
        .with("cases", cases(result))
        .with("diagnoses", result.diagnoses())
        .with("decidedByOne", result.decidedByOne())
        .with("missing", result.missing())
        .with("approvals", result.approvals())
        .with("withheld", result.withheld())
        .with("collisionCount", result.collisionCount())
        .with("collisions", result.collisions())
        .with("people", result.people().stream().map(SweepJson::person).toList());
  }

  private static Keys export(SweepResult.Read table) {
    return new Keys()
        .with("table", table.name())
        .with("title", table.title())
        .with("shell", table.shell())
        .with("export", table.export())
        .with("files", table.files())
        .with("rows", table.rows())
        .with("complete", table.complete());
  }

  private static Keys cases(SweepResult result) {
    Totals totals = result.totals();
    Keys cases =
        new Keys()
            .with("withError", result.withError())
            .with("foreseen", result.foreseen())
            .with("stopped", totals.stopped());
    for (Outcome.Status status : Outcome.Status.values()) {
      cases.with(status.name().toLowerCase(Locale.ROOT), totals.with(status));
    }
    return cases.with("failed", totals.failed()).with("destructive", result.destructive());
  }

  private static Keys person(SweepResult.Affected one) {
    Digest answer = one.answer();
    Outcome.Status status = answer.status();
    return new Keys()
        .with("case", one.name())
        .with("status", status == null ? "FAILED" : status.name())
        .with("diagnoses", answer.diagnoses().stream().map(Digest.Named::code).toList())
        .with("next", answer.next())
        .with("dangers", answer.dangers());
  }
}
