package exodx.diagnosis;

import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import java.util.HashSet;
import java.util.Set;

/** The rules that nothing is supposed for, and that conclude nothing in a supposition. */
final class MutedRules {
  private MutedRules() {}

  /**
   * Returns the ids of the rules that are marked as not worth a question, except those that have
   * concluded something already, and of the rules that no diagnosis, check or plan depends on.
   */
  static Set<String> of(KnowledgeBase knowledge, MessageFinder finder, Inference inference) {
    Set<String> still = new HashSet<>(knowledge.unasked());
    for (Inference.Entry entry : inference.entries()) {
      entry.supports().forEach(support -> still.remove(support.rule()));
    }
    still.addAll(knowledge.silent(inference.facts(), finder.find(inference.facts())));
    return Set.copyOf(still);
  }
}
