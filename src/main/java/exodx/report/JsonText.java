package exodx.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Makes JSON texts in which everything can be seen. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  /** Characters of a usual answer. */
  private static final int MANY = 1 << 14;

  private JsonText() {}

  /** Writes what a text holds. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Returns a text with a line break at its end. Outside of its strings JSON is plain, so what
   * needs an escape stands inside of one.
   *
   * @param layout how it is laid out; null for one line
   */
  static String of(@Nullable PrettyPrinter layout, Content content) {
    CharArrayWriter text = new CharArrayWriter(MANY);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (layout != null) {
        json.setPrettyPrinter(layout);
      }
      content.write(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Printable.lines(text.toString());
  }
}
