package exodx.reasoning;

import java.util.List;
import java.util.Optional;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a rule stand for so far. Never changes: what is bound further on hangs on
 * what was bound before, so that many attempts share their beginning.
 */
final class Bindings {
  static final Bindings NONE = new Bindings(null, null, null, null);

  private final @Nullable Bindings before;
  private final @Nullable Variable<?> variable;
  private final @Nullable Object value;
  private final @Nullable Unknown origin;

  private Bindings(
      @Nullable Bindings before,
      @Nullable Variable<?> variable,
      @Nullable Object value,
      @Nullable Unknown origin) {
    this.before = before;
    this.variable = variable;
    this.value = value;
    this.origin = origin;
  }

  /** Returns these with one more; {@code origin} tells of an unknown value where it comes from. */
  Bindings with(Variable<?> more, @Nullable Object its, @Nullable Unknown origin) {
    return new Bindings(this, more, its, origin);
  }

  /** Returns what a variable stands for; null when that is unknown, or the variable is. */
  @Nullable Object value(Variable<?> wanted) {
    Bindings found = find(wanted);
    return found == null ? null : found.value;
  }

  /** Returns what the variable of a name stands for, a word where it is bound to nothing. */
  Optional<Object> named(String name) {
    for (Bindings at = this; at != null; at = at.before) {
      if (at.variable != null && at.variable.getName().equals(name)) {
        return Optional.of(at.value == null ? "nothing" : at.value);
      }
    }
    return Optional.empty();
  }

  /** Adds where unknown values come from. */
  void origins(Variable<?>[] wanted, List<Unknown> origins) {
    for (Variable<?> one : wanted) {
      Bindings found = find(one);
      if (found != null && found.origin != null) {
        origins.add(found.origin);
      }
    }
  }

  private @Nullable Bindings find(Variable<?> wanted) {
    for (Bindings at = this; at != null; at = at.before) {
      if (wanted == at.variable || wanted.equals(at.variable)) {
        return at;
      }
    }
    return null;
  }
}
