package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.messages.PastedText;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.List;

/** Searches the texts of a case for the messages that the rules know. */
public final class MessageFinder {
  private final KnowledgeBase knowledge;

  public MessageFinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns every message found, in the order of the case. */
  public List<RecognisedMessage> find(CaseFacts facts) {
    List<RecognisedMessage> found = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      for (FactField field : fact.type().fields()) {
        if (fact.get(field.name()) instanceof String text && searched(fact, field)) {
          Fact.Value value = fact.values().get(field.name());
          int first = value == null ? 1 : Math.max(1, value.line());
          for (Recognition one : knowledge.messages().recognise(new PastedText(text))) {
            found.add(
                new RecognisedMessage(
                    one.template(), fact.path(field.name()), first + one.line() - 1, one));
          }
        }
      }
    }
    return found;
  }

  private static boolean searched(Fact fact, FactField field) {
    return field.recognise()
        && !(field.unless() != null && Boolean.TRUE.equals(fact.get(field.unless())));
  }
}
