package exodx.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Blocks are the input, cut between lines, in whatever pieces it arrives. */
class BlockReaderTest {

  @Property(tries = 200)
  void allLinesComeInOrder(
      @ForAll @Size(max = 300) List<@CharRange(from = 'a', to = 'b') String> lines,
      @ForAll boolean lastBreak,
      @ForAll @IntRange(min = 1, max = 50) int piece)
      throws IOException {
    String text = String.join("\n", lines) + (lastBreak ? "\n" : "");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<String> told = new ArrayList<>();
    BlockReader reader = new BlockReader("x", inPieces(text, piece));
    for (Block block = reader.next(); block != null; block = reader.next()) {
      block.copyTo(all);
      byte[] bytes = block.bytes();
      block.forEach(
          (number, from, to) ->
              told.add(number + new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    }
    assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        expected.add((i + 1) + lines.get(i));
      }
    }
    assertThat(told).isEqualTo(expected);
  }

  private static InputStream inPieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int from, int length) {
        return super.read(bytes, from, Math.min(length, piece));
      }
    };
  }
}
