package exodx.knowledge.ast;

import exodx.problem.SourceText;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * A rule file as a tree.
 *
 * @param source the file as it was written
 * @param code what is compiled of the file: its text without comments and annotations, every other
 *     character in its place
 * @param descriptors what the parser of the rule language makes of the code
 * @param rules its rules in order
 */
public record FileAst(
    SourceText source, String code, PackageDescr descriptors, List<RuleAst> rules) {

  /** Returns the code of a file that was parsed. */
  public static String code(String text, PackageDescr descriptors) {
    return RuleCode.of(text, descriptors);
  }

  /**
   * Makes the tree of code.
   *
   * @param source the file as it was written
   * @param code without comments and annotations
   * @param descriptors what the parser makes of the code
   */
  public static FileAst of(SourceText source, String code, PackageDescr descriptors) {
    return new FileAst(
        source,
        code,
        descriptors,
        descriptors.getRules().stream().map(rule -> RuleAst.of(code, rule)).toList());
  }
}
