package exodx.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer of bytes that grows. */
final class Bytes {
  private byte[] bytes;
  private int length;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  void add(byte[] from, int start, int end) {
    int count = end - start;
    room(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
  }

  void add(byte[] from) {
    add(from, 0, from.length);
  }

  void add(byte one) {
    room(1);
    bytes[length++] = one;
  }

  void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  /** Returns the buffer itself; only the first {@link #length()} bytes count. */
  byte[] array() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
