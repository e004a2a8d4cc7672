package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;

/** Makes the executable forms of rules out of the classes they were compiled to. */
final class RuleModels {
  private RuleModels() {}

  /** Makes all rules that classes describe, in their order. */
  static List<Rule> rules(List<String> names, ClassLoader loader) {
    return names.stream().flatMap(name -> load(name, loader).getRules().stream()).toList();
  }

  private static Model load(String name, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw ProblemsException.knowledge("compiler", "compiled rules cannot be loaded: " + e, null);
    }
  }
}
