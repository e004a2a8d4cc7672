package exodx.start;

import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The records and enums that packed bytes hold, by their numbers. Each is looked up when the first
 * of its kind is read.
 */
final class PackedTypes {
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
