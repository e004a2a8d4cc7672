package exodx.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What has to be there for a rule to match, as far as that can be said without looking at a case;
 * and what it concludes.
 *
 * @param rule its id
 * @param makes name of the type that it concludes
 * @param code the code of the conclusion; empty when it has none, or when a variable holds it
 * @param asked true when facts are supposed for its sake; else it looks only at what is known
 * @param looks names of the types that its conditions speak of, absence included; {@link #ANYTHING}
 *     for a type that stands for others
 * @param needs the objects it cannot do without; there may be more that it needs
 */
public record RulePreconditions(
    String rule, String makes, String code, boolean asked, List<String> looks, List<Need> needs) {

  /** The property of conclusions and of messages that tells which one it is. */
  static final String CODE = "code";

  static final String ANYTHING = "*";

  /** Stands among the accepted values when the property may also be unknown. */
  static final String UNKNOWN = "";

  /** Stands for every value of a property that has to be known. */
  static final List<String> KNOWN = List.of("*");

  /**
   * An object that a rule looks for.
   *
   * @param type name of its type
   * @param allowed for some of its properties, which values the rule accepts, as texts
   */
  public record Need(String type, Map<String, List<String>> allowed) {}
}
