package exodx.readers;

import exodx.facts.Guid;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value as a program printed it.
 *
 * @param text as printed, wrapped lines joined by a blank; empty when nothing was printed
 * @param glued the same with wrapped lines joined by nothing, as a word that was cut at the edge
 * @param items the items where the format itself has lists, else null
 * @param bytes the bytes where the format itself has bytes, each 0 to 255, else null
 * @param line 1-based line on which it begins
 */
record Printed(
    String text,
    String glued,
    @Nullable List<String> items,
    @Nullable List<Integer> bytes,
    int line) {

  /** Stands for what holds others and has no text of its own, which is not an empty text. */
  static final String OBJECT = "(an object)";

  static Printed text(String text, int line) {
    return new Printed(text, text, null, null, line);
  }

  static Printed items(List<String> items, int line) {
    String text = "{" + String.join(", ", items) + "}";
    return new Printed(text, text, List.copyOf(items), null, line);
  }

  static Printed bytes(String text, byte[] bytes, int line) {
    return new Printed(text, text, null, unsigned(bytes), line);
  }

  /** Returns the bytes that a text encodes; the text itself where it is no base64. */
  static Printed base64(String text, int line) {
    try {
      return bytes(text, Base64.getMimeDecoder().decode(text.strip()), line);
    } catch (IllegalArgumentException e) {
      return text(text, line);
    }
  }

  static List<Integer> unsigned(byte[] bytes) {
    return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i] & 0xFF).toList();
  }

  boolean isBlank() {
    return text.isBlank() && items == null && bytes == null;
  }

  /** Returns the value in the form in which equal ones are equal; empty when it says nothing. */
  String key() {
    Guid guid = Guid.of(text);
    if (!guid.isWellFormed() && GuidBytes.read(this) instanceof ValueTaker.Known known) {
      guid = (Guid) known.value();
    }
    if (guid.isWellFormed()) {
      return guid.text();
    }
    String key = text.strip().toLowerCase(Locale.ROOT);
    boolean useless = key.matches("[0-]*") || ValueTaker.isCut(this) || key.matches("[\\[<{].*");
    return useless ? "" : key;
  }
}
