package exodx.sweep;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of an export, in the encoding that its first bytes tell; UTF-8 where they do not. */
final class ExportText {
  private static final int BUFFER = 1 << 18;

  private ExportText() {}

  static BufferedReader open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    in.mark(4);
    int first = in.read();
    int second = in.read();
    int third = in.read();
    int fourth = in.read();
    in.reset();
    Charset charset = StandardCharsets.UTF_8;
    if (first == 0xFF && second == 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      in.skipNBytes(2);
    } else if (first == 0xFE && second == 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      in.skipNBytes(2);
    } else if (first == 0xEF && second == 0xBB && third == 0xBF) {
      in.skipNBytes(3);
    } else if (first > 0 && second == 0 && third > 0 && fourth == 0) {
      charset = StandardCharsets.UTF_16LE;
    } else if (first == 0 && second > 0 && third == 0 && fourth > 0) {
      charset = StandardCharsets.UTF_16BE;
    }
    return new BufferedReader(new InputStreamReader(in, charset), BUFFER);
  }

  /** True when the text begins as JSON does; it is then read from its beginning again. */
  static boolean isJson(BufferedReader text) throws IOException {
    text.mark(4096);
    int c = text.read();
    for (int i = 0; i < 4000 && c >= 0 && Character.isWhitespace(c); i++) {
      c = text.read();
    }
    text.reset();
    return c == '{' || c == '[';
  }
}
