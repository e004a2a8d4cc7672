package exodx.batch;

import java.util.Arrays;

/** The values of one case that its shape leaves out, by their numbers. */
final class Values {
  /** More different values of a kind than any real case has. */
  static final int MAX = 32;

  private final byte[][] identifiers = new byte[MAX][Identifiers.LENGTH];
  private final byte[][] texts = new byte[MAX][];
  private int identifierCount;
  private int textCount;
  private byte[] name = new byte[0];

  void clear() {
    identifierCount = 0;
    textCount = 0;
  }

  /** Returns the number of an identifier, whatever its writing; -1 when there are too many. */
  int identifier(byte[] text, int at) {
    int known = find(text, at);
    if (known >= 0 || identifierCount == MAX) {
      return known;
    }
    for (int i = 0; i < Identifiers.LENGTH; i++) {
      identifiers[identifierCount][i] = Identifiers.lower(text[at + i]);
    }
    return identifierCount++;
  }

  /** True when an identifier is among the values, whatever its writing. */
  boolean has(byte[] text, int at) {
    return find(text, at) >= 0;
  }

  private int find(byte[] text, int at) {
    for (int i = 0; i < identifierCount; i++) {
      if (isSame(identifiers[i], text, at)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(byte[] known, byte[] text, int at) {
    for (int i = 0; i < Identifiers.LENGTH; i++) {
      if (known[i] != Identifiers.lower(text[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of a text; -1 when there are too many. */
  int text(byte[] text, int from, int to) {
    for (int i = 0; i < textCount; i++) {
      if (Arrays.equals(texts[i], 0, texts[i].length, text, from, to)) {
        return i;
      }
    }
    if (textCount == MAX) {
      return -1;
    }
    texts[textCount] = Arrays.copyOfRange(text, from, to);
    return textCount++;
  }

  void name(byte[] json) {
    name = json;
  }

  /** Returns the name of the case as it stands in JSON, without the quotes. */
  byte[] name() {
    return name;
  }

  byte[] identifier(int number) {
    return identifiers[number];
  }

  byte[] text(int number) {
    return texts[number];
  }

  Values copy() {
    Values copy = new Values();
    for (int i = 0; i < identifierCount; i++) {
      copy.identifier(identifiers[i], 0);
    }
    for (int i = 0; i < textCount; i++) {
      copy.text(texts[i], 0, texts[i].length);
    }
    copy.name = name;
    return copy;
  }
}
