package exodx.reasoning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of some derived objects, to leave out the rules that look at none of them.
 *
 * @param classes their classes, and the classes and interfaces above these
 */
public record Kinds(Set<Class<?>> classes) {

  /** Returns the kinds of the objects that print as one of these texts. */
  public static Kinds of(Inference inference, Set<String> printed) {
    Set<Class<?>> classes = new HashSet<>();
    if (!printed.isEmpty()) {
      for (Inference.Entry entry : inference.entries()) {
        if (!entry.supports().isEmpty() && printed.contains(entry.object().toString())) {
          for (Class<?> kind = entry.object().getClass(); kind != null; ) {
            classes.add(kind);
            classes.addAll(List.of(kind.getInterfaces()));
            kind = kind.getSuperclass();
          }
        }
      }
    }
    return new Kinds(classes);
  }

  /** True when the match stands on one of the objects that print as one of these texts. */
  public boolean uses(RuleMatch match, Set<String> printed) {
    for (Object premise : match.premises()) {
      // Printing takes long, so only what can be one of them is printed.
      if (classes.contains(premise.getClass()) && printed.contains(premise.toString())) {
        return true;
      }
    }
    return false;
  }

  /** True when something that a rule looks for can be an object of these kinds. */
  public boolean matter(RuleOutline rule) {
    for (Class<?> type : rule.looked()) {
      if (classes.contains(type)) {
        return true;
      }
    }
    return false;
  }
}
