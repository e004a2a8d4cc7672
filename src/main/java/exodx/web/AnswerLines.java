package exodx.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import exodx.problem.ProblemsException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
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
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers to many cases, a line each, in a file that stays on disk. In memory are the place and the
 * name of each, and once for all that share it how the answer reads: a million take about 100 MB.
 */
final class AnswerLines {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Answer.class);

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

  /** What is wanted of a line. */
  private record Answer(
      @JsonProperty("case") @Nullable String name,
      @Nullable String status,
      @Nullable List<Cause> diagnoses,
      @Nullable List<Step> steps) {

    Shape shape() {
      List<Cause> causes = CaseState.given(diagnoses);
      List<Step> planned = CaseState.given(steps);
      return new Shape(
          Objects.requireNonNull(status),
          causes.stream().map(one -> String.valueOf(one.code())).toList(),
          causes.stream().map(one -> String.valueOf(one.title())).toList(),
          planned.size(),
          planned.stream().anyMatch(step -> "destructive".equals(step.risk())));
    }
  }

  private record Cause(@Nullable String code, @Nullable String title) {}

  private record Step(@Nullable String risk) {}

  /**
   * Reads a file of answers.
   *
   * @throws IOException when it cannot be read
   * @throws ProblemsException when a line is no answer
   */
  AnswerLines(Path file) throws IOException {
    this.file = file;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long place = 0;
      int c;
      do {
        c = in.read();
        if (c >= 0 && c != '\n') {
          line.write(c);
        } else {
          add(place, line.toByteArray());
          place += line.size() + 1;
          line.reset();
        }
      } while (c >= 0);
    }
  }

  private void add(long place, byte[] line) {
    if (line.length == 0) {
      return;
    }
    Answer answer;
    try {
      answer = JSON.readValue(line);
    } catch (IOException e) {
      throw noAnswer();
    }
    if (answer == null || answer.status() == null) {
      throw noAnswer();
    }
    Shape shape = shapes.computeIfAbsent(answer.shape(), one -> one);
    lines.add(new Line(place, Objects.requireNonNullElse(answer.name(), ""), shape));
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
