package exodx.facts;

import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a person hands in, and either understands every byte of it or says why not.
 *
 * <p>A text that is decoded wrongly would silently change names and identifiers, so nothing is ever
 * guessed past the point where the bytes allow only one reading.
 */
public final class InputReader {
  private static final int LOOKED_AT = 4096;
  private static final Map<String, String> BINARY =
      Map.of(
          "1f8b",
          "a compressed file (gzip)",
          "255044462d",
          "a PDF document",
          "d0cf11e0a1b11ae1",
          "a document of a word processor, or a saved e-mail",
          "89504e470d0a1a0a",
          "a picture (PNG)",
          "ffd8ff",
          "a picture (JPEG)",
          "474946383",
          "a picture (GIF)",
          "377abcaf271c",
          "a compressed file (7z)",
          "526172211a07",
          "a compressed file (RAR)",
          "7f454c46",
          "a program");

  /** More than any message or fact file needs, and little enough to hold in memory. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final String PASTE_HINT = "copy the text of the message into a plain text file";

  private InputReader() {}

  /**
   * Reads a text to its end; the stream is left open.
   *
   * @throws ProblemsException with one problem when it is unreadable, too large, empty, not a text,
   *     or in an encoding that cannot be told
   */
  public static SourceText read(String name, InputStream in) {
    byte[] bytes = bytes(name, in);
    Optional<String> format = binary(bytes);
    if (format.isPresent()) {
      throw ProblemsException.input(
          "binary", name, "this is " + format.get() + ", not a text", PASTE_HINT);
    }
    String text =
        TextDecoder.decode(bytes)
            .orElseThrow(
                () ->
                    ProblemsException.input(
                        "encoding",
                        name,
                        "the bytes are a text neither in UTF-8 nor in UTF-16 nor in Windows-1252",
                        "save it again as UTF-8"));
    if (isBinary(text)) {
      throw ProblemsException.input(
          "binary", name, "this holds control characters, so it is not a text", PASTE_HINT);
    }
    if (text.codePoints().allMatch(InputReader::isBlank)) {
      throw ProblemsException.input("empty", name, "there is nothing to read", PASTE_HINT);
    }
    return new SourceText(name, text);
  }

  private static byte[] bytes(String name, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw ProblemsException.input(
            "too-large", name, "this is larger than 8 MB", "keep one case a file");
      }
      return bytes;
    } catch (IOException e) {
      throw ProblemsException.input("unreadable", name, "this cannot be read: " + reason(e), null);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** A stray control character is pasted now and then; many of them, or a NUL, are no text. */
  private static boolean isBinary(String text) {
    long controls = text.chars().filter(InputReader::isOddControl).count();
    return text.indexOf('\0') >= 0 || controls > 3 + text.length() / 100;
  }

  /** Terminals colour their output with escape characters, so those are no sign of a binary. */
  private static boolean isOddControl(int c) {
    return c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Returns what the file is, in words, when its first bytes tell that it is no text. */
  private static Optional<String> binary(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
    String hex = HexFormat.of().formatHex(head);
    if (hex.startsWith("504b0304")) {
      return Optional.of(zip(new String(head, StandardCharsets.ISO_8859_1)));
    }
    return BINARY.entrySet().stream()
        .filter(start -> hex.startsWith(start.getKey()))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  private static String zip(String head) {
    boolean document = head.contains("[Content_Types].xml") || head.contains("_rels/");
    return document ? "a document of a word processor or spreadsheet" : "a compressed file (zip)";
  }
}
