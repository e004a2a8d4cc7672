package exodx.batch;

import exodx.batch.FieldTable.Treatment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a case in JSON apart into its shape and its values. The shape is the line itself with
 * numbers in the place of values, so lines of one shape differ in nothing else: not in a blank, not
 * in the order of their keys. It is read again and again, by one thread.
 */
final class ShapeReader {
  /** Begins a number; it cannot stand in JSON itself. */
  private static final byte MARK = 1;

  private final FieldTable fields;
  private final Set<String> reserved;
  private final Bytes key = new Bytes(4096);
  private final Values values = new Values();

  /** Where identifiers begin that stay in the shape. */
  private int[] kept = new int[8];

  private int keptCount;

  /** The key whose value is read, where that has a form. */
  private byte[] formed = new byte[0];

  private boolean named;
  private boolean refused;

  /**
   * Makes a reader.
   *
   * @param reserved identifiers in small letters that the program itself makes use of
   */
  ShapeReader(FieldTable fields, Set<String> reserved) {
    this.fields = fields;
    this.reserved = reserved;
  }

  /** Reads a line; false when it cannot share its answer, or is no JSON. */
  boolean read(byte[] line, int from, int to, byte[] name) {
    key.clear();
    values.clear();
    values.name(name);
    named = false;
    refused = false;
    keptCount = 0;
    int depth = 0;
    Treatment mode = Treatment.EXACT;
    for (int i = from; i < to && !refused; ) {
      byte c = line[i];
      if (c == '"') {
        int end = stringEnd(line, i + 1, to);
        if (end < 0) {
          return false;
        }
        if (isKey(line, end + 1, to)) {
          mode = fields.of(line, i + 1, end, depth);
          key.add(line, i, end + 1);
          if (mode == Treatment.ADDRESS) {
            formed = Arrays.copyOfRange(line, i + 1, end);
          }
        } else {
          key.add(c);
          value(mode, line, i + 1, end);
          key.add(c);
        }
        i = end + 1;
      } else {
        if (c < ' ' && c != '\t' && c != '\r') {
          return false;
        }
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        mode = c == '}' ? Treatment.EXACT : mode;
        key.add(c);
        i++;
      }
    }
    return depth == 0 && !refused && !keptAgain(line);
  }

  /**
   * True when an identifier stands both where it is left out and where it stays: whether the two
   * are the same one must not be lost.
   */
  private boolean keptAgain(byte[] line) {
    for (int i = 0; i < keptCount; i++) {
      if (values.has(line, kept[i])) {
        return true;
      }
    }
    return false;
  }

