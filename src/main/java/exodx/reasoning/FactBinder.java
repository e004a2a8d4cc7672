package exodx.reasoning;

import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns facts of a case into objects of the types that the rules declare. */
public final class FactBinder {
  private final KnowledgeBase knowledge;
  private final Map<FactType, Map<String, PropertyDescriptor>> properties = new LinkedHashMap<>();

  public FactBinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    knowledge.vocabulary().types().forEach(type -> properties.put(type, describe(type)));
  }

  private Map<String, PropertyDescriptor> describe(FactType type) {
    Class<?> declared = knowledge.declaredClass(type.className());
    Map<String, PropertyDescriptor> described = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      try {
        described.put(field.name(), new PropertyDescriptor(field.name(), declared));
      } catch (IntrospectionException e) {
        throw new IllegalStateException(type.key() + "." + field.name(), e);
      }
    }
    return described;
  }

  /** Returns a new object that says what the fact says; what is not known stays null. */
  public Object bind(Fact fact) {
    Map<String, PropertyDescriptor> fields =
        java.util.Objects.requireNonNull(properties.get(fact.type()), fact.type().key());
    try {
      Object object =
          knowledge.declaredClass(fact.type().className()).getDeclaredConstructor().newInstance();
      for (Map.Entry<String, Fact.Value> entry : fact.values().entrySet()) {
        PropertyDescriptor property =
            java.util.Objects.requireNonNull(fields.get(entry.getKey()), entry.getKey());
        Method setter = property.getWriteMethod();
        setter.invoke(object, value(property.getPropertyType(), entry.getValue().value()));
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
