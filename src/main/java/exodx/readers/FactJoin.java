package exodx.readers;

import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.ObjectKind.Owner;
import exodx.facts.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins the facts that several texts tell of one case. */
final class FactJoin {
  private final Vocabulary vocabulary;
  private final Disputes disputes;
  private final List<Fact> collected;

  /**
   * @param collected facts that were read from printed objects, each of another object
   */
  FactJoin(Vocabulary vocabulary, Disputes disputes, List<Fact> collected) {
    this.vocabulary = vocabulary;
    this.disputes = disputes;
    this.collected = collected;
  }

  /** True when facts of a type that a case mostly has once tell of several objects. */
  private boolean several(List<Fact> same) {
    long keys =
        same.stream()
            .flatMap(
                fact ->
                    fact.type().fields().stream()
                        .filter(field -> field.type() == FactField.Type.GUID)
                        .map(field -> fact.get(field.name())))
            .filter(value -> value != null)
            .distinct()
            .count();
    long printed =
        same.stream().filter(fact -> collected.contains(fact) && !isShared(fact)).count();
    return keys > 1 || printed > 1;
  }

  /** True for what is known of the organisation, whichever object is meant. */
  private boolean isShared(Fact fact) {
    return fact.values().keySet().stream()
        .flatMap(name -> fact.type().field(name).stream())
        .allMatch(
            field ->
                !field.from().isEmpty()
                    && field.from().stream()
                        .map(from -> vocabulary.sources().kinds().get(from.kind()))
                        .allMatch(kind -> kind != null && kind.owner() == Owner.ORGANISATION));
  }

  /** Joins what several texts say about what a case has once, and numbers the rest anew. */
  List<Fact> joined(List<Fact> facts) {
    List<Fact> merged = new ArrayList<>();
    for (FactType type : vocabulary.types()) {
      List<Fact> same = facts.stream().filter(fact -> fact.type().equals(type)).toList();
      if (type.many() && !(type.mostlyOne() && !several(same))) {
        int index = 0;
        for (Fact fact : same) {
          merged.add(new Fact(type, index++, fact.values()));
        }
      } else if (!same.isEmpty()) {
        Map<String, Fact.Value> values = new LinkedHashMap<>();
        for (FactField field : type.fields()) {
          List<Fact.Value> claims =
              same.stream()
                  .map(fact -> fact.values().get(field.name()))
                  .filter(Objects::nonNull)
                  .toList();
          Fact.Value agreed = disputes.of(type.path(0, field.name()), field, claims);
          if (agreed != null) {
            values.put(field.name(), agreed);
          }
        }
        merged.add(new Fact(type, 0, values));
      }
    }
    return merged;
  }
}
