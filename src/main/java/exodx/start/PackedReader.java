package exodx.start;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} wrote. What is not so written ends in a {@link RuntimeException}.
 * Only records and enums of this program are ever made.
 */
final class PackedReader {
  private final byte[] array;
  private final ByteBuffer in;
  private final PackedTypes types;

  PackedReader(byte[] array, int offset) {
    this(array, offset, array.length - offset, PackedTypes.at(array));
  }

  private PackedReader(byte[] array, int offset, int length, PackedTypes types) {
    this.array = array;
    this.in = ByteBuffer.wrap(array, offset, length);
    this.types = types;
  }

  int number() {
    return in.getInt();
  }

  byte[] bytes() {
    byte[] read = new byte[in.getInt()];
    in.get(read);
    return read;
  }

  /** Tells whether these very bytes come next, and steps over what comes next. */
  boolean sameBytes(byte[] expected) {
    int length = in.getInt();
    int from = in.position();
    in.position(from + length);
    return length == expected.length && same(expected, from);
  }

  /**
   * A loop as plain as this one is compiled while it runs; what Java has for it is made for those
   * that are compiled before.
   */
  private boolean same(byte[] expected, int from) {
    for (int i = 0; i < expected.length; i++) {
      if (array[from + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads a value that is of this type. */
  <T> T value(Class<T> type) {
    return type.cast(Objects.requireNonNull(value()));
  }

  private @Nullable Object value() {
    int kind = in.get();
    return switch (kind) {
      case Packed.NULL -> null;
      case Packed.TRUE -> true;
      case Packed.FALSE -> false;
      case Packed.NUMBER -> in.getInt();
      case Packed.NARROW_TEXT -> text(StandardCharsets.ISO_8859_1);
      case Packed.WIDE_TEXT -> text(StandardCharsets.UTF_8);
      case Packed.ENUM -> types.constant(in.getInt(), value(String.class));
      case Packed.LIST -> list();
      case Packed.MAP -> map();
      case Packed.RECORD -> record();
      case Packed.RECORD_MAP -> records();
      case Packed.NUMBERS -> numbers();
      case Packed.PATTERN -> Pattern.compile(value(String.class), in.getInt());
      default -> throw new IllegalArgumentException("no value of kind " + kind);
    };
  }

  private String text(Charset charset) {
    int length = in.getInt();
    int from = in.position();
    in.position(from + length);
    return new String(array, from, length, charset);
  }

  private List<@Nullable Object> list() {
    int count = in.getInt();
    List<@Nullable Object> values = new ArrayList<>(Math.min(count, in.remaining()));
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return Collections.unmodifiableList(values);
  }

  private Map<@Nullable Object, @Nullable Object> map() {
    int count = in.getInt();
    Map<@Nullable Object, @Nullable Object> values =
        new LinkedHashMap<>(2 * Math.min(count, in.remaining()));
    for (int i = 0; i < count; i++) {
      values.put(value(), value());
    }
    return Collections.unmodifiableMap(values);
  }

  /** Returns records that are read when somebody asks for them. */
  private Map<String, Object> records() {
    int count = in.getInt();
    LazyMap<Object> records = new LazyMap<>(count, this::recordAt);
    for (; count > 0; count--) {
      String key = value(String.class);
      int length = in.getInt();
      records.put(key, in.position());
      in.position(in.position() + length);
    }
    return records;
  }

  private Object recordAt(int place) {
    PackedReader its = new PackedReader(array, place, array.length - place, types);
    return Objects.requireNonNull(its.value());
  }

  private int[] numbers() {
    int[] numbers = new int[in.getInt()];
    in.asIntBuffer().get(numbers);
    in.position(in.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  private Object record() {
    int type = in.getInt();
    @Nullable Object[] components = new @Nullable Object[types.components(type)];
    for (int i = 0; i < components.length; i++) {
      components[i] = value();
    }
    return types.record(type, components);
  }
}
