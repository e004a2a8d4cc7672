package exodx.start;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes what {@link PackedReader} reads: numbers, bytes, and values made of records, enums, texts,
 * whole numbers, truth values, patterns, lists and maps of texts. Records are written component by
 * component, so one that gets a new component needs nothing here.
 */
final class PackedWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<Class<?>, Integer> types = new LinkedHashMap<>();

  /** Lengths that were not known where they stand, by their places. */
  private final Map<Integer, Integer> lengths = new LinkedHashMap<>();

  void number(int number) throws IOException {
    out.writeInt(number);
  }

  void bytes(byte[] array) throws IOException {
    out.writeInt(array.length);
    out.write(array);
  }

  /**
   * Writes a value.
   *
   * @throws IOException when something in it cannot be kept
   */
  void value(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte(Packed.NULL);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Boolean truth) {
      out.writeByte(truth ? Packed.TRUE : Packed.FALSE);
    } else if (value instanceof Integer number) {
      out.writeByte(Packed.NUMBER);
      out.writeInt(number);
    } else if (value instanceof Enum<?> word) {
      out.writeByte(Packed.ENUM);
      type(word.getDeclaringClass());
      text(word.name());
    } else if (value instanceof List<?> list) {
      out.writeByte(Packed.LIST);
      out.writeInt(list.size());
      for (Object each : list) {
        value(each);
      }
    } else if (value instanceof int[] numbers) {
      out.writeByte(Packed.NUMBERS);
      out.writeInt(numbers.length);
      for (int number : numbers) {
        out.writeInt(number);
      }
    } else if (value instanceof Map<?, ?> map && isOfRecords(map)) {
      records(map);
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte(Packed.MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        value(entry.getKey());
        value(entry.getValue());
      }
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Pattern pattern) {
      out.writeByte(Packed.PATTERN);
      text(pattern.pattern());
      out.writeInt(pattern.flags());
    } else {
      throw new IOException("a " + value.getClass() + " cannot be kept");
    }
  }

  private static boolean isOfRecords(Map<?, ?> map) {
    return !map.isEmpty()
        && map.keySet().stream().allMatch(String.class::isInstance)
        && map.values().stream().allMatch(Record.class::isInstance);
  }

  /** Each record comes with its length, so that a reader can come back for it. */
  private void records(Map<?, ?> map) throws IOException {
    out.writeByte(Packed.RECORD_MAP);
    out.writeInt(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      value(entry.getKey());
      int place = out.size();
      out.writeInt(0);
      value(entry.getValue());
      lengths.put(place, out.size() - place - Integer.BYTES);
    }
  }

  private void record(Record record) throws IOException {
    out.writeByte(Packed.RECORD);
    type(record.getClass());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        value(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IOException(e);
      }
    }
  }

  /** What fits into one byte a character is read again without decoding. */
  private void text(String text) throws IOException {
    boolean narrow = text.chars().allMatch(c -> c < 256);
    out.writeByte(narrow ? Packed.NARROW_TEXT : Packed.WIDE_TEXT);
    bytes(text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  /** A type is written as its number in the list at the end. */
  private void type(Class<?> type) throws IOException {
    Integer known = types.putIfAbsent(type, types.size());
    out.writeInt(known == null ? types.size() - 1 : known);
  }

  /** Returns all bytes, the list of types and its place at their end; nothing can follow it. */
  byte[] all() throws IOException {
    int place = out.size();
    out.writeInt(types.size());
    for (Class<?> type : types.keySet()) {
      out.writeUTF(type.getName());
      out.writeInt(type.isRecord() ? type.getRecordComponents().length : 0);
    }
    out.writeInt(place);
    byte[] all = bytes.toByteArray();
    lengths.forEach((at, length) -> ByteBuffer.wrap(all).putInt(at, length));
    return all;
  }
}
