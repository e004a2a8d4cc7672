package exodx.advice;

import java.util.Map;

/** What a rule may conclude for people to read; everything else a rule concludes is a fact. */
public sealed interface Conclusion permits Check, Clearance, Diagnosis, Step, Warning, Withheld {

  /** The kind in one word, for example {@code step}. */
  String kind();

  /** The stable code. */
  String code();

  /** Named values for the words of the catalogue. */
  Map<String, Object> values();
}
