package exodx.reasoning;

import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns facts of a case into objects of the types that the rules declare. */
public final class FactBinder {
  private final KnowledgeBase knowledge;
  private final Map<FactType, Map<String, Method>> setters = new ConcurrentHashMap<>();

  public FactBinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  private Map<String, Method> setters(FactType type) {
    Map<String, Method> all = new HashMap<>();
    for (Method method : knowledge.declaredClass(type.className()).getMethods()) {
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
    try {
      Object object =
          knowledge.declaredClass(fact.type().className()).getDeclaredConstructor().newInstance();
      if (fact.values().isEmpty()) {
        return object; // as most facts of a start are, and looking for setters takes long
      }
      Map<String, Method> fields = setters.computeIfAbsent(fact.type(), this::setters);
      for (Map.Entry<String, Fact.Value> entry : fact.values().entrySet()) {
        Method setter = Objects.requireNonNull(fields.get(entry.getKey()), entry.getKey());
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
