package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.NameKind;
import exodx.knowledge.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two states of the knowledge, seen from its cases.
 *
 * @param rules ids of rules that were added, removed or written differently
 * @param codes codes that those rules conclude, and codes whose words are different
 * @param families the folders that changed rules and words stand in
 */
public record Change(Set<String> rules, Set<String> codes, Set<String> families) {
  /** Nothing is different. */
  static final Change NONE = new Change(Set.of(), Set.of(), Set.of());

  /** How close a case is to a change. */
  enum Nearness {
    /** It is new or written differently, or it failed before. */
    ITSELF,
    /** It names a rule or a code that has changed. */
    NAMES,
    /** A rule that has changed had a say in it before. */
    MATCHED,
    /** It stands beside what has changed. */
    BESIDE,
    /** Nothing tells that it is touched; only running it can. */
    FAR
  }

  /**
   * Compares two states.
   *
   * @param files paths of the files that differ
   */
  static Change between(KnowledgeBase before, KnowledgeBase now, List<String> files) {
    Set<String> rules = new HashSet<>();
    Set<String> codes = new HashSet<>();
    Set<String> families = new HashSet<>();
    files.stream()
        .filter(path -> path.indexOf('/') > 0)
        .forEach(path -> families.add(Families.nameOf(path)));
    for (String id : both(before.rules(), now.rules())) {
      RuleInfo old = before.rules().get(id);
      RuleInfo young = now.rules().get(id);
      if (!written(old).equals(written(young))) {
        rules.add(id);
        Stream.of(old, young)
            .filter(Objects::nonNull)
            .forEach(
                rule -> {
                  families.add(Families.nameOf(rule.file()));
                  rule.conclusions()
                      .forEach(one -> codes.addAll(List.of(one.code(), one.reason())));
                });
      }
    }
    Catalogue old = before.catalogue();
    Catalogue young = now.catalogue();
    NameKind.CODES.forEach(kind -> codes.addAll(differing(kind.words(old), kind.words(young))));
    codes.remove("");
    return new Change(rules, codes, families);
  }

  private static List<String> written(@Nullable RuleInfo rule) {
    return rule == null ? List.of() : List.of(rule.file(), rule.text());
  }

  private static Set<String> both(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  private static Set<String> differing(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = both(one, other);
    keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
    return keys;
  }

  /**
   * Tells how close a case is.
   *
   * @param before what came of it before; null when it was never run
   */
  Nearness nearness(RuleCase ruleCase, CaseTests.@Nullable Tested before) {
    if (named(ruleCase.expected()).anyMatch(name -> codes.contains(name) || rules.contains(name))) {
      return Nearness.NAMES;
    }
    if (before != null && before.rules().stream().anyMatch(rules::contains)) {
      return Nearness.MATCHED;
    }
    return families.contains(Families.nameOf(ruleCase.file())) ? Nearness.BESIDE : Nearness.FAR;
  }

  private static Stream<String> named(RuleCase.Expected expected) {
    Stream<List<String>> lists =
        Stream.of(
                expected.diagnoses(),
                expected.steps(),
                expected.warnings(),
                expected.onlyWarnings(),
                expected.fires(),
                expected.silent(),
                expected.never())
            .filter(Objects::nonNull);
    Stream<String> keys =
        Stream.of(expected.checks(), expected.withheld())
            .filter(Objects::nonNull)
            .flatMap(map -> map.keySet().stream());
    Stream<String> reasons =
        expected.withheld() == null
            ? Stream.of()
            : expected.withheld().values().stream().flatMap(List::stream);
    return Stream.of(lists.flatMap(List::stream), keys, reasons).flatMap(each -> each);
  }
}
