package exodx.reasoning;

import java.util.HashSet;
import java.util.Set;

/** The kinds of some derived objects, to leave out the rules that look at none of them. */
public record Kinds(Set<Class<?>> classes) {

  /** Returns the kinds of the objects that print as one of these texts. */
  public static Kinds of(Inference inference, Set<String> printed) {
    Set<Class<?>> classes = new HashSet<>();
    if (!printed.isEmpty()) {
      for (Inference.Entry entry : inference.entries()) {
        if (!entry.supports().isEmpty() && printed.contains(entry.object().toString())) {
          classes.add(entry.object().getClass());
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
      for (Class<?> kind : classes) {
        if (type.isAssignableFrom(kind)) {
          return true;
        }
      }
    }
    return false;
  }
}
