package exodx.knowledge.sandbox;

import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;

/** Refuses the kinds of conditions that run code of their own or that no explanation can follow. */
final class ConditionGuard {
  private final LanguageGuard guard;

  ConditionGuard(LanguageGuard guard) {
    this.guard = guard;
  }

  void look(BaseDescr condition) {
    List<String> refused = LanguageGuard.REFUSED.get(condition.getClass().getSimpleName());
    if (refused != null) {
      refuse(condition, refused);
    } else if (condition instanceof PatternDescr pattern) {
      source(pattern);
    } else if (condition instanceof ConditionalElementDescr group) {
      for (Object part : group.getDescrs()) {
        look((BaseDescr) part);
      }
    }
  }

  private void source(PatternDescr pattern) {
    PatternSourceDescr source = pattern.getSource();
    if (source == null) {
      return;
    }
    List<String> refused = LanguageGuard.REFUSED.get(source.getClass().getSimpleName());
    if (refused != null) {
      refuse(pattern, refused);
    } else if (source instanceof FromDescr from
        && !String.valueOf(from.getDataSource()).matches("\\$\\w+")) {
      guard.refuse(
          pattern,
          "from",
          "\"from\" with anything but a list that was named before",
          "name the list in a condition, $list : field, and write from $list");
    }
  }

  private void refuse(BaseDescr at, List<String> refused) {
    guard.refuse(at, refused.get(0), "\"" + refused.get(0) + "\"", refused.get(1));
  }
}
