package exodx.batch;

import exodx.batch.FieldTable.Treatment;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Format;
import exodx.facts.Guid;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.messages.Captured;
import exodx.reasoning.MessageFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What cases may differ in and still have the same answer, as the rules themselves tell.
 *
 * @param fields how each key of a case is treated
 * @param formats how the values of some keys are written; one that is not cannot stand in a command
 * @param looksInto placeholders of messages whose text a rule looks into
 * @param reserved identifiers in small letters that the program makes use of itself
 * @param messages finds the messages in the texts of a case
 */
public record Sharing(
    Map<String, Treatment> fields,
    Map<String, Format> formats,
    Set<String> looksInto,
    Set<String> reserved,
    Function<CaseFacts, List<RecognisedMessage>> messages) {

  /** Nothing is shared. */
  public static final Sharing NONE =
      new Sharing(Map.of(), Map.of(), Set.of(), Set.of(), facts -> List.of());

  /** Finds out what these rules look into. */
  public static Sharing of(KnowledgeBase knowledge) {
    FieldUse use = FieldUse.of(knowledge);
    return new Sharing(
        use.treatments(),
        use.formats(),
        use.looksInto(),
        Set.of(Diagnostician.SAMPLE),
        new MessageFinder(knowledge)::find);
  }

  boolean isPossible() {
    return !fields.isEmpty();
  }

  /**
   * True when all identifiers that the rules can compare are stand-ins. One that is not, because it
   * was wrapped or oddly written in a text, could be equal to another one in some cases of a shape
   * and not in others.
   */
  boolean allStandIn(CaseFacts facts) {
    List<String> seen = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      for (Fact.Value value : fact.values().values()) {
        if (value.value() instanceof Guid guid && guid.isWellFormed()) {
          seen.add(guid.text());
        }
      }
    }
    for (RecognisedMessage message : messages.apply(facts)) {
      for (Captured captured : message.recognition().values().values()) {
        Guid guid = Guid.of(captured.raw());
        if (guid.isWellFormed()) {
          seen.add(guid.text());
        }
        if (looksInto.contains(captured.name()) && holdsStandIn(captured.raw())) {
          return false;
        }
      }
    }
    return seen.stream().allMatch(Sharing::holdsStandIn);
  }

  private static boolean holdsStandIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains(StandIns.LOW.identifier(0).substring(0, 34));
  }
}
