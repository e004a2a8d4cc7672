package exodx.explain;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that follows in one case, and why: each reason with the conditions that are met. */
public final class Whys {
  private final Outcome outcome;
  private final MetConditions met;
  private final Map<String, Inference.Support> supports = new HashMap<>();

  /**
   * Makes ready to tell why this and that follows in a case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  public static Whys of(Diagnostician diagnostician, CaseFacts given) {
    return new Whys(diagnostician, diagnostician.infer(given), diagnostician.diagnose(given));
  }

  private Whys(Diagnostician diagnostician, Inference inference, Outcome outcome) {
    KnowledgeBase knowledge = diagnostician.knowledge();
    ProofBuilder proof = new ProofBuilder(knowledge, inference);
    this.outcome = outcome;
    this.met = new MetConditions(knowledge, inference, proof, diagnostician.shapes());
    for (Inference.Entry entry : inference.entries()) {
      List<String> ids = proof.because(entry.object());
      for (int i = 0; i < ids.size(); i++) {
        supports.put(ids.get(i), entry.supports().get(i));
      }
    }
  }

  /** Returns the answer to the case. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns how every condition of a reason is met; empty when there is no reason of that id. */
  public List<MetCondition> conditions(String id) {
    Inference.Support support = supports.get(id);
    return support == null ? List.of() : met.of(support);
  }
}
