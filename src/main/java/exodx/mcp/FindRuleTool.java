package exodx.mcp;

import exodx.knowledge.RuleInfo;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches the rules. */
final class FindRuleTool {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SOME = 10;
  private static final int MOST = 50;

  private final McpContext context;

  FindRuleTool(McpContext context) {
    this.context = context;
  }

  /** The rules that were found, the best first. */
  record Rules(List<Rule> rules) {}

  /** A rule; its conditions are told in words. */
  record Rule(
      String id,
      String title,
      String role,
      String rationale,
      String source,
      String file,
      int line,
      List<String> concludes,
      List<String> conditions,
      List<String> messages) {}

  private record Scored(RuleInfo rule, int score) {}

  /** Returns the tool. */
  Tool tool() {
    return new Tool(
        "find_rule",
        "Find rules",
        "Searches the rules for words, codes or parts of an error message: what each rule says,"
            + " why it is true, and where that is documented.",
        inputs(),
        Schemas.of(Rules.class),
        this::call);
  }

  private static Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("query", Schemas.text("Words, a code, the name of a rule, or a part of a message."));
    Map<String, Object> limit = new LinkedHashMap<>();
    limit.put("type", "integer");
    limit.put("minimum", 1);
    limit.put("maximum", MOST);
    limit.put("default", SOME);
    limit.put("description", "How many rules at most.");
    inputs.put("limit", limit);
    return Schemas.object(inputs, List.of("query"));
  }

  private Object call(Arguments arguments) {
    List<String> words = words(arguments.required("query")).distinct().toList();
    return new Rules(
        context.knowledge().rules().values().stream()
            .map(rule -> new Scored(rule, score(rule, words)))
            .filter(one -> one.score() > 0)
            .sorted(
                Comparator.comparingInt((Scored one) -> -one.score())
                    .thenComparing(one -> one.rule().id()))
            .limit(arguments.number("limit", SOME))
            .map(one -> found(one.rule()))
            .toList());
  }

  /** A name weighs more than a title, a title more than what stands anywhere else. */
  private static int score(RuleInfo rule, List<String> words) {
    List<String> names = words(rule.id() + " " + String.join(" ", concludes(rule))).toList();
    List<String> title = words(rule.title()).toList();
    List<String> rest = words(rule.rationale() + " " + String.join(" ", rule.messages())).toList();
    int score = 0;
    for (String word : words) {
      score += names.contains(word) ? 5 : 0;
      score += title.contains(word) ? 3 : 0;
      score += rest.contains(word) ? 1 : 0;
    }
    return score;
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> found.group());
  }

  private static List<String> concludes(RuleInfo rule) {
    return rule.conclusions().stream().map(one -> (one.verb() + " " + one.code()).strip()).toList();
  }

  private Rule found(RuleInfo rule) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.role().name().toLowerCase(Locale.ROOT),
        rule.rationale(),
        rule.source(),
        rule.file(),
        rule.line(),
        concludes(rule),
        context.conditions(rule.id()),
        rule.messages());
  }
}
