package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.messages.PastedText;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches the texts of a case for the messages that the rules know. */
public final class MessageFinder {
  /** Texts kept; what is supposed in a case is the same texts again and again. */
  private static final int KEPT = 256;

  private static final int LONGEST_KEPT = 4_000;

  private final KnowledgeBase knowledge;
  private final Map<String, List<Recognition>> read =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Recognition>> eldest) {
              return size() > KEPT;
            }
          });

  public MessageFinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns every message found, in the order of the case. */
  public List<RecognisedMessage> find(CaseFacts facts) {
    List<RecognisedMessage> found = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      for (FactField field : fact.type().fields()) {
        if (fact.get(field.name()) instanceof String text && fact.isSearched(field)) {
          Fact.Value value = fact.values().get(field.name());
          int first = value == null ? 1 : Math.max(1, value.line());
          for (Recognition one : recognised(text)) {
            found.add(
                new RecognisedMessage(
                    one.template(), fact.path(field.name()), first + one.line() - 1, one));
          }
        }
      }
    }
    return found;
  }

  private List<Recognition> recognised(String text) {
    List<Recognition> known = read.get(text);
    if (known == null) {
      known = List.copyOf(knowledge.messages().recognise(new PastedText(text)));
      if (text.length() <= LONGEST_KEPT) {
        read.put(text, known);
      }
    }
    return known;
  }
}
