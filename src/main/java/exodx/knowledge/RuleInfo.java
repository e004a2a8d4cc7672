package exodx.knowledge;

import exodx.advice.Catalogue;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is known about a rule beside its conditions.
 *
 * @param id its name
 * @param title one line for people
 * @param rationale why the rule is true
 * @param source where that is documented
 * @param file path inside the rules folder
 * @param line 1-based line of the rule's name
 * @param messages message templates that belong to it, as the vendor prints them
 * @param wrapper true when its messages only hide the real text
 * @param unasked true when nobody is asked for facts for its sake: it looks only at what is there
 * @param text the rule as written
 * @param conclusions what its consequence concludes
 */
public record RuleInfo(
    String id,
    String title,
    String rationale,
    String source,
    String file,
    int line,
    List<String> messages,
    boolean wrapper,
    boolean unasked,
    String text,
    List<Concluded> conclusions) {

  /** Returns rules with their sources for people. */
  static List<RuleInfo> cited(List<RuleInfo> rules, Catalogue words) {
    return rules.stream().map(rule -> rule.cited(words)).toList();
  }

  private RuleInfo cited(Catalogue words) {
    return new RuleInfo(
        id,
        title,
        rationale,
        words.cited(source),
        file,
        line,
        messages,
        wrapper,
        unasked,
        text,
        conclusions);
  }

  /** Returns the part that the rule plays: one with messages says what they mean. */
  public Role role() {
    return messages.isEmpty()
        ? conclusions.stream().map(one -> Role.ofVerb(one.verb())).findFirst().orElse(Role.DERIVE)
        : Role.RECOGNISE;
  }

  /**
   * Returns where the rule stands.
   *
   * @param names returns how a file of the rules is called for people
   */
  public String place(UnaryOperator<String> names) {
    return names.apply(new KnowledgeFile(file, "").name()) + ":" + line;
  }

  private static final Pattern LOOKS_AT_WARNINGS = Pattern.compile("\\bWarning\\b");

  /**
   * Returns the ids of the rules that only warn. No rule looks at a warning, so they change nothing
   * that a person is asked for; where one does, there are none.
   */
  static List<String> silent(List<RuleInfo> rules) {
    boolean looked = rules.stream().anyMatch(rule -> LOOKS_AT_WARNINGS.matcher(rule.text()).find());
    return rules.stream()
        .filter(rule -> !looked && !rule.conclusions().isEmpty())
        .filter(rule -> rule.conclusions().stream().allMatch(one -> one.verb().equals("warning")))
        .map(RuleInfo::id)
        .toList();
  }

  /**
   * One conclusion that stands in a consequence.
   *
   * @param verb the verb of the rules, for example {@code step}, or {@code fact} for a derived fact
   * @param code the code, or the name of the derived fact's type; empty when a variable holds it
   * @param reason the reason code of {@code withhold}, else empty
   */
  public record Concluded(String verb, String code, String reason) {

    /** Returns the name of the type that the verb makes, or an empty text for derived facts. */
    public String makes() {
      return switch (verb) {
        case "diagnosis" -> "Diagnosis";
        case "step" -> "Step";
        case "warning" -> "Warning";
        case "passed", "failed", "unknown" -> "Check";
        case "withhold" -> "Withheld";
        case "clear" -> "Clearance";
        default -> "";
      };
    }
  }
}
