package exodx.explain;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import java.util.Map;
import java.util.stream.Stream;

/** One changed fact: one of its fields, or several where nothing was known of it. */
record SupposedFact(Fact fact, Map<String, Object> values) {
  /** Returns the facts with it. */
  CaseFacts in(CaseFacts facts) {
    Fact latest =
        facts.facts().stream()
            .filter(one -> one.type().equals(fact.type()) && one.index() == fact.index())
            .findFirst()
            .orElse(fact);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      latest = latest.with(value.getKey(), value.getValue());
    }
    return facts.with(latest);
  }

  /** Returns a change for each field. */
  Stream<SupposedFact> single() {
    return values.entrySet().stream()
        .map(one -> new SupposedFact(fact, Map.of(one.getKey(), one.getValue())));
  }

  /** Returns the same text for the same change. */
  String key() {
    return fact.path("") + values;
  }
}
