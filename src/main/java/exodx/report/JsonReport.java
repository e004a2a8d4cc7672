package exodx.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import exodx.outcome.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The report for programs. Its form is a contract: {@code outcome.schema.json} describes it, every
 * key is always there, and what a case does not have is null or an empty list.
 */
public final class JsonReport implements Report {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    out.print(printed(json -> new JsonOutcome(json).write(outcome)));
  }

  /** Prints several answers as one list. */
  public void writeAll(List<Outcome> outcomes, PrintWriter out) {
    out.print(
        printed(
            json -> {
              json.writeStartArray();
              for (Outcome outcome : outcomes) {
                new JsonOutcome(json).write(outcome);
              }
              json.writeEndArray();
            }));
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Outside of its strings JSON is plain, so what is left unprintable stands inside of one. */
  private static String printed(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer());
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Printable.lines(text.toString()) + "\n";
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(INDENTER)
        .withArrayIndenter(INDENTER);
  }
}
