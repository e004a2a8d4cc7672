package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of a rules folder that may be broken.
 *
 * @param vocabulary null when it cannot be read
 * @param rules the rules whose metadata is whole; empty when one is not
 * @param catalogue null when it cannot be read
 * @param problems what is wrong with them, and with how they fit together
 */
public record KnowledgeParts(
    @Nullable Vocabulary vocabulary,
    List<RuleInfo> rules,
    @Nullable Catalogue catalogue,
    List<Problem> problems) {
  /** Nothing that can be read. */
  public static final KnowledgeParts NONE = new KnowledgeParts(null, List.of(), null, List.of());

  /**
   * Reads as much as can be read.
   *
   * @param soundWords false when the files with words are known to be broken
   */
  public static KnowledgeParts read(
      RulesFolder folder, List<DrlSources.Parsed> parsed, boolean soundWords) {
    List<Problem> problems = new ArrayList<>();
    Vocabulary vocabulary =
        attempt(problems, () -> VocabularyReader.read(parsed, SourcesReader.read(folder)));
    RuleReader.Result rules = RuleReader.all(parsed);
    problems.addAll(rules.problems());
    Catalogue catalogue = soundWords ? attempt(problems, () -> CatalogueReader.read(folder)) : null;
    if (vocabulary != null && catalogue != null) {
      attempt(
          problems,
          () -> {
            KnowledgeCheck.check(folder, vocabulary, rules.rules(), catalogue);
            return folder;
          });
    }
    List<RuleInfo> cited =
        catalogue == null ? rules.rules() : RuleInfo.cited(rules.rules(), catalogue);
    return new KnowledgeParts(vocabulary, cited, catalogue, List.copyOf(problems));
  }

  private static <T> @Nullable T attempt(List<Problem> problems, Supplier<T> part) {
    try {
      return part.get();
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /**
   * Returns every part of the language that rules may not use.
   *
   * @param sound files that were looked at before, and need not be again
   */
  public static List<Problem> language(
      List<DrlSources.Parsed> parsed, Predicate<DrlSources.Parsed> sound) {
    return SandboxCheck.problems(parsed, sound);
  }

  /** Returns problems of a compilation with their places, found by compiling fewer rules. */
  public static List<Problem> placed(RulesFolder folder, List<Problem> problems) {
    return CompileErrors.isPlaced(problems) ? problems : CompileErrors.placed(folder, problems);
  }
}
