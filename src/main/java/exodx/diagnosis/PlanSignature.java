package exodx.diagnosis;

import exodx.advice.Catalogue.Scope;
import exodx.advice.Check;
import exodx.advice.Diagnosis;
import exodx.knowledge.KnowledgeBase;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import java.util.Set;
import java.util.TreeSet;

/**
 * The diagnosis, the checks and the plan of a case, one line for each part that can change.
 *
 * @param lines each begins with a kind and a code
 */
record PlanSignature(Set<String> lines) {

  static PlanSignature of(KnowledgeBase knowledge, Inference inference) {
    Set<String> lines = new TreeSet<>();
    inference
        .all(Diagnosis.class)
        .filter(one -> isElsewhere(knowledge, one))
        .forEach(one -> lines.add("diagnosis " + one.code()));
    if (!lines.isEmpty()) {
      return new PlanSignature(lines); // a case that belongs elsewhere has no other answer
    }
    inference.all(Diagnosis.class).forEach(one -> lines.add("diagnosis " + one.code()));
    inference
        .all(Check.class)
        .forEach(check -> lines.add("check " + check.code() + " " + check.status()));
    ProofBuilder proof = new ProofBuilder(knowledge, inference);
    StepVerdicts verdicts = new StepVerdicts(knowledge, inference, proof);
    new PlanBuilder(knowledge, inference, proof, verdicts).outline(lines::add);
    return new PlanSignature(lines);
  }

  private static boolean isElsewhere(KnowledgeBase knowledge, Diagnosis diagnosis) {
    return knowledge.catalogue().diagnosis(diagnosis.code()).scopeOrInside()
        == Scope.CASE_ELSEWHERE;
  }

  /** Returns the codes of all parts that only one of the two has. */
  Set<String> changed(PlanSignature other) {
    Set<String> changed = new TreeSet<>();
    lines.stream().filter(line -> !other.lines.contains(line)).forEach(l -> changed.add(code(l)));
    other.lines.stream().filter(line -> !lines.contains(line)).forEach(l -> changed.add(code(l)));
    return changed;
  }

  private static String code(String line) {
    String[] words = line.split(" ", 3);
    return words.length > 1 ? words[1] : line;
  }
}
