package exodx.readers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as a program printed it.
 *
 * @param file the file it stands in
 * @param format how it is printed, such as {@code json}
 * @param parent the property of another object that it stands in; empty when it stands alone
 * @param type the types that the format names, separated by blanks; else empty
 * @param around what stands around it
 * @param properties by name, in the order of the text
 * @param first 1-based first line
 * @param last 1-based last line
 */
record PrintedObject(
    String file,
    String format,
    String parent,
    String type,
    Around around,
    Map<String, Printed> properties,
    int first,
    int last) {
  PrintedObject {
    Map<String, Printed> copy = new LinkedHashMap<>();
    properties.forEach((name, value) -> copy.putIfAbsent(fold(name), value));
    properties = Collections.unmodifiableMap(copy);
  }

  /** Names of properties are the same whatever the case. */
  static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Nullable Printed get(String name) {
    return properties.get(fold(name));
  }
}
