package exodx.sweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.facts.Guid;
import exodx.readers.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of objects in JSON: in a list, in the {@code value} of an answer, one after the other, or
 * just one. A list of objects inside of an object makes a row of each of them, with what the outer
 * object says, as a table would.
 */
final class JsonRows implements Rows {
  private static final int GUID_BYTES = 16;
  private static final String NEXT_PAGE = "@odata.nextLink";
  private static final String DATE = "/Date(";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  private final JsonParser json;
  private final Deque<Map<String, String>> waiting = new ArrayDeque<>();
  private long line;
  private boolean hasNextPage;

  /**
   * Begins to read.
   *
   * @throws IOException when it is no JSON
   */
  JsonRows(Reader text) throws IOException {
    this.json = JSON.createParser(text);
    read();
  }

  @Override
  public List<String> columns() {
    Map<String, String> first = waiting.peek();
    return first == null ? List.of() : List.copyOf(first.keySet());
  }

  @Override
  public @Nullable String @Nullable [] next(Map<String, Integer> wanted) throws IOException {
    if (waiting.isEmpty()) {
      read();
    }
    Map<String, String> object = waiting.poll();
    if (object == null) {
      return null;
    }
    @Nullable String[] values = new String[wanted.size()];
    object.forEach(
        (name, value) -> {
          Integer place = wanted.get(name.toLowerCase(Locale.ROOT));
          if (place != null) {
            values[place] = value;
          }
        });
    return values;
  }

  /** Reads the next object; lists and answers around objects are passed through. */
  private void read() throws IOException {
    try {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        line = json.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
          object();
          if (!waiting.isEmpty()) {
            return;
          }
        } else {
          hasNextPage |= NEXT_PAGE.equals(json.currentName());
        }
      }
    } catch (JsonEOFException e) {
      line = json.currentLocation().getLineNr();
      throw new IOException("it ends in the middle, so it was cut", e);
    } catch (JsonProcessingException e) {
      line = e.getLocation() == null ? line : e.getLocation().getLineNr();
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private void object() throws IOException {
    Map<String, String> outer = new LinkedHashMap<>();
    List<Map<String, String>> inner = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      hasNextPage |= name.equals(NEXT_PAGE);
      if (json.nextToken() == JsonToken.START_ARRAY && name.equals("value")) {
        return; // the objects of an answer follow
      }
      add(name, MAPPER.readTree(json), outer, inner);
    }
    if (inner.isEmpty()) {
      waiting.add(outer);
    }
    for (Map<String, String> each : inner) {
      Map<String, String> row = new LinkedHashMap<>(outer);
      row.putAll(each);
      waiting.add(row);
    }
  }

  private static void add(
      String name, JsonNode value, Map<String, String> outer, List<Map<String, String>> inner) {
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      boolean numbers = true;
      for (JsonNode item : value) {
        if (item.isObject()) {
          Map<String, String> row = new LinkedHashMap<>();
          fields(name, item, row);
          inner.add(row);
        } else if (!item.isArray()) {
          numbers &= item.isIntegralNumber();
          items.add(text(item));
        }
      }
      outer.put(name, numbers && items.size() == GUID_BYTES ? guid(items) : list(items));
    } else if (!value.isObject()) {
      outer.put(name, text(value));
    } else if (value.path("value").asText().startsWith(DATE)) {
      outer.put(name, value.path("value").asText()); // so older shells write a date
    }
  }

  private static void fields(String prefix, JsonNode object, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = prefix + "." + field.getKey();
      if (field.getValue().isObject()) {
        fields(name, field.getValue(), values);
      } else if (!field.getValue().isArray()) {
        values.put(name, text(field.getValue()));
      }
    }
  }

  private static String list(List<String> items) {
    String separator = String.valueOf(RowReader.ITEM);
    return items.isEmpty() ? separator : String.join(separator, items);
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText().strip();
  }

  private static String guid(List<String> numbers) {
    byte[] stored = new byte[GUID_BYTES];
    for (int i = 0; i < GUID_BYTES; i++) {
      stored[i] = (byte) Integer.parseInt(numbers.get(i));
    }
    return Guid.ofStored(stored).text();
  }

  @Override
  public boolean canNest() {
    return true;
  }

  @Override
  public @Nullable String more() {
    return hasNextPage ? "its answer has a next page (" + NEXT_PAGE + ")" : null;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
