package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.util.List;
import org.drools.model.Model;

/** Makes the executable forms of rules out of the classes they were compiled to. */
final class RuleModels {
  private RuleModels() {}

  /** Makes the models that classes describe. */
  static List<Model> load(List<String> names, ClassLoader loader) {
    return names.stream().map(name -> load(name, loader)).toList();
  }

  /** Makes the description of some rules. */
  static Model load(String name, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw unloadable(e);
    }
  }

  private static ProblemsException unloadable(ReflectiveOperationException e) {
    return ProblemsException.knowledge("compiler", "compiled rules cannot be loaded: " + e, null);
  }
}
