package exodx.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule for whose sake something is supposed.
 *
 * @param rule the name of the rule
 * @param paths of the fields that are supposed for it
 * @param before what has been supposed already, in that order
 */
record Attempt(String rule, List<String> paths, List<Unknown> before) {

  // Written out, because making these methods at the first call would slow down every start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attempt that
        && rule.equals(that.rule)
        && paths.equals(that.paths)
        && before.equals(that.before);
  }

  @Override
  public int hashCode() {
    return rule.hashCode() * 31 + paths.hashCode();
  }
}
