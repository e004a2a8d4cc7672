package exodx.readers;

import exodx.facts.Note;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object as a program printed it. Two objects are two things, always: equality is identity.
 *
 * @param file the file it stands in
 * @param format how it is printed, such as {@code json}
 * @param parent the property of another object that it stands in; empty when it stands alone
 * @param type the types that the format names, separated by blanks; else empty
 * @param around what stands around it
 * @param properties by name, in the order of the text
 * @param first 1-based first line
 * @param last 1-based last line
 * @param outer the object that it stands in; null when it stands alone
 */
record PrintedObject(
    String file,
    String format,
    String parent,
    String type,
    PrintContext around,
    Map<String, Printed> properties,
    int first,
    int last,
    @Nullable PrintedObject outer) {
  PrintedObject {
    Map<String, Printed> copy = new LinkedHashMap<>();
    properties.forEach((name, value) -> copy.putIfAbsent(fold(name), value));
    properties = Collections.unmodifiableMap(copy);
  }

  PrintedObject(
      String file,
      String format,
      String parent,
      String type,
      PrintContext around,
      Map<String, Printed> properties,
      int first,
      int last) {
    this(file, format, parent, type, around, properties, first, last, null);
  }

  /** Returns the object that it stands in and that stands in no other. */
  PrintedObject outermost() {
    return outer == null ? this : outer.outermost();
  }

  /** Names of properties are the same whatever the case. */
  static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Nullable Printed get(String name) {
    return properties.get(fold(name));
  }

  /** Returns the same object with more in it; what it says itself goes first. */
  PrintedObject with(Map<String, Printed> more) {
    Map<String, Printed> all = new LinkedHashMap<>(properties);
    more.forEach((name, value) -> all.putIfAbsent(fold(name), value));
    return of(parent, all, outer);
  }

  /** Returns another object that is printed in the same place. */
  PrintedObject of(String parent, Map<String, Printed> properties, @Nullable PrintedObject outer) {
    return new PrintedObject(file, format, parent, type, around, properties, first, last, outer);
  }

  /**
   * Returns the same object inside of another, of which it takes over what it lacks: {@code A}, or
   * {@code A with B} only when the other one has B too.
   */
  PrintedObject inside(PrintedObject other, List<String> inherited) {
    Map<String, Printed> all = new LinkedHashMap<>(properties);
    for (String one : inherited) {
      String[] names = one.split(" with ", 2);
      if (Stream.of(names).allMatch(other::has)) {
        all.putIfAbsent(fold(names[0]), Objects.requireNonNull(other.get(names[0])));
      }
    }
    return of(parent, all, other);
  }

  /** Returns what can be compared of a property; empty when it is not printed or says nothing. */
  String key(String name) {
    Printed printed = get(name);
    return printed == null ? "" : printed.key();
  }

  /** True when both print one of these properties, and not the same in it. */
  boolean differs(PrintedObject other, Collection<String> names) {
    return names.stream()
        .anyMatch(
            name ->
                get(name) != null && other.get(name) != null && !key(name).equals(other.key(name)));
  }

  /** True for a property with a value in it. */
  boolean has(String name) {
    Printed printed = get(name);
    return printed != null && !printed.isBlank();
  }

  /** Says something of this object. */
  Note note(Note.Kind kind, String text) {
    return new Note(kind, file, first, text);
  }

  String placed() {
    return file + ":" + first;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
