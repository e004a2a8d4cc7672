package exodx.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The answers of an earlier run, read to go on where it ended. */
public final class Resumed {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] BEGINNING = "{\"case\":\"".getBytes(StandardCharsets.UTF_8);

  private final Totals totals = new Totals();
  private String knowledge = "";

  /**
   * Reads a file; one that is not there holds nothing.
   *
   * @throws IOException when it cannot be read, or holds anything else than answers
   */
  public static Resumed of(Path file) throws IOException {
    Resumed resumed = new Resumed();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        BlockReader blocks = new BlockReader(file.toString(), in);
        for (Block block = blocks.next(); block != null; block = blocks.next()) {
          resumed.read(block);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return resumed;
  }

  /** Only the last block of a file can end within a line. */
  private void read(Block block) {
    block.forEach(
        (number, from, to) -> {
          try {
            if (to < block.length()) {
              count(block.bytes(), from, to);
            } else {
              checkTorn(block.bytes(), from, to);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(new IOException("line " + number + " is no answer", e));
          }
          return true;
        });
  }

  private void count(byte[] line, int from, int to) throws IOException {
    Map<String, String> keys = new HashMap<>();
    try (JsonParser json = JSON.createParser(line, from, to - from)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.VALUE_STRING && json.currentName() != null) {
          keys.put(json.currentName(), json.getText());
        }
      }
    }
    String status = keys.getOrDefault("status", "");
    knowledge = keys.getOrDefault("knowledge", knowledge);
    try {
      if (!status.equals("FAILED")) {
        Outcome.Status known = Outcome.Status.valueOf(status);
        totals.add(Digest.of(known), 1);
      } else if (Totals.BUG.equals(keys.get("concern"))) {
        totals.bug();
      } else {
        totals.failed(ProblemsException.Concern.valueOf(keys.getOrDefault("concern", "INPUT")));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  /** What will be cut off must be the beginning of an answer, and nobody's own text. */
  private static void checkTorn(byte[] line, int from, int to) throws IOException {
    int length = Math.min(to - from, BEGINNING.length);
    if (!Arrays.equals(line, from, from + length, BEGINNING, 0, length)) {
      throw new IOException("it does not begin as an answer");
    }
  }

  /** Returns what the earlier run answered, counted by how each case ended. */
  public Totals totals() {
    return totals;
  }

  /** Returns the digest of the rules that gave the last answer; empty when there is none. */
  public String knowledge() {
    return knowledge;
  }

  /**
   * Cuts off the last line of a file when it was not written whole.
   *
   * @throws IOException when the file cannot be changed
   */
  public static void cut(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer last = ByteBuffer.allocate(1 << 16);
      long end = channel.size();
      while (end > 0) {
        last.clear().limit((int) Math.min(end, last.capacity()));
        channel.read(last, end - last.limit());
        int at = last.limit();
        while (at > 0 && last.get(at - 1) != '\n') {
          at--;
        }
        end -= last.limit() - at;
        if (at > 0) {
          break;
        }
      }
      channel.truncate(end);
    }
  }
}
