package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.ReadingText;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Catalogue.Way;
import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the command that works in a case where the knowledge has several for one thing. */
final class Ways {
  private final Catalogue catalogue;
  private final CaseFacts facts;

  Ways(Catalogue catalogue, CaseFacts facts) {
    this.catalogue = catalogue;
    this.facts = facts;
  }

  /** Where a step is done, and by which template; both null when nothing is typed. */
  record Typed(@Nullable String shell, @Nullable String command) {}

  /** Chooses by facts of the case, or by values that a rule gave to the step. */
  Typed of(StepText text, Map<String, Object> values) {
    Typed typed =
        text.waysOrNone().stream()
            .filter(way -> fits(way.when(), values))
            .findFirst()
            .map((Way way) -> new Typed(way.shell(), way.command()))
            .orElse(new Typed(text.shell(), text.command()));
    return new Typed(standIn(typed.shell()), typed.command());
  }

  /** The shell that there is in this case in place of one. */
  private @Nullable String standIn(@Nullable String shell) {
    return catalogue.shells().entrySet().stream()
        .filter(other -> Objects.equals(shell, other.getValue().standsInFor()))
        .filter(other -> shell != null && fits(other.getValue().whenOrNone()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(shell);
  }

  /**
   * Returns the command that reads a fact.
   *
   * @param path without a number
   * @param own the command of the vocabulary; null when only a person can tell
   */
  FactField.@Nullable Gather reading(String path, FactField.@Nullable Gather own) {
    return replacing(path)
        .map(other -> new FactField.Gather(other.shell(), other.command()))
        .orElse(own);
  }

  /** Whether another reading takes the place of the vocabulary's command for a fact. */
  boolean isReplaced(String path) {
    return replacing(path).isPresent();
  }

  /** Whether a reading has a place in the case. */
  boolean fits(Map<String, String> when) {
    return fits(when, Map.of());
  }

  private boolean fits(Map<String, String> when, Map<String, Object> values) {
    return when.entrySet().stream()
        .allMatch(
            one ->
                Optional.ofNullable(values.get(one.getKey()))
                    .or(() -> facts.value(one.getKey()))
                    .filter(value -> value.toString().equals(one.getValue()))
                    .isPresent());
  }

  private Optional<ReadingText> replacing(String path) {
    return catalogue.readings().values().stream()
        .filter(one -> !one.whenOrNone().isEmpty() && one.facts().contains(path))
        .filter(one -> fits(one.whenOrNone()))
        .findFirst();
  }
}
