package exodx.knowledge;

import exodx.advice.Check;
import exodx.advice.Clearance;
import exodx.advice.Diagnosis;
import exodx.advice.Step;
import exodx.advice.Warning;
import exodx.advice.Withheld;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.RecognisedMessage;
import exodx.facts.Vocabulary;
import exodx.messages.Recognition;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Objects that have one property alone, to ask the predicates of rules about each of its values.
 */
final class SampleObjects {
  private static final Map<String, Function<String, Object>> CONCLUSIONS =
      Map.of(
          "Diagnosis", code -> new Diagnosis(code, Map.of()),
          "Step", code -> new Step(code, Map.of()),
          "Warning", code -> new Warning(code, Map.of()),
          "Check", code -> new Check(code, Check.Status.UNKNOWN),
          "Clearance", code -> new Clearance(code, null),
          "Withheld", code -> new Withheld(code, "", null, Map.of()));
  private static final String MESSAGE = RecognisedMessage.class.getSimpleName();

  private final Vocabulary vocabulary;
  private final List<RuleInfo> rules;

  SampleObjects(Vocabulary vocabulary, List<RuleInfo> rules) {
    this.vocabulary = vocabulary;
    this.rules = rules;
  }

  /** True for the types of messages and conclusions, which have a code. */
  static boolean isCoded(String type) {
    return type.equals(MESSAGE) || CONCLUSIONS.containsKey(type);
  }

  /** Returns an object for each value that the property can have, by that value as a text. */
  Map<String, Object> of(Class<?> type, String property) throws ReflectiveOperationException {
    Map<String, Object> samples = new LinkedHashMap<>();
    String name = type.getSimpleName();
    Function<String, Object> conclusion = CONCLUSIONS.get(name);
    if (name.equals(MESSAGE)) {
      if (property.equals("by")) {
        Recognition blank = new Recognition("", 0, 0, 1, false, Map.of());
        for (RuleInfo rule : rules) {
          if (!rule.messages().isEmpty()) {
            samples.put(rule.id(), new RecognisedMessage(rule.id(), "", 1, blank));
          }
        }
      }
    } else if (conclusion != null) {
      if (property.equals("code") || property.equals("step")) {
        rules.stream()
            .flatMap(rule -> rule.conclusions().stream())
            .filter(one -> one.makes().equals(name))
            .forEach(one -> samples.put(one.code(), conclusion.apply(one.code())));
      }
    } else {
      FactType fact = vocabulary.byClassName(name).orElse(null);
      FactField field = fact == null ? null : fact.field(property).orElse(null);
      if (field != null) {
        samples.putAll(samplesOf(type, field));
      }
    }
    return samples;
  }

  private static Map<String, Object> samplesOf(Class<?> type, FactField field)
      throws ReflectiveOperationException {
    Map<String, Object> samples = new LinkedHashMap<>();
    if (field.type() == FactField.Type.TRUTH || field.type() == FactField.Type.WORD) {
      String setter =
          "set" + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
      for (Method method : type.getMethods()) {
        if (method.getName().equals(setter) && method.getParameterCount() == 1) {
          Class<?> values = method.getParameterTypes()[0];
          Object[] all = values.isEnum() ? values.getEnumConstants() : new Object[] {true, false};
          for (Object value : all) {
            Object sample = type.getDeclaredConstructor().newInstance();
            method.invoke(sample, value);
            samples.put(value instanceof Enum<?> word ? word.name() : value.toString(), sample);
          }
        }
      }
    }
    return samples;
  }
}
