package exodx.facts;

import java.util.Collections;
import java.util.Map;

/**
 * The objects that facts can be read from.
 *
 * @param kinds by name, in the order of the knowledge
 * @param conversions by name
 * @param personal what names somebody in texts and objects
 * @param evidence what proves whose an object is
 */
public record Sources(
    Map<String, ObjectKind> kinds,
    Map<String, Conversion> conversions,
    Personal personal,
    Evidence evidence) {
  /** No object is known, so that every text is nothing but a text. */
  public static final Sources NONE = new Sources(Map.of(), Map.of(), Personal.NONE, Evidence.NONE);

  public Sources {
    // Not copied: what is kept between runs is read when somebody asks for it.
    kinds = Collections.unmodifiableMap(kinds);
    conversions = Collections.unmodifiableMap(conversions);
  }
}
