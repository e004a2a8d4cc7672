package exodx.sweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import exodx.batch.Digest;
import exodx.outcome.Outcome;
import exodx.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The summary of a sweep for programs: every key is always there. */
public final class SweepJson {
  private final JsonGenerator json;

  private SweepJson(JsonGenerator json) {
    this.json = json;
  }

  /** Prints the summary. */
  public static void write(SweepResult result, PrintWriter out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      new SweepJson(json).write(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(Printable.lines(text.toString()) + "\n");
  }

  private void write(SweepResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("folder", result.folder());
    json.writeArrayFieldStart("exports");
    for (SweepResult.Read table : result.tables()) {
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeStringField("title", table.title());
      json.writeStringField("shell", table.shell());
      json.writeStringField("export", table.export());
      json.writeArrayFieldStart("files");
      for (String file : table.files()) {
        json.writeString(file);
      }
      json.writeEndArray();
      json.writeNumberField("rows", table.rows());
      json.writeBooleanField("complete", table.complete());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("badRows", result.badRows());
    json.writeArrayFieldStart("unusable");
    for (String file : result.unusable()) {
      json.writeString(file);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("cases");
    json.writeNumberField("withError", result.withError());
    json.writeNumberField("foreseen", result.foreseen());
    json.writeBooleanField("stopped", result.totals().stopped());
    for (Outcome.Status status : Outcome.Status.values()) {
      json.writeNumberField(status.name().toLowerCase(Locale.ROOT), result.totals().with(status));
    }
    json.writeNumberField("failed", result.totals().failed());
    json.writeNumberField("destructive", result.destructive());
    json.writeEndObject();
    counts("diagnoses", result.diagnoses());
    counts("decidedByOne", result.decidedByOne());
    counts("missing", result.missing());
    counts("approvals", result.approvals());
    counts("withheld", result.withheld());
    collisions(result);
    people(result);
    json.writeEndObject();
  }

  private void counts(String key, List<SweepResult.Count> counts) throws IOException {
    json.writeArrayFieldStart(key);
    for (SweepResult.Count count : counts) {
      json.writeStartObject();
      json.writeStringField("code", count.code());
      json.writeStringField("title", count.title());
      json.writeStringField("detail", count.detail());
      json.writeNumberField("cases", count.cases());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void people(SweepResult result) throws IOException {
    json.writeArrayFieldStart("people");
    for (SweepResult.Affected one : result.people()) {
      json.writeStartObject();
      json.writeStringField("case", one.name());
      Outcome.Status status = one.answer().status();
      json.writeStringField("status", status == null ? "FAILED" : status.name());
      json.writeArrayFieldStart("diagnoses");
      for (Digest.Named cause : one.answer().diagnoses()) {
        json.writeString(cause.code());
      }
      json.writeEndArray();
      json.writeStringField("next", one.answer().next());
      json.writeArrayFieldStart("dangers");
      for (String danger : one.answer().dangers()) {
        json.writeString(danger);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void collisions(SweepResult result) throws IOException {
    json.writeNumberField("collisionCount", result.collisionCount());
    json.writeArrayFieldStart("collisions");
    for (Collision each : result.collisions()) {
      json.writeStartObject();
      json.writeStringField("identifier", each.identifier());
      json.writeStringField("table", each.table());
      json.writeArrayFieldStart("sides");
      for (Collision.Side side : each.sides()) {
        json.writeStartObject();
        json.writeStringField("name", side.name());
        json.writeStringField("property", side.property());
        json.writeStringField("state", side.state());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
