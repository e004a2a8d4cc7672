package exodx.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The output of an earlier run, looked at to go on where it ended.
 *
 * @param lines how many whole lines it has
 * @param bytes how many bytes they take; what follows was torn off
 * @param knowledge digest of the rules that gave the last whole answer; empty when there is none
 */
public record Resumed(long lines, long bytes, String knowledge) {

  /**
   * Looks at a file; one that is not there holds nothing.
   *
   * @throws IOException when it cannot be read
   */
  public static Resumed of(Path file) throws IOException {
    long lines = 0;
    long end = 0;
    long start = 0;
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
      long at = 0;
      while (channel.read(buffer) >= 0) {
        for (int i = 0; i < buffer.position(); i++) {
          if (buffer.get(i) == '\n') {
            lines++;
            start = end;
            end = at + i + 1;
          }
        }
        at += buffer.position();
        buffer.clear();
      }
      byte[] last = new byte[(int) Math.min(end - start, Integer.MAX_VALUE - 8)];
      channel.read(ByteBuffer.wrap(last), start);
      return new Resumed(lines, end, knowledge(last));
    }
  }

  private static String knowledge(byte[] line) throws IOException {
    String found = "";
    try (JsonParser json = new JsonFactory().createParser(Arrays.copyOf(line, line.length))) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1
            && token == JsonToken.VALUE_STRING
            && "knowledge".equals(json.currentName())) {
          found = json.getText();
        }
      }
    }
    return found;
  }

  /**
   * Cuts what was torn off.
   *
   * @throws IOException when the file cannot be changed
   */
  public void cut(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }
}
