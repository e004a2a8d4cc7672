package exodx.reasoning;

import exodx.facts.Fact;

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
}
