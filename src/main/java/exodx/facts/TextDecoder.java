package exodx.facts;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns bytes into text without ever replacing one it does not understand: a byte order mark
 * decides, else the pattern of UTF-16, else strict UTF-8, else strict Windows-1252.
 */
public final class TextDecoder {
  /** In this order: the mark of UTF-32 little endian begins with that of UTF-16. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
          new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
          new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
          new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
          new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLED = 65_536;

  private TextDecoder() {}

  private record Mark(Charset charset, List<Integer> bytes) {
    Mark(Charset charset, Integer... bytes) {
      this(charset, List.of(bytes));
    }

    boolean begins(byte[] text) {
      boolean same = text.length >= bytes.size();
      for (int i = 0; same && i < bytes.size(); i++) {
        same = (text[i] & 0xFF) == bytes.get(i);
      }
      return same;
    }
  }

  /** Returns the text without its byte order mark, or nothing when no encoding fits. */
  static Optional<String> decode(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.begins(bytes)) {
        return strictly(mark.charset(), bytes, mark.bytes().size());
      }
    }
    return unmarkedUtf16(bytes)
        .flatMap(charset -> strictly(charset, bytes, 0))
        .or(() -> strictly(StandardCharsets.UTF_8, bytes, 0))
        .or(() -> strictly(WINDOWS, bytes, 0));
  }

  /**
   * Opens a text of any size in the encoding that its beginning tells, UTF-8 where it does not;
   * what is no text in it becomes U+FFFD.
   */
  public static BufferedReader open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 4 * SAMPLED);
    in.mark(SAMPLED);
    byte[] head = in.readNBytes(SAMPLED);
    in.reset();
    Optional<Mark> mark = MARKS.stream().filter(one -> one.begins(head)).findFirst();
    in.skipNBytes(mark.map(one -> one.bytes().size()).orElse(0));
    Charset charset =
        mark.map(Mark::charset).or(() -> unmarkedUtf16(head)).orElse(StandardCharsets.UTF_8);
    return new BufferedReader(new InputStreamReader(in, charset), 4 * SAMPLED);
  }

  /** Latin letters in UTF-16 have a NUL in every other byte, and hardly any in the others. */
  private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLED));
    int pairs = sample.length / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += sample[2 * i] == 0 ? 1 : 0;
      second += sample[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs == 0 || 10 * Math.max(first, second) < 4 * pairs) {
      return Optional.empty();
    }
    if (20 * Math.min(first, second) > pairs) {
      return Optional.empty();
    }
    return Optional.of(second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
