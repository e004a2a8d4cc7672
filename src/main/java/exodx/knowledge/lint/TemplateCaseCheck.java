package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.RuleInfo;
import exodx.messages.MessageCatalog;
import exodx.messages.MessageTemplate;
import exodx.messages.PastedText;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Message templates that no text of any case shows: nobody would notice a mistake in them. */
final class TemplateCaseCheck extends Check {
  TemplateCaseCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    if (material.cases().isEmpty()) {
      return;
    }
    List<MessageTemplate> templates = new ArrayList<>();
    Map<String, RuleInfo> owners = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    for (RuleInfo info : material.infos().values()) {
      for (int i = 0; i < info.messages().size(); i++) {
        String id = info.id() + "\n" + i;
        try {
          templates.add(MessageTemplate.parse(id, info.messages().get(i)));
          owners.put(id, info);
          written.put(id, info.messages().get(i));
        } catch (IllegalArgumentException e) {
          return; // told elsewhere
        }
      }
    }
    Set<String> seen = seen(new MessageCatalog(templates));
    for (RuleModel rule : material.rules()) {
      owners.forEach(
          (id, info) -> {
            if (info.id().equals(rule.name()) && !seen.contains(id)) {
              tell(rule, written.getOrDefault(id, ""));
            }
          });
    }
  }

  private Set<String> seen(MessageCatalog catalog) {
    // A message can stand in a paste, or in any fact that holds a text; cases often share theirs.
    return material.cases().values().stream()
        .flatMap(Node::scalars)
        .map(Node.Scalar::text)
        .filter(text -> text.length() > 11)
        .distinct()
        .flatMap(text -> catalog.recognise(new PastedText(text)).stream())
        .map(Recognition::template)
        .collect(Collectors.toSet());
  }

  private void tell(RuleModel rule, String template) {
    int start = MessageCheck.offset(rule, template);
    findings.warning(
        "template-without-case",
        rule.file(),
        start < 0 ? rule.offset() : start,
        "no case shows a text with this message",
        "add a case that pastes it as it is printed");
  }
}
