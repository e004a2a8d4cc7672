package exodx.workbench;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.lint.ExclusionFile;
import exodx.knowledge.lint.ExclusionFile.Exclusion;
import exodx.mutation.RuleChange;
import exodx.mutation.RuleChanges;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes of conditions that no case can find, each with the reason: the condition is there for
 * people, or another one says the same. They stand in {@code mutation.yaml} of the rules folder.
 *
 * @param all all of them
 */
public record Exclusions(List<Exclusion> all) {
  private static final String STALE = "stale-exclusion";

  /** None. */
  public static final Exclusions NONE = new Exclusions(List.of());

  public Exclusions {
    all = List.copyOf(all);
  }

  /**
   * Reads those that stand beside rules.
   *
   * @param file the file; empty when there is none
   * @throws ProblemsException when the file is not sound, or one stands for no condition
   */
  public static Exclusions of(KnowledgeBase knowledge, Optional<KnowledgeFile> file) {
    if (file.isEmpty()) {
      return NONE;
    }
    Exclusions read = new Exclusions(ExclusionFile.read(file.get(), knowledge.rules().keySet()));
    stop(read.gone(RuleChanges.of(knowledge)));
    return read;
  }

  static void stop(List<Problem> gone) {
    if (!gone.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, gone);
    }
  }

  /** True when a change is among them. */
  public boolean holds(RuleChange change) {
    return all.stream().anyMatch(one -> same(one, change));
  }

  private static boolean same(Exclusion one, RuleChange change) {
    return one.rule().equals(change.rule())
        && one.condition().equals(oneLine(change.condition()))
        && one.change().equals(change.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String oneLine(String condition) {
    return condition.strip().replaceAll("\\s+", " ");
  }

  /** Tells of those that stand for no condition any more, because the rule is another now. */
  List<Problem> gone(List<RuleChange> changes) {
    List<Problem> problems = new ArrayList<>();
    for (Exclusion one : all) {
      if (changes.stream().noneMatch(change -> same(one, change))) {
        List<String> conditions =
            changes.stream()
                .filter(change -> change.rule().equals(one.rule()))
                .map(change -> oneLine(change.condition()))
                .distinct()
                .toList();
        problems.add(
            one.problem(
                STALE,
                "\"" + one.rule() + "\" has no condition " + one.condition(),
                DidYouMean.hint(one.condition(), conditions)));
      }
    }
    return problems;
  }

  /** Tells of those whose change a case does find. */
  public List<Problem> found(MutationScore score) {
    return all.stream()
        .flatMap(
            one ->
                score.verdicts().stream()
                    .filter(isFound(one))
                    .findFirst()
                    .map(verdict -> found(one, verdict))
                    .stream())
        .toList();
  }

  private static Predicate<MutationScore.Verdict> isFound(Exclusion one) {
    return verdict -> verdict.fate() == MutationScore.Fate.FOUND && same(one, verdict.change());
  }

  private static Problem found(Exclusion one, MutationScore.Verdict verdict) {
    String by = verdict.foundBy() == null ? "" : ": " + verdict.foundBy();
    return one.problem(
        STALE,
        "a case finds that " + one.condition() + " is " + one.change() + by,
        "remove the exclusion");
  }
}
