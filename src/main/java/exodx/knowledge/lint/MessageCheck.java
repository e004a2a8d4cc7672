package exodx.knowledge.lint;

import exodx.knowledge.RuleInfo;
import exodx.messages.MessageTemplate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Message templates that cannot be used. */
final class MessageCheck extends RuleCheck {
  private static final Pattern COLUMN = Pattern.compile("column (\\d+): (.*)", Pattern.DOTALL);

  MessageCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    material
        .info(rule.name())
        .map(RuleInfo::messages)
        .ifPresent(messages -> messages.forEach(message -> message(message)));
  }

  /**
   * Returns where a message begins in its file; -1 when it is not found. It can stand on several
   * lines, joined by plus signs.
   */
  static int offset(RuleModel rule, String message) {
    String written = message.replace("\\", "\\\\").replace("\"", "\\\"");
    String joined =
        Stream.of(written.split(" ", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(" (?:\"\\s*\\+\\s*\")?"));
    Matcher place = Pattern.compile(joined).matcher(rule.file().text());
    return place.find(rule.offset()) ? place.start() : -1;
  }

  private void message(String template) {
    try {
      MessageTemplate.parse(rule.name(), template);
    } catch (IllegalArgumentException e) {
      String told = String.valueOf(e.getMessage());
      Matcher matcher = COLUMN.matcher(told);
      boolean found = matcher.find();
      int start = offset(rule, template);
      int column = found && start >= 0 ? Integer.parseInt(matcher.group(1)) - 1 : 0;
      String reason = found ? matcher.group(2) : told;
      error(
          "message-template",
          Math.max(start, rule.offset()) + column,
          "the message template is broken: " + reason.replace(": " + template, ""),
          reason.contains("literal text")
              ? "add more of the words that are always printed"
              : "write {name:guid}, {name:word}, {name:number} or {name:text}");
    }
  }
}
