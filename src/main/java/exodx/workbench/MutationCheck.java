package exodx.workbench;

import exodx.cases.CaseRunner;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Role;
import exodx.knowledge.RuleInfo;
import exodx.mutation.RuleChange;
import exodx.mutation.RuleChanges;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.reasoning.CaseInference;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.RuleMatches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks of every condition of every rule: would a case fail if it were left out, or turned into its
 * opposite? A condition that no case misses is either not tested or not needed.
 */
public final class MutationCheck {
  /** A change that so many cases meet and none finds is taken for one that none will find. */
  private static final int RUNS = 40;

  /** What is missing is costly to find out, so a survivor is asked about it in few cases only. */
  private static final int FULL_RUNS = 4;

  /** A condition that the engine cannot evaluate fails in the first case that comes to it. */
  private static final int BROKEN_RUNS = 2;

  private final KnowledgeBase knowledge;
  private final LocalDate today;
  private final MessageFinder finder;
  private final List<Prepared> prepared;

  /** A case with everything that is concluded in it as long as nothing is changed. */
  private record Prepared(RuleCase ruleCase, String family, Inference inference) {}

  /**
   * Prepares the check.
   *
   * @throws ProblemsException when there is no case, or one fails before anything is changed
   */
  public MutationCheck(KnowledgeBase knowledge, LocalDate today, List<RuleCase> cases) {
    this.knowledge = knowledge;
    this.today = today;
    this.finder = new MessageFinder(knowledge);
    this.prepared = prepare(cases);
  }

  private List<Prepared> prepare(List<RuleCase> cases) {
    if (cases.isEmpty()) {
      throw ProblemsException.knowledge("no-cases", "there is no case that could fail", null);
    }
    Diagnostician diagnostician = new Diagnostician(knowledge, today, finder);
    CaseRunner runner = new CaseRunner(diagnostician);
    CaseInference inferences = new CaseInference(knowledge, today, finder);
    List<Prepared> all = new ArrayList<>();
    for (RuleCase one : cases) {
      if (!runner.conclusionsThatDiffer(one).isEmpty()) {
        throw ProblemsException.knowledge(
            Problem.error(
                "case-fails",
                one.file(),
                "\"" + one.name() + "\" fails before anything is changed",
                "exodx rules test shows how"));
      }
      all.add(new Prepared(one, Families.nameOf(one.file()), inferences.of(one.facts())));
    }
    return List.copyOf(all);
  }

  /**
   * Runs the check.
   *
   * @param rules the rules to change
   * @param exclusions changes that no case can find, with reasons
   * @param threads how many rules are looked at together, at least 1
   * @param done told of each rule that is finished, from any thread
   */
  public MutationScore run(
      List<RuleInfo> rules, Exclusions exclusions, int threads, Consumer<RuleInfo> done) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<MutationScore.Verdict>>> futures = new ArrayList<>();
      for (RuleInfo rule : rules) {
        futures.add(
            workers.submit(
                () -> {
                  List<MutationScore.Verdict> verdicts = rule(rule, exclusions);
                  done.accept(rule);
                  return verdicts;
                }));
      }
      List<MutationScore.Verdict> all = new ArrayList<>();
      for (Future<List<MutationScore.Verdict>> future : futures) {
        all.addAll(future.get());
      }
      return new MutationScore(List.copyOf(all));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a change could not be tried", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private List<MutationScore.Verdict> rule(RuleInfo rule, Exclusions exclusions) {
    String family = Families.nameOf(rule.file());
    List<Prepared> order =
        prepared.stream()
            .sorted(Comparator.comparingInt(one -> promise(one, family, rule.id())))
            .toList();
    List<RuleMatches> asWritten = new ArrayList<>();
    List<MutationScore.Verdict> verdicts = new ArrayList<>();
    for (RuleChange change : RuleChanges.of(knowledge, rule.id())) {
      MutationScore.Verdict verdict = judge(rule, change, order, asWritten);
      verdicts.add(exclusions.holds(change) ? excused(verdict) : verdict);
    }
    return verdicts;
  }

  private static MutationScore.Verdict excused(MutationScore.Verdict verdict) {
    return verdict.fate() == MutationScore.Fate.FOUND
        ? verdict
        : new MutationScore.Verdict(
            verdict.rule(), verdict.change(), MutationScore.Fate.EXCLUDED, verdict.reached(), null);
  }

  /**
   * Cases that are likely to tell come first: those that name the rule, then those of the same
   * family, then those that name other rules.
   */
  private static int promise(Prepared one, String family, String rule) {
    RuleCase.Expected expected = one.ruleCase().expected();
    if (names(expected.fires(), rule) || names(expected.silent(), rule)) {
      return 0;
    }
    if (one.family().equals(family)) {
      return 1;
    }
    return expected.silent() != null ? 2 : 3;
  }

  private static boolean names(@Nullable List<String> rules, String rule) {
    return rules != null && rules.contains(rule);
  }

  private MutationScore.Verdict judge(
      RuleInfo rule, RuleChange change, List<Prepared> order, List<RuleMatches> asWritten) {
    KnowledgeBase changed = change.applied(knowledge);
    CaseRunner runner = new CaseRunner(new Diagnostician(changed, today, finder));
    List<RuleCase> reached = new ArrayList<>();
    List<RuleCase> nearly = new ArrayList<>();
    int broken = 0;
    for (int i = 0; i < order.size(); i++) {
      Prepared one = order.get(i);
      if (asWritten.size() <= i) {
        asWritten.add(RuleMatches.of(knowledge, rule.id(), one.inference()));
      }
      RuleMatches matches = change.matches(one.inference());
      boolean other = !matches.sameFull(asWritten.get(i));
      boolean mayBreak = !other && matches.broke() && broken++ < BROKEN_RUNS;
      if (mayBreak && fails(() -> runner.conclusionsThatDiffer(one.ruleCase()))) {
        return found(rule, change, one.ruleCase());
      }
      if (other) {
        if (reached.size() < RUNS && fails(() -> runner.conclusionsThatDiffer(one.ruleCase()))) {
          return found(rule, change, one.ruleCase());
        }
        reached.add(one.ruleCase());
      } else if (!matches.sameUnknown(asWritten.get(i))) {
        nearly.add(one.ruleCase());
      }
    }
    int reaches = reached.size() + nearly.size();
    reached.addAll(nearly);
    if (rule.role() == Role.WARN) {
      return survived(rule, change, reaches);
    }
    return reached.stream()
        .sorted(Comparator.comparing(MutationCheck::saysNothingOfMissing))
        .limit(FULL_RUNS)
        .filter(one -> fails(() -> runner.run(one).differences()))
        .findFirst()
        .map(one -> found(rule, change, one))
        .orElseGet(() -> survived(rule, change, reaches));
  }

  private static MutationScore.Verdict found(RuleInfo rule, RuleChange change, RuleCase by) {
    return new MutationScore.Verdict(rule, change, MutationScore.Fate.FOUND, 0, by);
  }

  private static MutationScore.Verdict survived(RuleInfo rule, RuleChange change, int reached) {
    return new MutationScore.Verdict(rule, change, MutationScore.Fate.SURVIVED, reached, null);
  }

  private static boolean saysNothingOfMissing(RuleCase one) {
    return one.expected().first() == null && one.expected().missing() == null;
  }

  /** A case that cannot even be run with the change fails as well. */
  private static boolean fails(Supplier<? extends List<?>> run) {
    try {
      return !run.get().isEmpty();
    } catch (RuntimeException e) {
      return true;
    }
  }
}
