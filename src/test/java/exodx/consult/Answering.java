package exodx.consult;

import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who answers every question with some value of the right kind. */
final class Answering {
  private static final List<String> GUIDS =
      List.of(
          "08073974-1902-4542-88ea-37ba310f0c5c",
          "ec5475a8-5b78-4c92-870b-cad24fcffa11",
          "00000000-0000-0000-0000-000000000000",
          "");

  private final KnowledgeBase knowledge;
  private final LocalDate today;

  Answering(KnowledgeBase knowledge, LocalDate today) {
    this.knowledge = knowledge;
    this.today = today;
  }

  /** Returns one of the values. */
  Object some(FactField field, Random random) {
    List<Object> values = values(field);
    return values.get(random.nextInt(values.size()));
  }

  /** Returns values of every kind that the field can take. */
  List<Object> values(FactField field) {
    List<Object> values = new ArrayList<>();
    switch (field.type()) {
      case TRUTH -> values.addAll(List.of(true, false));
      case NUMBER -> values.addAll(List.of(0, 1, 2));
      case GUID -> GUIDS.forEach(guid -> values.add(Guid.of(guid)));
      case WORD -> values.addAll(field.words());
      case DATE -> List.of(1, 20, 60, 400).forEach(days -> values.add(today.minusDays(days)));
      case TEXT -> {
        if (field.recognise()) {
          values.addAll(messages());
        } else {
          values.addAll(field.examples());
        }
        values.addAll(List.of("Some text", ""));
      }
      case TEXTS -> {
        field.examples().forEach(example -> values.add(List.of(example)));
        values.add(List.copyOf(field.examples()));
        values.addAll(List.of(List.of("something else"), List.of()));
      }
    }
    return values;
  }

  /** Returns every message that the rules know, its placeholders filled in. */
  private List<String> messages() {
    return knowledge.rules().values().stream()
        .map(RuleInfo::messages)
        .flatMap(List::stream)
        .map(message -> message.replaceAll("\\{[^}]*:guid}", GUIDS.get(0)))
        .toList();
  }
}