  private static int stringEnd(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = line[i];
      if (c == '"') {
        return i;
      }
      if (c == '\\') {
        i++;
      } else if (c >= 0 && c < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isKey(byte[] line, int from, int to) {
    int i = from;
    while (i < to && (line[i] == ' ' || line[i] == '\t')) {
      i++;
    }
    return i < to && line[i] == ':';
  }

  private void value(Treatment mode, byte[] line, int from, int to) {
    switch (mode) {
      case EXACT -> exact(line, from, to);
      case IDENTIFIER, MESSAGE -> identifiers(mode, line, from, to);
      case OPAQUE -> opaque(line, from, to);
      case ADDRESS -> address(line, from, to);
      case NAME -> name(line, from, to);
    }
  }

  private void exact(byte[] line, int from, int to) {
    for (int i = from; i + Identifiers.LENGTH <= to; i++) {
      if (Identifiers.lookAlikeAt(line, i, to)) {
        keep(i);
      }
    }
    key.add(line, from, to);
  }

  private void keep(int at) {
    if (keptCount == kept.length) {
      kept = Arrays.copyOf(kept, 2 * keptCount);
    }
    kept[keptCount++] = at;
  }

  private void identifiers(Treatment mode, byte[] line, int from, int to) {
    int copied = from;
    for (int i = from; i + Identifiers.LENGTH <= to; i++) {
      if (!Identifiers.lookAlikeAt(line, i, to)) {
        continue;
      }
      if (Identifiers.standsAlone(line, i, from, to) && Identifiers.isOrdinary(line, i)) {
        key.add(line, copied, i);
        identifier(mode, line, i);
        i += Identifiers.LENGTH - 1;
        copied = i + 1;
      } else {
        keep(i);
      }
    }
    key.add(line, copied, to);
  }

  private void identifier(Treatment mode, byte[] line, int at) {
    Identifiers.Writing writing = Identifiers.writing(line, at);
    int number = values.identifier(line, at);
    if (number < 0
        || (mode == Treatment.MESSAGE && writing == Identifiers.Writing.MIXED)
        || StandIns.resembles(values.identifier(number))
        || isReserved(values.identifier(number))) {
      refused = true;
      return;
    }
    // A fact reads the same in both writings; a text is shown as it was written.
    boolean upper = mode == Treatment.MESSAGE && writing == Identifiers.Writing.UPPER;
    mark(upper ? 'I' : 'i', number);
  }

  private boolean isReserved(byte[] identifier) {
    return reserved.contains(new String(identifier, StandardCharsets.US_ASCII));
  }

  private void opaque(byte[] line, int from, int to) {
    boolean shareable = TameText.is(line, from, to) && !holdsIdentifier(line, from, to);
    int number = shareable ? values.text(line, from, to) : -1;
    if (number < 0) {
      exact(line, from, to);
    } else {
      mark('t', number);
    }
  }

  /** A name with a domain that fits; all others are compared exactly. */
  private void address(byte[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] != '@') {
      at++;
    }
    String value = new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    boolean parts = TameText.is(line, from, at) && at < to && TameText.is(line, at + 1, to);
    if (parts && value.indexOf('@') == value.lastIndexOf('@') && fields.fits(formed, value)) {
      opaque(line, from, at);
      key.add((byte) '@');
      opaque(line, at + 1, to);
    } else {
      exact(line, from, to);
    }
  }

  private static boolean holdsIdentifier(byte[] line, int from, int to) {
    for (int i = from; i + Identifiers.LENGTH <= to; i++) {
      if (Identifiers.lookAlikeAt(line, i, to)) {
        return true;
      }
    }
    return false;
  }

  private void name(byte[] line, int from, int to) {
    refused = named || !isPlain(line, from, to);
    named = true;
    values.name(Arrays.copyOfRange(line, from, to));
    mark('n', 0);
  }

  /** True for a name that stands in JSON as it is; nothing but JSON ever holds it. */
  private static boolean isPlain(byte[] line, int from, int to) {
    boolean plain = to > from && line[from] != ' ';
    for (int i = from; i < to; i++) {
      plain &= line[i] >= ' ' && line[i] < 127 && line[i] != '"' && line[i] != '\\';
    }
    return plain;
  }

  private void mark(int kind, int number) {
    key.add(MARK);
    key.add((byte) kind);
    key.add((byte) (' ' + number));
  }

  /** The shape of the line that was read last; valid until the next. */
  Bytes key() {
    return key;
  }

  /** The values of the line that was read last; valid until the next. */
  Values values() {
    return values;
  }

  /** Puts values in the place of the numbers of a shape. */
  static byte[] line(byte[] key, StandIns values) {
    Bytes line = new Bytes(2 * key.length);
    for (int i = 0; i < key.length; i++) {
      if (key[i] != MARK) {
        line.add(key[i]);
        continue;
      }
      int number = key[i + 2] - ' ';
      switch (key[i + 1]) {
        case 'i' -> line.add(values.identifier(number));
        case 'I' -> line.add(values.identifier(number).toUpperCase(Locale.ROOT));
        case 't' -> line.add(values.text(number));
        default -> line.add(values.caseName());
      }
      i += 2;
    }
    return line.copy();
  }
}
