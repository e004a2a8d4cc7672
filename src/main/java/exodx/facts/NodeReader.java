package exodx.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON or YAML into {@link Node}s, nested at most {@value #MAX_DEPTH} deep. */
@SuppressWarnings("ImmutableEnumChecker") // a built factory does not change
public enum NodeReader {
  /** JavaScript Object Notation. */
  JSON(strict(new JsonFactoryBuilder()).build()),
  /** YAML; plain words such as {@code yes} stay text, the vocabulary decides what they mean. */
  YAML(strict(YAMLFactory.builder()).build());

  static final int MAX_DEPTH = 40;
  private static final String CODE = "not-a-fact-file";

  /** What the library tells of itself: its names of places and characters, and its grammar. */
  private static final Pattern INTERNALS =
      Pattern.compile(
          " ?\\((?:\\(CTRL-CHAR, code \\d+\\)|code \\d+|start marker at .*|JSON String, .*)\\)");

  private final JsonFactory factory;

  NodeReader(JsonFactory factory) {
    this.factory = factory;
  }

  private static <F extends JsonFactory, B extends TSFBuilder<F, B>> B strict(B builder) {
    return builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
  }

  /** Sets numbers up in the background, which takes 10 to 20 ms the first time. */
  public static void begin() {
    Thread thread = new Thread(() -> Objects.requireNonNull(BigDecimal.ONE), "numbers");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Reads the one value that the text holds.
   *
   * @throws ProblemsException when it is not of this format, nested too deep, empty, or followed by
   *     something else
   */
  public Node read(SourceText source) {
    return read(source, "close what is still open");
  }

  /**
   * As {@link #read(SourceText)}.
   *
   * @param whenCut what to do when the text ends before its value does
   */
  public Node read(SourceText source, String whenCut) {
    try (JsonParser parser = factory.createParser(source.text())) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw problem(source, null, "the file holds nothing");
      }
      Node node = value(parser, first);
      if (parser.nextToken() != null) {
        throw problem(
            source,
            parser.currentTokenLocation(),
            "something follows the end of the first value; keep one case a file");
      }
      return node;
    } catch (JsonEOFException e) {
      throw problem(source, e.getLocation(), message("it ends too early"), whenCut);
    } catch (JsonProcessingException e) {
      throw problem(source, e.getLocation(), message(e.getOriginalMessage()));
    } catch (IOException e) {
      throw problem(source, null, message(e.getMessage()));
    } catch (ProblemsException e) {
      throw e;
    } catch (RuntimeException e) { // the YAML library throws its own for odd characters
      throw problem(source, null, message(e.getMessage()));
    }
  }

  /**
   * The first JSON value of a text.
   *
   * @param node the value with lines counted from where it begins; null when there is none
   * @param end the offset behind it, or behind what was read in vain
   */
  public record First(@Nullable Node node, int end) {}

  /** Reads the JSON value that begins at an offset of a text; what follows it does not matter. */
  public static First firstJson(String text, int from) {
    int end = from;
    try (JsonParser parser = JSON.factory.createParser(remaining(text, from))) {
      try {
        JsonToken first = parser.nextToken();
        Node node = first == null ? null : value(parser, first);
        end = from + (int) parser.currentLocation().getCharOffset();
        return new First(node, Math.min(end, text.length()));
      } catch (IOException | RuntimeException e) {
        end = from + (int) Math.max(1, parser.currentLocation().getCharOffset());
      }
    } catch (IOException e) {
      return new First(null, Math.min(end + 1, text.length()));
    }
    return new First(null, Math.min(end, text.length()));
  }

  private static StringReader remaining(String text, int from) throws IOException {
    StringReader reader = new StringReader(text);
    if (reader.skip(from) != from) {
      throw new IOException("the text is shorter than " + from);
    }
    return reader;
  }

  private String message(@Nullable String text) {
    String first = text == null ? "" : text.lines().findFirst().orElse("");
    return "this is not valid " + name() + ": " + INTERNALS.matcher(first).replaceAll("");
  }

  private static ProblemsException problem(
      SourceText source, @Nullable JsonLocation location, String message) {
    return problem(source, location, message, null);
  }

  private static ProblemsException problem(
      SourceText source, @Nullable JsonLocation location, String message, @Nullable String hint) {
    return ProblemsException.input(
        location == null
            ? Problem.error(CODE, source.name(), message, hint)
            : Problem.at(
                CODE, source, location.getLineNr(), location.getColumnNr(), message, hint));
  }

  private static Node value(JsonParser parser, JsonToken token) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    return switch (token) {
      case START_OBJECT -> new Node.Mapping(entries(parser), line, column);
      case START_ARRAY -> new Node.Sequence(items(parser), line, column);
      case VALUE_TRUE, VALUE_FALSE ->
          scalar(parser.getText(), Node.Scalar.Type.TRUTH, line, column);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          scalar(parser.getText(), Node.Scalar.Type.NUMBER, line, column);
      case VALUE_NULL -> scalar("null", Node.Scalar.Type.NULL, line, column);
      default -> scalar(String.valueOf(parser.getText()), Node.Scalar.Type.TEXT, line, column);
    };
  }

  private static Node scalar(String text, Node.Scalar.Type type, int line, int column) {
    return new Node.Scalar(text, type, line, column);
  }

  private static List<Node.Entry> entries(JsonParser parser) throws IOException {
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      JsonLocation at = parser.currentTokenLocation();
      String name = parser.currentName();
      Node value = value(parser, parser.nextToken());
      entries.add(new Node.Entry(name, at.getLineNr(), at.getColumnNr(), value));
    }
    return List.copyOf(entries);
  }

  private static List<Node> items(JsonParser parser) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(parser, t));
    }
    return List.copyOf(items);
  }
}
