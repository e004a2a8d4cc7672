package exodx.diagnosis;

import exodx.advice.Step;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who has agreed to a step: facts that name it, and the object where it is for one. */
final class Approvals {
  private Approvals() {}

  /** Returns their names; null while nobody has agreed. */
  static @Nullable String of(CaseFacts facts, Step step) {
    String names =
        facts.facts().stream()
            .filter(fact -> step.code().equals(fact.get("step")) && concerns(fact, step))
            .map(fact -> fact.get("approvedBy"))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .filter(name -> !name.isBlank())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static boolean concerns(Fact approval, Step step) {
    Object object = approval.get("object");
    return object == null || step.values().containsValue(object);
  }
}
