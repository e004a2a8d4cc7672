package exodx.knowledge;

import exodx.messages.GramIndex;
import exodx.messages.MessageCatalog;
import exodx.messages.MessageTemplate;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The message templates of all rules, as they are kept between runs: an index that tells which of
 * them a text can hold. Only those are taken apart again.
 *
 * @param rules for each template the rule it belongs to; those of one rule stand together
 * @param index over all of them
 */
public record MessageStore(List<String> rules, GramIndex index) {

  /**
   * Takes all templates apart.
   *
   * @throws ProblemsException when one is broken
   */
  static MessageStore of(Collection<RuleInfo> rules) {
    List<String> owners = new ArrayList<>();
    List<MessageTemplate> templates = new ArrayList<>();
    for (RuleInfo rule : rules) {
      for (int i = 0; i < rule.messages().size(); i++) {
        owners.add(rule.id());
        templates.add(parse(rule, i));
      }
    }
    return new MessageStore(List.copyOf(owners), new MessageCatalog(templates).index());
  }

  /**
   * Returns the catalogue of the templates.
   *
   * @param byId the same rules
   */
  MessageCatalog catalog(Map<String, RuleInfo> byId) {
    AtomicReferenceArray<@Nullable MessageTemplate> parsed =
        new AtomicReferenceArray<>(rules.size());
    return new MessageCatalog(
        index,
        place -> {
          MessageTemplate known = parsed.get(place);
          if (known == null) {
            String owner = rules.get(place);
            known =
                parse(Objects.requireNonNull(byId.get(owner), owner), place - rules.indexOf(owner));
            parsed.set(place, known);
          }
          return known;
        });
  }

  private static MessageTemplate parse(RuleInfo rule, int number) {
    try {
      return MessageTemplate.parse(rule.id(), rule.messages().get(number));
    } catch (IllegalArgumentException e) {
      throw ProblemsException.knowledge(
          new Problem(
              Severity.ERROR,
              "message-template",
              "rules/" + rule.file(),
              rule.line(),
              0,
              "the message template of \"" + rule.id() + "\" is broken: " + e.getMessage(),
              null,
              null));
    }
  }
}
