package exodx.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Answers to many cases, a line each, in a file that stays on disk. In memory are the place and the
 * name of each, and once for all that share it how the answer reads: a million take about 100 MB.
 */
final class AnswerLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final List<Shape> shapes = new ArrayList<>();
  private long[] places = new long[1024];
  private int[] shape = new int[1024];
  private byte[][] names = new byte[1024][];
  private int size;

  /** How an answer reads in a table. */
  record Shape(
      String status, List<String> diagnoses, List<String> titles, int steps, boolean danger) {}

  /** One row of the table. */
  record Row(int number, String name, Shape shape) {}

  /**
   * Reads a file of answers.
   *
   * @throws IOException when it cannot be read, or a line is no answer
   */
  AnswerLines(Path file) throws IOException {
    this.file = file;
    Map<Shape, Integer> known = new LinkedHashMap<>();
    lines(
        file,
        (line, place) -> {
          Answer answer = answer(line);
          if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            shape = Arrays.copyOf(shape, size * 2);
            names = Arrays.copyOf(names, size * 2);
          }
          places[size] = place;
          names[size] = answer.name().getBytes(StandardCharsets.UTF_8);
          shape[size] =
              known.computeIfAbsent(
                  answer.shape(),
                  one -> {
                    shapes.add(one);
                    return shapes.size() - 1;
                  });
          size++;
        });
  }

  int size() {
    return size;
  }

  /** Returns how many answers read so, by how they read. */
  Map<Shape, Integer> counts() {
    Map<Shape, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      counts.merge(shapes.get(shape[i]), 1, Integer::sum);
    }
    return counts;
  }

  /** The rows that are wanted, and how many there are of them. */
  record Found(int total, List<Row> rows) {}

  /** Returns a page of the rows that are wanted. */
  Found find(Predicate<Shape> wanted, String name, int from, int count) {
    boolean[] fits = new boolean[shapes.size()];
    for (int i = 0; i < fits.length; i++) {
      fits[i] = wanted.test(shapes.get(i));
    }
    String asked = name.toLowerCase(Locale.ROOT);
    List<Row> rows = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < size; i++) {
      if (fits[shape[i]] && (asked.isEmpty() || name(i).toLowerCase(Locale.ROOT).contains(asked))) {
        if (total >= from && rows.size() < count) {
          rows.add(new Row(i, name(i), shapes.get(shape[i])));
        }
        total++;
      }
    }
    return new Found(total, rows);
  }

  String name(int number) {
    return new String(names[number], StandardCharsets.UTF_8);
  }

  /** Returns the whole line of an answer. */
  String line(int number) throws IOException {
    return line(file, places[number]);
  }

  static String line(Path file, long place) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(place);
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      for (int read = in.read(part); read > 0; read = in.read(part)) {
        for (int i = 0; i < read; i++) {
          if (part[i] == '\n') {
            line.write(part, 0, i);
            return line.toString(StandardCharsets.UTF_8);
          }
        }
        line.write(part, 0, read);
      }
      return line.toString(StandardCharsets.UTF_8);
    }
  }

  private record Answer(String name, Shape shape) {}

  /** Tells every line of a file with its place. */
  static void lines(Path file, BiConsumer<byte[], Long> each) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long place = 0;
      long start = 0;
      for (int c = in.read(); c >= 0; c = in.read()) {
        place++;
        if (c != '\n') {
          line.write(c);
          continue;
        }
        if (line.size() > 0) {
          each.accept(line.toByteArray(), start);
        }
        line.reset();
        start = place;
      }
      if (line.size() > 0) {
        each.accept(line.toByteArray(), start);
      }
    }
  }

  private static Answer answer(byte[] line) {
    String name = "";
    String status = "";
    List<String> diagnoses = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<String> risks = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw noAnswer();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "case" -> name = json.getText();
          case "status" -> status = json.getText();
          case "diagnoses" -> objects(json, Map.of("code", diagnoses, "title", titles));
          case "steps" -> objects(json, Map.of("risk", risks));
          default -> json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw noAnswer();
    }
    if (status.isEmpty()) {
      throw noAnswer();
    }
    return new Answer(
        name,
        new Shape(
            status,
            List.copyOf(diagnoses),
            List.copyOf(titles),
            risks.size(),
            risks.contains("destructive")));
  }

  private static Refusal noAnswer() {
    return new Refusal(
        422, "answers", "this file holds no answers", "write it with exodx sweep --out");
  }

  /** Reads a list of objects; of each only some texts are wanted. */
  private static void objects(JsonParser json, Map<String, List<String>> wanted)
      throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        List<String> values = wanted.get(json.currentName());
        json.nextToken();
        if (values != null) {
          values.add(json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
  }
}
