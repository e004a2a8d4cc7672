package exodx.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import exodx.problem.ProblemsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers to many cases, a line each, in a file that stays on disk. In memory are the place and the
 * name of each, and once for all that share it how the answer reads: a million take about 100 MB.
 */
final class AnswerLines {
  private static final JsonFactory JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .getFactory();
  private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};
  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private final Path file;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Shape, Shape> shapes = new HashMap<>();

  /** How an answer reads in a table. */
  record Shape(
      String status, List<String> diagnoses, List<String> titles, int steps, boolean danger) {}

  /** One row of the table. */
  record Row(int number, String name, Shape shape) {}

  /** A line of the file, and where it begins. */
  private record Line(long place, String name, Shape shape) {}

  private record Cause(@Nullable String code, @Nullable String title) {}

  private record Step(@Nullable String risk) {}

  /**
   * Reads a file of answers.
   *
   * @param progress told now and then how many have been read
   * @throws IOException when it cannot be read
   * @throws ProblemsException when a line is no answer
   */
  AnswerLines(Path file, LongConsumer progress) throws IOException {
    this.file = file;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 20];
      long place = 0; // in the file, of what the buffer begins with
      int held = 0;
      int more;
      while ((more = in.read(buffer, held, buffer.length - held)) >= 0) {
        int begin = 0;
        for (int i = held; i < held + more; i++) {
          if (buffer[i] == '\n') {
            add(place + begin, buffer, begin, i - begin);
            begin = i + 1;
          }
        }
        held += more - begin;
        place += begin;
        int room = held == buffer.length ? 2 * held : buffer.length; // a line may be longer
        byte[] next = room == buffer.length ? buffer : new byte[room];
        System.arraycopy(buffer, begin, next, 0, held);
        buffer = next;
        progress.accept(lines.size());
      }
      add(place, buffer, 0, held);
    }
  }

  /** Looks at a line only until all is known that the table shows: most of it comes later. */
  private void add(long place, byte[] bytes, int from, int length) {
    if (length == 0) {
      return;
    }
    String name = "";
    String status = null;
    List<Cause> causes = null;
    List<Step> steps = null;
    try (JsonParser json = JSON.createParser(bytes, from, length)) {
      boolean whole = json.nextToken() == JsonToken.START_OBJECT && isClosed(bytes, from, length);
      while (whole
          && (status == null || causes == null || steps == null)
          && json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "case" -> name = json.getValueAsString("");
          case "status" -> status = json.getValueAsString();
          case "diagnoses" -> causes = CaseState.given(json.readValueAs(CAUSES));
          case "steps" -> steps = CaseState.given(json.readValueAs(STEPS));
          default -> json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw noAnswer();
    }
    if (status == null) {
      throw noAnswer();
    }
    Shape shape = shape(status, CaseState.given(causes), CaseState.given(steps));
    lines.add(new Line(place, name, shapes.computeIfAbsent(shape, one -> one)));
  }

  /** A line that was cut off, as by a disk that is full, is no answer. */
  private static boolean isClosed(byte[] bytes, int from, int length) {
    int last = from + length - 1;
    return bytes[last] == '}' || (bytes[last] == '\r' && last > from && bytes[last - 1] == '}');
  }

  private static Shape shape(String status, List<Cause> causes, List<Step> steps) {
    return new Shape(
        status,
        causes.stream().map(one -> String.valueOf(one.code())).toList(),
        causes.stream().map(one -> String.valueOf(one.title())).toList(),
        steps.size(),
        steps.stream().anyMatch(step -> "destructive".equals(step.risk())));
  }

  private static ProblemsException noAnswer() {
    return ProblemsException.input(
        "answers", "this file holds no answers", "write it with exodx sweep --out");
  }

  int size() {
    return lines.size();
  }

  /** Returns how many answers read so, by how they read. */
  Map<Shape, Integer> counts() {
    Map<Shape, Integer> counts = new LinkedHashMap<>();
    lines.forEach(line -> counts.merge(line.shape(), 1, Integer::sum));
    return counts;
  }

  /** The rows that are wanted, and how many there are of them. */
  record Found(int total, List<Row> rows) {}

  /** Returns a page of the rows that are wanted. */
  Found find(Predicate<Shape> wanted, String name, int from, int count) {
    String asked = name.toLowerCase(Locale.ROOT);
    List<Row> rows = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean named = asked.isEmpty() || line.name().toLowerCase(Locale.ROOT).contains(asked);
      if (named && wanted.test(line.shape())) {
        if (total >= from && rows.size() < count) {
          rows.add(new Row(i, line.name(), line.shape()));
        }
        total++;
      }
    }
    return new Found(total, rows);
  }

  String name(int number) {
    return lines.get(number).name();
  }

  /** Returns the whole line of an answer. */
  String line(int number) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(lines.get(number).place());
      return String.valueOf(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine());
    }
  }
}
