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
final class PlaceholderCheck extends RuleCheck {
  private static final Set<String> READERS = Set.of("guid", "text", "says");

  PlaceholderCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    Map<String, List<String>> ofVariables = new HashMap<>();
    for (PatternModel pattern : rule.patterns()) {
      if (!pattern.type().equals("RecognisedMessage")) {
        continue;
      }
      List<String> names = names(pattern);
      if (names.isEmpty()) {
        continue;
      }
      if (pattern.variable() != null) {
        ofVariables.put(pattern.variable(), names);
      }
      for (Condition condition : pattern.conditions()) {
        calls(condition.tokens(), names);
      }
    }
    ofVariables.forEach((variable, names) -> ofVariable(variable, names));
  }

  /** Returns the placeholders of the messages a pattern looks for; none when that is not clear. */
  private List<String> names(PatternModel pattern) {
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

  private void calls(List<Token> tokens, List<String> names) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean own = i == 0 || !tokens.get(i - 1).is(".");
      if (own && READERS.contains(tokens.get(i).text()) && tokens.get(i + 1).is("(")) {
        name(tokens.get(i + 2), names);
      }
    }
  }

  private void ofVariable(String variable, List<String> names) {
    List<Token> tokens = rule.then();
    for (int i = 0; i + 4 < tokens.size(); i++) {
      if (tokens.get(i).is(variable)
          && READERS.contains(tokens.get(i + 2).text())
          && tokens.get(i + 3).is("(")) {
        name(tokens.get(i + 4), names);
      }
    }
  }

  private void name(Token token, List<String> names) {
    if (token.kind() == Token.Kind.TEXT && !names.contains(token.unquoted())) {
      error(
          "unknown-placeholder",
          token,
          "the message has no placeholder {" + token.unquoted() + "}",
          DidYouMean.hint(token.unquoted(), names));
    }
  }
}
