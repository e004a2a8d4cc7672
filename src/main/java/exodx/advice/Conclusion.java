package exodx.advice;

import java.util.Map;

/**
 * What a rule may conclude for people to read; everything else a rule concludes is a fact.
 *
 * <p>The engine compares conclusions, so every start needs what records bring along for that. Java
 * puts those methods together at the first call, which takes longer than all the comparing of one
 * case: so these records write them out.
 */
public sealed interface Conclusion permits Check, Clearance, Diagnosis, Step, Warning, Withheld {

  /** The kind in one word, for example {@code step}. */
  String kind();

  /** The stable code. */
  String code();

  /** Named values for the words of the catalogue. */
  Map<String, Object> values();
}
