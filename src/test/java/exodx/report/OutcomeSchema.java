package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The schema that the program ships. */
public final class OutcomeSchema {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text());

  private OutcomeSchema() {}

  /** Returns the text of the schema. */
  static String text() {
    try (InputStream in = Report.class.getResourceAsStream("/exodx/outcome.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails when a report is not what the schema says. */
  public static void check(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }
}
