package exodx.proof;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.outcome.Firing;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what fired, in the order in which it did, and what became of it. */
public final class TraceBuilder {
  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final ProofBuilder proof;
  private final Set<String> standing = new HashSet<>();

  public TraceBuilder(KnowledgeBase knowledge, Inference inference, ProofBuilder proof) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.proof = proof;
  }

  /** Returns one entry for each conclusion of each firing. */
  public List<Firing> firings() {
    // A match can fire, be withdrawn and fire again: it is the last of them that stands.
    List<@Nullable String> ids = new ArrayList<>();
    List<Inference.Firing> all = new ArrayList<>();
    for (int i = inference.firings().size() - 1; i >= 0; i--) {
      Inference.Firing firing = inference.firings().get(i);
      for (Object concluded : firing.concluded()) {
        all.add(0, new Inference.Firing(firing.support(), List.of(concluded)));
        ids.add(0, node(firing.support(), concluded));
      }
    }
    List<Firing> firings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Inference.Support support = all.get(i).support();
      RuleInfo rule = Objects.requireNonNull(knowledge.rules().get(support.rule()));
      firings.add(
          new Firing(
              i + 1,
              ProofBuilder.reference(rule),
              proof.premises(support),
              proof.told(all.get(i).concluded().get(0)),
              ids.get(i)));
    }
    return List.copyOf(firings);
  }

  /** The proof node of a firing; null when it does not stand any more. */
  private @Nullable String node(Inference.Support support, Object concluded) {
    for (Inference.Entry entry : inference.entries()) {
      if (entry.object().equals(concluded)) {
        List<String> because = proof.because(entry.object());
        for (int i = 0; i < because.size(); i++) {
          if (same(entry.supports().get(i), support) && standing.add(because.get(i))) {
            return because.get(i);
          }
        }
      }
    }
    return null;
  }

  private static boolean same(Inference.Support one, Inference.Support other) {
    if (!one.rule().equals(other.rule()) || one.premises().size() != other.premises().size()) {
      return false;
    }
    for (int i = 0; i < one.premises().size(); i++) {
      if (one.premises().get(i) != other.premises().get(i)) {
        return false;
      }
    }
    return true;
  }
}
