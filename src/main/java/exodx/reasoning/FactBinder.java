package exodx.reasoning;

import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns facts of a case into objects of the types that the rules declare. */
public final class FactBinder {
  private final KnowledgeBase knowledge;
  private final Map<FactType, Maker> makers = new ConcurrentHashMap<>();

  public FactBinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Makes objects of one kind.
   *
   * @param setters by the names of fields; worked out when a value is set, as most facts of a start
   *     are blank
   */
  private record Maker(Constructor<?> constructor, Lazy<Map<String, Method>> setters) {}

  private Maker maker(FactType type) {
    Class<?> made = knowledge.declaredClass(type.className());
    try {
      return new Maker(made.getDeclaredConstructor(), new Lazy<>(() -> setters(type, made)));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("cannot make " + type.key(), e);
    }
  }

  private static Map<String, Method> setters(FactType type, Class<?> made) {
    Map<String, Method> all = new HashMap<>();
    for (Method method : made.getMethods()) {
      if (method.getParameterCount() == 1) {
        all.put(method.getName(), method);
      }
    }
    Map<String, Method> setters = new HashMap<>();
    for (FactField field : type.fields()) {
      String name =
          "set" + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
      setters.put(field.name(), Objects.requireNonNull(all.get(name), name));
    }
    return setters;
  }

  /** Returns a new object that says what the fact says; what is not known stays null. */
  public Object bind(Fact fact) {
    Maker maker = makers.computeIfAbsent(fact.type(), this::maker);
    try {
      Object object = maker.constructor().newInstance();
      for (Map.Entry<String, Fact.Value> entry : fact.values().entrySet()) {
        Method setter =
            Objects.requireNonNull(maker.setters().get().get(entry.getKey()), entry.getKey());
        setter.invoke(object, value(setter.getParameterTypes()[0], entry.getValue().value()));
      }
      return object;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot bind " + fact.type().key(), e);
    }
  }

  private static @Nullable Object value(Class<?> type, Object value) {
    if (!type.isEnum()) {
      return value;
    }
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(value)) {
        return constant;
      }
    }
    throw new IllegalStateException(value + " is no " + type.getSimpleName());
  }
}
