package exodx.knowledge;

import java.util.List;

/** Makes byte code of the rules of a folder. */
@FunctionalInterface
interface RuleCompiler {
  /**
   * Compiles rules.
   *
   * @param folder the rules
   * @param parsed its rule files, parsed already
   * @throws exodx.problem.ProblemsException with everything that is wrong with them
   */
  CompiledRules compile(RulesFolder folder, List<DrlSources.Parsed> parsed);
}
