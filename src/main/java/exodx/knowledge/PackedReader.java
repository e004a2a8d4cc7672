package exodx.knowledge;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final ByteBuffer in;
  private final List<Type> types = new ArrayList<>();

  PackedReader(byte[] array, int offset) {
    this.in = ByteBuffer.wrap(array, offset, array.length - offset);
  }

  /** A record, by how it is made, or an enum, by its constants. */
  private record Type(@Nullable Constructor<?> constructor, List<Enum<?>> constants) {}

  int number() {
    return in.getInt();
  }

  /** Tells whether these very bytes come next, and steps over what comes next. */
  boolean sameBytes(byte[] expected) {
    int length = in.getInt();
    int from = in.position();
    in.position(from + length);
    return Arrays.equals(in.array(), from, from + length, expected, 0, expected.length);
  }

  /** Reads a value that is of this type. */
  <T> T value(Class<T> type) {
    return type.cast(Objects.requireNonNull(value()));
  }

  /** Reads a list of values that are of this type. */
  <T> List<T> list(Class<T> type) {
    List<T> values = new ArrayList<>();
    for (Object value : value(List.class)) {
      values.add(type.cast(value));
    }
    return Collections.unmodifiableList(values);
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
      case Packed.ENUM -> constant(type(), value(String.class));
      case Packed.LIST -> list();
      case Packed.MAP -> map();
      case Packed.RECORD -> record();
      case Packed.PATTERN -> Pattern.compile(value(String.class), in.getInt());
      default -> throw new IllegalArgumentException("no value of kind " + kind);
    };
  }

  private static Object constant(Type type, String name) {
    for (Enum<?> constant : type.constants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private String text(Charset charset) {
    int length = in.getInt();
    int from = in.position();
    in.position(from + length);
    return new String(in.array(), from, length, charset);
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

  private Object record() {
    Constructor<?> constructor = Objects.requireNonNull(type().constructor());
    @Nullable Object[] components = new @Nullable Object[constructor.getParameterCount()];
    for (int i = 0; i < components.length; i++) {
      components[i] = value();
    }
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Type type() {
    int number = in.getInt();
    if (number == types.size()) {
      types.add(type(utf()));
    }
    return types.get(number);
  }

  private String utf() {
    int length = in.getShort();
    int from = in.position();
    in.position(from + length);
    return new String(in.array(), from, length, StandardCharsets.UTF_8);
  }

  private static Type type(String name) {
    if (!name.startsWith("exodx.")) {
      throw new IllegalArgumentException(name);
    }
    try {
      Class<?> type = Class.forName(name);
      if (type.isEnum()) {
        return new Type(null, List.of((Enum<?>[]) type.getEnumConstants()));
      }
      Class<?>[] parameters =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return new Type(type.getDeclaredConstructor(parameters), List.of());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
