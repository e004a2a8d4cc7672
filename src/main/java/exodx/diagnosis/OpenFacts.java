package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Phase;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.reasoning.Inference;
import exodx.reasoning.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes the facts that an answer waits for, the most decisive first. */
final class OpenFacts {
  private final Catalogue catalogue;
  private final FactPaths paths;
  private final KnownValues known;

  OpenFacts(KnowledgeBase knowledge, Inference inference) {
    this.catalogue = knowledge.catalogue();
    this.paths = new FactPaths(knowledge, inference);
    this.known = new KnownValues(knowledge, inference);
  }

  /**
   * Returns them.
   *
   * @param needs codes that wait, by the path of a fact
   * @param supposed codes that would change, by the unknown field
   * @param ends true when the plan ends at these facts, also at known ones
   */
  List<Outcome.Missing> facts(
      Map<String, Set<String>> needs, Map<Unknown, Set<String>> supposed, boolean ends) {
    Map<String, Set<String>> decides = new TreeMap<>(paths.order());
    needs.forEach((path, codes) -> merge(decides, paths.exact(path), codes));
    supposed.forEach((unknown, codes) -> merge(decides, unknown.path(), codes));
    List<Map.Entry<String, Set<String>>> heaviest = new ArrayList<>(decides.entrySet());
    heaviest.sort(
        (one, other) -> Integer.compare(weight(other.getValue()), weight(one.getValue())));
    List<Outcome.Missing> missing =
        heaviest.stream()
            .map(
                entry -> {
                  List<String> codes = heaviestFirst(entry.getValue());
                  String who = ends || paths.isForPeople(entry.getKey()) ? approver(codes) : null;
                  return paths.missing(entry.getKey(), codes, who);
                })
            .toList();
    return new AskedTogether(catalogue, paths, known).of(missing);
  }

  private static void merge(Map<String, Set<String>> decides, String path, Set<String> codes) {
    decides.computeIfAbsent(path, each -> new TreeSet<>()).addAll(codes);
  }

  /** Who has to agree to one of these steps; null when nobody is named. */
  private @Nullable String approver(List<String> codes) {
    return codes.stream()
        .map(catalogue.steps()::get)
        .filter(Objects::nonNull)
        .map(Catalogue.StepText::approval)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Diagnoses first, then what repairs, then the rest. */
  private List<String> heaviestFirst(Set<String> codes) {
    return codes.stream()
        .sorted((one, other) -> Integer.compare(weight(Set.of(other)), weight(Set.of(one))))
        .toList();
  }

  /**
   * What changes the diagnosis weighs most, then what a repair waits for, then how much changes.
   */
  private int weight(Set<String> codes) {
    int weight = codes.size();
    for (String code : codes) {
      StepText step = catalogue.steps().get(code);
      if (catalogue.diagnoses().containsKey(code)) {
        weight += 1000;
      } else if (step != null && step.phase() == Phase.REPAIR) {
        weight += 100;
      } else if (step != null && step.phase() == Phase.GATHER_EVIDENCE) {
        weight += 20;
      }
    }
    return weight;
  }
}
