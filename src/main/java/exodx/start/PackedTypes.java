package exodx.start;

import exodx.knowledge.RulePreconditions;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The records and enums that packed bytes hold, by their numbers. Each is looked up when the first
 * of its kind is read.
 */
final class PackedTypes {
  private static final String NEEDS = RulePreconditions.class.getName();
  private static final String NEED = RulePreconditions.Need.class.getName();

  private final String[] names;
  private final int[] components;
  private final AtomicReferenceArray<@Nullable Constructor<?>> constructors;
  private final AtomicReferenceArray<Enum<?> @Nullable []> words;

  private PackedTypes(String[] names, int[] components) {
    this.names = names;
    this.components = components;
    this.constructors = new AtomicReferenceArray<>(names.length);
    this.words = new AtomicReferenceArray<>(names.length);
  }

  /** Reads the list at the end of packed bytes. */
  static PackedTypes at(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    in.position(in.getInt(packed.length - Integer.BYTES));
    String[] names = new String[in.getInt()];
    int[] components = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      int length = in.getShort();
      names[i] = new String(packed, in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      components[i] = in.getInt();
    }
    return new PackedTypes(names, components);
  }

  /** Returns how many components a record of this type has. */
  int components(int type) {
    return components[type];
  }

  /** Makes a record of all its components. */
  Object record(int type, @Nullable Object[] parts) {
    // Of these there are thousands, and to call a constructor by reflection takes its time.
    if (names[type].equals(NEED)) {
      return new RulePreconditions.Need(text(parts[0]), texts(parts[1]));
    }
    if (names[type].equals(NEEDS)) {
      return needs(parts);
    }
    Constructor<?> known = constructors.get(type);
    if (known == null) {
      known = canonical(named(type), components[type]);
      constructors.set(type, known);
    }
    try {
      return known.newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @SuppressWarnings("unchecked") // the bytes are whole, and were written from such records
  private static RulePreconditions needs(@Nullable Object[] parts) {
    return new RulePreconditions(
        text(parts[0]),
        text(parts[1]),
        text(parts[2]),
        (Boolean) Objects.requireNonNull(parts[3]),
        (List<String>) Objects.requireNonNull(parts[4]),
        (List<RulePreconditions.Need>) Objects.requireNonNull(parts[5]));
  }

  private static String text(@Nullable Object part) {
    return (String) Objects.requireNonNull(part);
  }

  @SuppressWarnings("unchecked") // as above
  private static Map<String, List<String>> texts(@Nullable Object part) {
    return (Map<String, List<String>>) Objects.requireNonNull(part);
  }

  /** A record has one constructor for all its components, and others for fewer at most. */
  private static Constructor<?> canonical(Class<?> type, int components) {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (type.isRecord() && constructor.getParameterCount() == components) {
        return constructor;
      }
    }
    throw new IllegalArgumentException(type.getName());
  }

  /** Returns a word of an enum. */
  Enum<?> constant(int type, String name) {
    Enum<?>[] known = words.get(type);
    if (known == null) {
      known = (Enum<?>[]) named(type).getEnumConstants();
      words.set(type, known);
    }
    for (Enum<?> constant : known) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private Class<?> named(int type) {
    String name = names[type];
    if (!name.startsWith("exodx.")) {
      throw new IllegalArgumentException(name);
    }
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
