package exodx.workbench;

import exodx.knowledge.ChangedRules;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Lazy;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.ExclusionFile;
import exodx.knowledge.lint.ExclusionFile.Exclusion;
import exodx.knowledge.lint.RulesCheck;
import exodx.mutation.RuleChange;
import exodx.mutation.RuleChanges;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compiles rules that changed, and looks whether those of their conditions exist that the
 * exclusions name. What was found sound before is not looked at again.
 */
public final class ChangedRulesCheck implements RulesCheck.Compiling {
  private final Supplier<Map<String, List<Exclusion>>> named;
  private final Supplier<ChangedRules> changed;

  /**
   * Makes a check.
   *
   * @param folder the rules that it is asked about
   * @param file the file with the exclusions; empty when there is none
   */
  public ChangedRulesCheck(RulesFolder folder, Optional<KnowledgeFile> file, KnowledgeCache cache) {
    this.named =
        new Lazy<>(
            () ->
                file
                    .map(one -> ExclusionFile.read(one, DrlSources.rules(folder)))
                    .orElse(List.of())
                    .stream()
                    .collect(Collectors.groupingBy(Exclusion::rule)));
    this.changed = new Lazy<>(() -> new ChangedRules(folder, this::besides, cache));
  }

  private String besides(String rule) {
    return of(rule).stream()
        .map(one -> one.change() + " " + one.condition())
        .collect(Collectors.joining("\n"));
  }

  private List<Exclusion> of(String rule) {
    return named.get().getOrDefault(rule, List.of());
  }

  @Override
  public boolean isSound(DrlSources.Parsed file) {
    try {
      return changed.get().isSound(file);
    } catch (ProblemsException e) {
      return false; // the exclusions are broken, which is told elsewhere
    }
  }

  @Override
  public void compile(RulesFolder folder) {
    changed
        .get()
        .check(
            compiled -> {
              Map<String, List<RuleChange>> changes = RuleChanges.of(compiled);
              Exclusions.stop(
                  new Exclusions(
                          changes.keySet().stream().flatMap(rule -> of(rule).stream()).toList())
                      .gone(changes.values().stream().flatMap(List::stream).toList()));
            });
  }
}
