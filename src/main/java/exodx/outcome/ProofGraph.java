package exodx.outcome;

import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a proof that leads to some conclusions: the answer to "why".
 *
 * @param code the code that was asked for
 * @param roots ids of the nodes that conclude it, every reason of it
 * @param nodes those nodes and all they rest on, in the order of the proof
 */
public record ProofGraph(String code, List<String> roots, List<Outcome.ProofNode> nodes) {

  /**
   * Returns why a code is part of an outcome: a diagnosis, check, step, warning or withheld step,
   * or a node of the proof by its id. Empty when the outcome does not hold it.
   */
  public static Optional<ProofGraph> of(Outcome outcome, String code) {
    Set<String> roots = new LinkedHashSet<>();
    OutcomePart.of(outcome).stream()
        .filter(part -> part.isCalled(code))
        .forEach(part -> roots.addAll(part.because()));
    outcome.proof().stream()
        .map(Outcome.ProofNode::id)
        .filter(id -> id.equals(code))
        .forEach(roots::add);
    return roots.isEmpty() ? Optional.empty() : Optional.of(below(outcome.proof(), code, roots));
  }

  /**
   * Returns why a code is part of an outcome, as {@link #of} does.
   *
   * @param file where the case stands; null when it has no name
   * @param whyNot what tells why it is not
   * @throws ProblemsException when it is not
   */
  public static ProofGraph known(
      Outcome outcome, String code, @Nullable String file, String whyNot) {
    return of(outcome, code)
        .orElseThrow(
            () ->
                ProblemsException.input(
                    "not-concluded",
                    file,
                    "\"" + code + "\" is not part of the answer; " + whyNot + " tells why",
                    DidYouMean.hint(code, codes(outcome))));
  }

  /** Returns the whole proof of an outcome, rooted in everything that it says. */
  public static ProofGraph whole(Outcome outcome) {
    return new ProofGraph(
        "",
        outcome.diagnoses().stream().flatMap(cause -> cause.because().stream()).toList(),
        outcome.proof());
  }

  /** Returns what an outcome says about the code of this proof, and nothing else. */
  public Outcome within(Outcome outcome) {
    return new Outcome(
        outcome.caseName(),
        outcome.knowledge(),
        outcome.status(),
        List.of(),
        List.of(),
        outcome.diagnoses().stream().filter(one -> one.code().equals(code)).toList(),
        outcome.checks().stream().filter(one -> one.code().equals(code)).toList(),
        outcome.steps().stream().filter(one -> one.code().equals(code)).toList(),
        outcome.withheld().stream()
            .filter(one -> one.step().equals(code) || one.code().equals(code))
            .toList(),
        outcome.waiting().stream().filter(one -> one.code().equals(code)).toList(),
        outcome.warnings().stream().filter(one -> one.code().equals(code)).toList(),
        List.of(),
        nodes,
        List.of());
  }

  /** Returns every code that {@link #of} can explain. */
  public static List<String> codes(Outcome outcome) {
    return OutcomePart.of(outcome).stream().map(OutcomePart::code).distinct().toList();
  }

  /** Returns the part of a proof that leads to some nodes. */
  public static ProofGraph below(List<Outcome.ProofNode> proof, String code, Set<String> roots) {
    Map<String, Outcome.ProofNode> byId = new LinkedHashMap<>();
    proof.forEach(node -> byId.put(node.id(), node));
    Set<String> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      String id = open.pop();
      Outcome.ProofNode node = byId.get(id);
      if (node != null && needed.add(id)) {
        node.premises().forEach(premise -> open.addAll(premise.proof()));
      }
    }
    List<Outcome.ProofNode> nodes = new ArrayList<>(byId.values());
    nodes.removeIf(node -> !needed.contains(node.id()));
    return new ProofGraph(code, List.copyOf(roots), List.copyOf(nodes));
  }

  /** Returns the node of an id. */
  public Optional<Outcome.ProofNode> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** Returns the first reason of the code; empty when the proof knows none. */
  public Optional<Outcome.ProofNode> root() {
    return roots.stream().limit(1).flatMap(id -> node(id).stream()).findFirst();
  }

  /** Returns what all of it rests on: facts and messages of the case, in the order of the proof. */
  public Stream<Outcome.Premise> given() {
    return nodes.stream()
        .flatMap(node -> node.premises().stream())
        .filter(premise -> premise.proof().isEmpty());
  }

  /** Returns the facts and messages that a reason and all below it rest on, the nearest first. */
  public List<Outcome.Premise> leaves(Outcome.ProofNode start) {
    Set<Outcome.Premise> leaves = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<Outcome.ProofNode> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Outcome.ProofNode node = open.removeFirst();
      if (seen.add(node.id())) {
        for (Outcome.Premise premise : node.premises()) {
          if (premise.proof().isEmpty() && !premise.value().equals("not gathered")) {
            leaves.add(premise);
          }
          premise.proof().forEach(id -> node(id).ifPresent(open::addLast));
        }
      }
    }
    return List.copyOf(leaves);
  }
}
