package exodx.cases;

import exodx.explain.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that must have no say in a case: by id, or all of a family and role. */
final class SilentRules {
  private SilentRules() {}

  /** Returns the entries of a list, such as {@code guards:GUARD}, of which a rule fired. */
  static List<String> thatFired(@Nullable List<String> silent, Outcome outcome) {
    if (silent == null) {
      return List.of();
    }
    return silent.stream()
        .filter(wanted -> rules(outcome).anyMatch(r -> isMeant(r, wanted)))
        .toList();
  }

  private static Stream<Outcome.RuleRef> rules(Outcome outcome) {
    return outcome.proof().stream().map(Outcome.ProofNode::rule);
  }

  private static boolean isMeant(Outcome.RuleRef rule, String wanted) {
    String file = rule.file().startsWith("rules/") ? rule.file().substring(6) : rule.file();
    return rule.id().equals(wanted)
        || (file.startsWith(wanted.replaceFirst(":.*", "") + "/")
            && wanted.endsWith(":" + rule.role().toUpperCase(Locale.ROOT)));
  }
}
