package exodx.explain;

import exodx.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact that has not been gathered.
 *
 * @param fact the fact
 * @param field name of its field
 */
public record Unknown(Fact fact, String field) {
  /** Returns the path, for example {@code onPremises.schema}. */
  public String path() {
    return fact.path(field);
  }

  // Written out, because these stand in sets that are asked all the time.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unknown that && field.equals(that.field) && fact.equals(that.fact);
  }

  @Override
  public int hashCode() {
    return fact.hashCode() * 31 + field.hashCode();
  }
}
