package exodx.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Knows by their first bytes the kinds of files that people hand in instead of a text. */
final class BinaryFormat {
  private static final int LOOKED_AT = 4096;

  private static final List<BinaryFormat> KNOWN =
      List.of(
          new BinaryFormat("1f8b", "a compressed file (gzip)"),
          new BinaryFormat("255044462d", "a PDF document"),
          new BinaryFormat("d0cf11e0a1b11ae1", "a document of a word processor, or a saved e-mail"),
          new BinaryFormat("89504e470d0a1a0a", "a picture (PNG)"),
          new BinaryFormat("ffd8ff", "a picture (JPEG)"),
          new BinaryFormat("474946383", "a picture (GIF)"),
          new BinaryFormat("377abcaf271c", "a compressed file (7z)"),
          new BinaryFormat("526172211a07", "a compressed file (RAR)"),
          new BinaryFormat("7f454c46", "a program"));

  private final String start;
  private final String words;

  private BinaryFormat(String start, String words) {
    this.start = start;
    this.words = words;
  }

  /** Returns what the file is, in words, when it is known not to be a text. */
  static Optional<String> of(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
    String hex = HexFormat.of().formatHex(head);
    if (hex.startsWith("504b0304")) {
      return Optional.of(zip(new String(head, StandardCharsets.ISO_8859_1)));
    }
    return KNOWN.stream()
        .filter(format -> hex.startsWith(format.start))
        .findFirst()
        .map(format -> format.words);
  }

  private static String zip(String head) {
    boolean document = head.contains("[Content_Types].xml") || head.contains("_rels/");
    return document ? "a document of a word processor or spreadsheet" : "a compressed file (zip)";
  }
}
