package exodx.workbench;

import exodx.cases.RuleCase;
import exodx.facts.Truth;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.ConditionShape;
import exodx.reasoning.RuleWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What cases reach of the rules: which rules fire, and which conditions came to true, false and
 * unknown.
 *
 * @param cases how many cases were run
 * @param rules every rule, in the order of the files
 */
public record Coverage(int cases, List<OfRule> rules) {

  /**
   * What is reached of a rule.
   *
   * @param rule the rule
   * @param firedIn the cases in which it fires
   * @param conditions its conditions
   */
  public record OfRule(RuleInfo rule, List<RuleCase> firedIn, List<OfCondition> conditions) {
    /** How many of its branches there are. */
    public Share branches() {
      return new Share(
          conditions.stream().mapToInt(one -> one.branches().reached()).sum(),
          conditions.stream().mapToInt(one -> one.branches().of()).sum());
    }

    /** True when every branch is reached. */
    public boolean complete() {
      return !firedIn.isEmpty() && branches().complete();
    }
  }

  /**
   * What is reached of a condition.
   *
   * @param shape the condition
   * @param counts in how many cases it came to which truth; a truth that is not there to none
   */
  public record OfCondition(ConditionShape shape, Map<Truth, Integer> counts) {
    public Share branches() {
      return new Share(
          (int) shape.possible().stream().filter(counts::containsKey).count(),
          shape.possible().size());
    }

    /** Returns the truths that no case reaches and some case could. */
    public List<Truth> open() {
      return shape.possible().stream().filter(t -> !counts.containsKey(t)).sorted().toList();
    }
  }

  /** A part of a whole. */
  public record Share(int reached, int of) {
    /** Per cent, rounded down: 100 only when nothing is left. */
    public int percent() {
      return of == 0 ? 100 : (int) (100L * reached / of);
    }

    public boolean complete() {
      return reached == of;
    }
  }

  /** Returns how many rules fire. */
  public Share fired() {
    return new Share(
        (int) rules.stream().filter(rule -> !rule.firedIn().isEmpty()).count(), rules.size());
  }

  /** Returns how many conditions are looked at in some case. */
  public Share conditions() {
    List<OfCondition> all = rules.stream().flatMap(rule -> rule.conditions().stream()).toList();
    return new Share((int) all.stream().filter(one -> !one.counts().isEmpty()).count(), all.size());
  }

  /** Returns how many branches are reached: each condition true, false and unknown. */
  public Share branches() {
    return new Share(
        rules.stream().mapToInt(rule -> rule.branches().reached()).sum(),
        rules.stream().mapToInt(rule -> rule.branches().of()).sum());
  }

  /**
   * Returns the part of the rules of one family; all for null.
   *
   * @throws exodx.problem.ProblemsException when there is no such family
   */
  public Coverage ofFamily(@Nullable String family) {
    if (family == null) {
      return this;
    }
    if (!families().contains(family)) {
      throw Families.unknown(family, families());
    }
    return of(family);
  }

  /** Returns the names of the families, sorted. */
  List<String> families() {
    return rules.stream()
        .map(one -> Families.nameOf(one.rule().file()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the rules of a family of which not everything is reached. */
  List<OfRule> open(String family) {
    return of(family).rules().stream().filter(rule -> !rule.complete()).toList();
  }

  /** Returns the part of the rules of one family. */
  public Coverage of(String family) {
    return new Coverage(
        cases,
        rules.stream().filter(one -> Families.nameOf(one.rule().file()).equals(family)).toList());
  }

  /**
   * Runs cases and keeps what they reach.
   *
   * @param progress told after each case how many are done
   * @throws exodx.problem.ProblemsException when the rules fail on a case
   */
  public static Coverage measure(
      KnowledgeBase knowledge, RuleWalk walk, List<RuleCase> cases, IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    List<Map<String, List<Truth>>> walks =
        cases.parallelStream()
            .map(
                ruleCase -> {
                  Map<String, List<Truth>> truths = walk.walk(ruleCase.facts());
                  progress.accept(done.incrementAndGet());
                  return truths;
                })
            .toList();
    List<OfRule> rules = new ArrayList<>();
    for (RuleInfo rule : knowledge.rules().values()) {
      rules.add(ofRule(rule, ConditionShape.of(knowledge, rule.id()), cases, walks));
    }
    return new Coverage(cases.size(), List.copyOf(rules));
  }

  private static OfRule ofRule(
      RuleInfo rule,
      List<ConditionShape> shapes,
      List<RuleCase> cases,
      List<Map<String, List<Truth>>> walks) {
    List<RuleCase> firedIn = new ArrayList<>();
    List<Map<Truth, Integer>> counts = new ArrayList<>();
    shapes.forEach(shape -> counts.add(new LinkedHashMap<>()));
    for (int i = 0; i < cases.size(); i++) {
      List<Truth> truths = walks.get(i).getOrDefault(rule.id(), List.of());
      for (int c = 0; c < truths.size(); c++) {
        counts.get(c).merge(truths.get(c), 1, Integer::sum);
      }
      if (truths.size() == shapes.size() && truths.stream().allMatch(t -> t == Truth.TRUE)) {
        firedIn.add(cases.get(i));
      }
    }
    List<OfCondition> conditions = new ArrayList<>();
    for (int c = 0; c < shapes.size(); c++) {
      conditions.add(new OfCondition(shapes.get(c), Map.copyOf(counts.get(c))));
    }
    return new OfRule(rule, List.copyOf(firedIn), List.copyOf(conditions));
  }
}
