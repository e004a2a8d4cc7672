package exodx.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Knows by their first bytes the kinds of files that people hand in instead of a text. */
final class BinaryFormat {
  private static final int LOOKED_AT = 4096;

  private static final Map<String, String> KNOWN =
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

  private BinaryFormat() {}

  /** Returns what the file is, in words, when it is known not to be a text. */
  static Optional<String> of(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
    String hex = HexFormat.of().formatHex(head);
    if (hex.startsWith("504b0304")) {
      return Optional.of(zip(new String(head, StandardCharsets.ISO_8859_1)));
    }
    return KNOWN.entrySet().stream()
        .filter(start -> hex.startsWith(start.getKey()))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  private static String zip(String head) {
    boolean document = head.contains("[Content_Types].xml") || head.contains("_rels/");
    return document ? "a document of a word processor or spreadsheet" : "a compressed file (zip)";
  }
}
