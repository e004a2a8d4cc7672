package exodx.reasoning;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the fields of what rules derived. */
public final class DerivedFields {
  private static final ClassValue<Map<String, Method>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return readers(type);
        }
      };

  private DerivedFields() {}

  private static Map<String, Method> readers(Class<?> type) {
    Map<String, Method> readers = new TreeMap<>();
    try {
      for (PropertyDescriptor one : Introspector.getBeanInfo(type).getPropertyDescriptors()) {
        if (one.getReadMethod() != null && !one.getName().equals("class")) {
          readers.put(one.getName(), one.getReadMethod());
        }
      }
    } catch (IntrospectionException e) {
      throw new IllegalStateException("cannot look into " + type.getSimpleName(), e);
    }
    return readers;
  }

  /** Returns the names of all fields of a thing, in order. */
  public static Set<String> names(Object thing) {
    return READERS.get(thing.getClass()).keySet();
  }

  /** Tells whether a thing has a field of that name. */
  public static boolean has(Object thing, String field) {
    return READERS.get(thing.getClass()).containsKey(field);
  }

  /**
   * Returns the value of a field, null where it is not known.
   *
   * @throws IllegalStateException when the thing has no such field
   */
  public static @Nullable Object read(Object thing, String field) {
    Method reader = READERS.get(thing.getClass()).get(field);
    try {
      if (reader != null) {
        return reader.invoke(thing);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot read " + field + " of " + thing.getClass().getSimpleName(), e);
    }
    throw new IllegalStateException("no " + field + " in " + thing.getClass().getSimpleName());
  }
}
