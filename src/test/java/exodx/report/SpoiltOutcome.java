package exodx.report;

import exodx.outcome.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** An answer in which every text, save the names of reasons, ends in an attack on a page. */
final class SpoiltOutcome {
  static final String ATTACK =
      "</script></style></title><script>alert(1)</script><img src=x onerror=alert(2)>"
          + "\" onfocus=\"alert(3) ' --><!-- &lt;b&gt; \u202egnp.exe\u2066 \u0000\u001b[31m\u0085"
          + "\u2028\u200b\ud800 javascript:alert(4) \u05e9\u05dc\u05d5\u05dd"
          + " averyverylongwordwithoutanyplacetobreakitaveryverylongwordwithoutanyplacetobreakit";

  private final UnaryOperator<String> change;

  private SpoiltOutcome(UnaryOperator<String> change) {
    this.change = change;
  }

  static Outcome of(Outcome outcome) {
    return (Outcome)
        new SpoiltOutcome(text -> text.matches("p\\d+|fact|diagnosis") ? text : text + ATTACK)
            .spoilt(outcome);
  }

  /** Returns every text of an answer. */
  static List<String> texts(Outcome outcome) {
    List<String> texts = new ArrayList<>();
    new SpoiltOutcome(
            text -> {
              texts.add(text);
              return text;
            })
        .spoilt(outcome);
    return texts;
  }

  private Object spoilt(Object value) {
    if (value instanceof String text) {
      return change.apply(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::spoilt).toList();
    }
    return value instanceof Record record ? spoiltRecord(record) : value;
  }

  private Object spoiltRecord(Record value) {
    try {
      RecordComponent[] components = value.getClass().getRecordComponents();
      List<Object> parts = new ArrayList<>();
      for (RecordComponent component : components) {
        parts.add(spoilt(component.getAccessor().invoke(value)));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return value.getClass().getDeclaredConstructor(types).newInstance(parts.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
