package exodx.knowledge.lint;

import exodx.knowledge.RuleInfo;
import exodx.messages.MessageTemplate;
import exodx.problem.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about parts of a message that its template does not have. */
final class PlaceholderCheck implements Check {
  private static final Set<String> READERS = Set.of("guid", "text", "says");

  @Override
  public void look(LintContext material, Findings findings) {
    for (RuleModel rule : material.rules()) {
      Map<String, List<String>> ofVariables = new HashMap<>();
      for (PatternModel pattern : rule.patterns()) {
        if (!pattern.type().equals("RecognisedMessage")) {
          continue;
        }
        List<String> names = names(material, pattern);
        if (names.isEmpty()) {
          continue;
        }
        if (pattern.variable() != null) {
          ofVariables.put(pattern.variable(), names);
        }
        for (Condition condition : pattern.conditions()) {
          calls(rule, condition.tokens(), names, findings);
        }
      }
      ofVariables.forEach((variable, names) -> ofVariable(rule, variable, names, findings));
    }
  }

  /** Returns the placeholders of the messages a pattern looks for; none when that is not clear. */
  private static List<String> names(LintContext material, PatternModel pattern) {
    List<String> names = new ArrayList<>();
    for (Condition condition : pattern.conditions()) {
      for (Condition.Part part : condition.parts()) {
        boolean by = part.left().size() == 1 && part.left().get(0).is("by");
        if (by && part.compares("==", "in")) {
          part.right().stream()
              .filter(token -> token.kind() == Token.Kind.TEXT)
              .flatMap(token -> material.info(token.unquoted()).stream())
              .forEach(info -> names.addAll(placeholders(info)));
        }
      }
    }
    return names;
  }

  private static List<String> placeholders(RuleInfo info) {
    List<String> names = new ArrayList<>();
    for (String template : info.messages()) {
      try {
        names.addAll(MessageTemplate.parse(info.id(), template).placeholderNames());
      } catch (IllegalArgumentException e) {
        return List.of(); // told elsewhere
      }
    }
    return names;
  }

  private static void calls(
      RuleModel rule, List<Token> tokens, List<String> names, Findings findings) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean own = i == 0 || !tokens.get(i - 1).is(".");
      if (own && READERS.contains(tokens.get(i).text()) && tokens.get(i + 1).is("(")) {
        name(rule, tokens.get(i + 2), names, findings);
      }
    }
  }

  private static void ofVariable(
      RuleModel rule, String variable, List<String> names, Findings findings) {
    List<Token> tokens = rule.then();
    for (int i = 0; i + 4 < tokens.size(); i++) {
      if (tokens.get(i).is(variable)
          && READERS.contains(tokens.get(i + 2).text())
          && tokens.get(i + 3).is("(")) {
        name(rule, tokens.get(i + 4), names, findings);
      }
    }
  }

  private static void name(RuleModel rule, Token token, List<String> names, Findings findings) {
    if (token.kind() == Token.Kind.TEXT && !names.contains(token.unquoted())) {
      findings.error(
          "unknown-placeholder",
          rule.file(),
          token.offset(),
          "the message has no placeholder {" + token.unquoted() + "}",
          DidYouMean.hint(token.unquoted(), names));
    }
  }
}
