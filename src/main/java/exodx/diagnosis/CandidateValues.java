package exodx.diagnosis;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import exodx.knowledge.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values worth trying for something that is not known, to see what it would decide. */
final class CandidateValues {
  static final String SAMPLE = "5a3c1f9e-7b2d-4c68-9e01-d2f4a6b8c0e3";

  private final KnowledgeBase knowledge;
  private final LocalDate today;
  private final Set<Guid> guids = new LinkedHashSet<>();
  private final Lazy<List<String>> templates = new Lazy<>(this::templates);

  CandidateValues(
      KnowledgeBase knowledge,
      LocalDate today,
      CaseFacts facts,
      Collection<RecognisedMessage> messages) {
    this.knowledge = knowledge;
    this.today = today;
    for (Fact fact : facts.facts()) {
      fact.values().values().stream()
          .map(Fact.Value::value)
          .filter(Guid.class::isInstance)
          .map(Guid.class::cast)
          .forEach(guids::add);
    }
    for (RecognisedMessage message : messages) {
      for (String name : message.recognition().values().keySet()) {
        Guid guid = message.guid(name);
        if (guid != null && guid.isWellFormed()) {
          guids.add(guid);
        }
      }
    }
    guids.add(Guid.of(SAMPLE));
    guids.add(Guid.of("00000000-0000-0000-0000-000000000000"));
    guids.add(Guid.of(""));
  }

  /** Returns the values to try, the usual ones last. */
  List<Object> of(FactField field) {
    List<Object> values = new ArrayList<>();
    switch (field.type()) {
      case TRUTH -> values.addAll(List.of(Boolean.TRUE, Boolean.FALSE));
      case NUMBER -> values.addAll(List.of(1, 0, 2));
      case GUID -> values.addAll(guids);
      case WORD -> values.addAll(field.words());
      case DATE ->
          values.addAll(List.of(today.minusDays(1), today.minusDays(60), today.minusDays(400)));
      case TEXT -> values.addAll(field.recognise() ? templates.get() : texts(field));
      case TEXTS -> {
        field.examples().forEach(example -> values.add(List.of(example)));
        values.add(List.of());
      }
    }
    return values;
  }

  private static List<String> texts(FactField field) {
    List<String> texts = new ArrayList<>(field.examples());
    texts.add("sample");
    texts.add("");
    return texts;
  }

  private List<String> templates() {
    return knowledge.rules().values().stream()
        .filter(rule -> !rule.wrapper())
        .map(RuleInfo::messages)
        .filter(messages -> !messages.isEmpty())
        .map(messages -> messages.get(0))
        .toList();
  }
}
