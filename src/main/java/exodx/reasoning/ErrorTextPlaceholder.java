package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import java.util.List;

/**
 * Leaves room for a text that is still wanted: when no text of a case is known, or each is only a
 * wrapper that hides the real one, the case gets one more blank fact for the real one.
 */
public final class ErrorTextPlaceholder {
  private final KnowledgeBase knowledge;
  private final MessageFinder finder;

  public ErrorTextPlaceholder(KnowledgeBase knowledge, MessageFinder finder) {
    this.knowledge = knowledge;
    this.finder = finder;
  }

  public CaseFacts complete(CaseFacts facts) {
    CaseFacts completed = facts;
    List<RecognisedMessage> messages = finder.find(facts);
    boolean nothingSaid = messages.stream().allMatch(message -> wrapper(message.by()));
    if (nothingSaid && given(facts)) {
      for (FactType type : knowledge.vocabulary().types()) {
        if (type.many() && type.fields().stream().anyMatch(FactField::recognise)) {
          int count = (int) facts.facts().stream().filter(f -> f.type().equals(type)).count();
          completed = completed.with(Fact.blank(type, count));
        }
      }
    }
    return completed;
  }

  private boolean wrapper(String rule) {
    RuleInfo info = knowledge.rules().get(rule);
    return info != null && info.wrapper();
  }

  /** True when the case holds any text that messages are searched in. */
  public static boolean given(CaseFacts facts) {
    return facts.facts().stream()
        .anyMatch(
            fact ->
                fact.type().fields().stream()
                    .anyMatch(
                        field ->
                            fact.isSearched(field)
                                && fact.get(field.name()) instanceof String text
                                && !text.isBlank()));
  }
}
