package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Rule;

/**
 * Compiles some rules without the others, against declared types that are compiled already: a
 * fraction of the work of all rules.
 */
final class PartCompiler {
  private final Declarations declarations;
  private final Map<String, byte[]> types;
  private final ClassLoader loader;

  /**
   * Takes over the declared types of a whole compilation.
   *
   * @param types their byte code by class name
   * @param loader finds them
   */
  PartCompiler(Declarations declarations, Map<String, byte[]> types, ClassLoader loader) {
    this.declarations = declarations;
    this.types = types;
    this.loader = loader;
  }

  private CompiledRules build(Collection<Excerpt.Placed> rules) {
    return DrlCompiler.build(
        new RulesFolder(Excerpt.only(rules, declarations.head())), new KnownTypes(types));
  }

  /**
   * Compiles rules and loads them.
   *
   * @throws ProblemsException with what the compiler objects to
   */
  List<Rule> compile(Collection<Excerpt.Placed> rules) {
    CompiledRules built;
    try {
      built = build(rules);
    } catch (ProblemsException e) {
      throw new ProblemsException(
          ProblemsException.Concern.KNOWLEDGE,
          CompileErrors.placed(e.problems(), List.copyOf(rules), this::build));
    }
    Map<String, byte[]> classes = new TreeMap<>(built.classes());
    classes.keySet().removeAll(types.keySet());
    // A loader of its own: classes are named by what they do, and name the rules that do it.
    ClassLoader own = RuleClassLoader.of(classes, loader);
    return RuleModels.rules(built.models(), own);
  }
}
