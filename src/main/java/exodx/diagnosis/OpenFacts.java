package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Phase;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome.Missing;
import exodx.proof.Texts;
import exodx.reasoning.Inference;
import exodx.reasoning.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Describes the facts that an answer waits for, the most decisive first. */
final class OpenFacts {
  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

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
  List<Missing> facts(
      Map<String, Set<String>> needs, Map<Unknown, Set<String>> supposed, boolean ends) {
    Map<String, Set<String>> decides = new TreeMap<>(paths.order());
    needs.forEach((path, codes) -> merge(decides, paths.exact(path), codes));
    supposed.forEach((unknown, codes) -> merge(decides, unknown.path(), codes));
    List<Map.Entry<String, Set<String>>> heaviest = new ArrayList<>(decides.entrySet());
    heaviest.sort(
        (one, other) -> Integer.compare(weight(other.getValue()), weight(one.getValue())));
    List<Missing> missing =
        heaviest.stream()
            .map(
                entry -> {
                  List<String> codes = heaviestFirst(entry.getValue());
                  String who = ends || paths.isForPeople(entry.getKey()) ? approver(codes) : null;
                  return together(paths.missing(entry.getKey(), codes, who, ends));
                })
            .toList();
    Set<String> implied = new HashSet<>();
    missing.forEach(one -> implied.addAll(one.implied().keySet()));
    return missing.stream().filter(one -> !implied.contains(one.fact())).toList();
  }

  /**
   * Asks for several facts in one question where the vocabulary has one: the answer tells as well
   * what the question speaks of.
   */
  private Missing together(Missing missing) {
    String question = paths.fieldAt(missing.fact()).together();
    if (question == null || missing.told().size() > 1) {
      return missing;
    }
    String prefix = missing.fact().substring(0, missing.fact().lastIndexOf('.') + 1);
    Fact fact = paths.fact(missing.fact());
    boolean there = fact.path("").equals(prefix);
    SortedMap<String, String> implied = new TreeMap<>();
    Matcher named = NAMED.matcher(question);
    StringBuilder asked = new StringBuilder();
    while (named.find()) {
      String field = named.group(1);
      Object told = there ? fact.get(field) : null;
      String value = told == null ? meant(missing, fact, field) : Texts.shown(told);
      if (value == null) {
        return missing;
      }
      if (told == null) {
        implied.put(prefix + field, value);
      }
      String title = catalogue.title(value);
      named.appendReplacement(asked, Matcher.quoteReplacement(title.isEmpty() ? value : title));
    }
    named.appendTail(asked);
    return new Missing(
        missing.fact(),
        asked.toString(),
        missing.gather(),
        missing.decides(),
        missing.told(),
        missing.who(),
        implied,
        missing.settled());
  }

  /** What an entry of a kind belongs to, or the step that a text is the code of. */
  private @Nullable String meant(Missing missing, Fact fact, String field) {
    return known
        .of(fact, fact.type().key() + "." + field)
        .map(Texts::shown)
        .orElseGet(
            () ->
                paths.fieldAt(fact.path(field)).type() == FactField.Type.TEXT
                    ? missing.decides().stream()
                        .filter(code -> approval(code) != null)
                        .findFirst()
                        .orElse(null)
                    : null);
  }

  private static void merge(Map<String, Set<String>> decides, String path, Set<String> codes) {
    decides.computeIfAbsent(path, each -> new TreeSet<>()).addAll(codes);
  }

  /** Who has to agree to one of these steps; null when nobody is named. */
  private @Nullable String approver(List<String> codes) {
    return codes.stream().map(this::approval).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String approval(String code) {
    StepText step = catalogue.steps().get(code);
    return step == null ? null : step.approval();
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
