package exodx.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import exodx.outcome.Outcome;
import java.io.PrintWriter;
import java.util.List;

/**
 * The report for programs. Its form is a contract: {@code outcome.schema.json} describes it, every
 * key is always there, and what a case does not have is null or an empty list.
 */
public final class JsonReport implements Report {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    out.print(JsonText.of(printer(), json -> new JsonOutcome(json).write(outcome)));
  }

  /** Prints several answers as one list. */
  public void writeAll(List<Outcome> outcomes, PrintWriter out) {
    out.print(
        JsonText.of(
            printer(),
            json -> {
              json.writeStartArray();
              for (Outcome outcome : outcomes) {
                new JsonOutcome(json).write(outcome);
              }
              json.writeEndArray();
            }));
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
