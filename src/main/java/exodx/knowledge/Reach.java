package exodx.knowledge;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rules that can take part in a case, whatever comes out for the values that are not
 * known yet. The others look for something that the case says otherwise, or that no rule within
 * reach concludes; leaving them out changes nothing.
 */
final class Reach {
  private final Map<String, List<Fact>> facts = new HashMap<>();
  private final Set<String> messages = new HashSet<>();
  private final boolean anyMessage;
  private final Set<String> concluded = new HashSet<>();

  Reach(CaseFacts given, Collection<RecognisedMessage> found) {
    boolean open = false;
    for (Fact fact : given.facts()) {
      facts.computeIfAbsent(fact.type().className(), type -> new ArrayList<>()).add(fact);
      for (FactField field : fact.type().fields()) {
        open |= field.recognise() && fact.get(field.name()) == null;
      }
    }
    for (RecognisedMessage message : found) {
      messages.add(message.by());
    }
    this.anyMessage = open; // a text that is still to come can hold every message
  }

  /** Returns the ids of the rules within reach. */
  Set<String> of(List<RuleNeeds> rules) {
    Set<String> reached = new LinkedHashSet<>();
    List<RuleNeeds> rest = rules;
    int before;
    do {
      before = reached.size();
      List<RuleNeeds> out = new ArrayList<>();
      for (RuleNeeds rule : rest) {
        if (isMet(rule)) {
          reached.add(rule.rule());
          concluded.add(rule.makes());
          concluded.add(rule.makes() + " " + rule.code());
        } else {
          out.add(rule);
        }
      }
      rest = out;
    } while (reached.size() > before);
    return reached;
  }

  private boolean isMet(RuleNeeds rule) {
    for (RuleNeeds.Need need : rule.needs()) {
      if (!isMet(need, rule.asked())) {
        return false;
      }
    }
    return true;
  }

  private boolean isMet(RuleNeeds.Need need, boolean supposed) {
    List<String> codes = need.allowed().get(RuleNeeds.CODE);
    if (need.type().equals(RecognisedMessage.class.getSimpleName())) {
      return (anyMessage && supposed) || (codes == null ? !messages.isEmpty() : meets(codes));
    }
    for (Fact fact : facts.getOrDefault(need.type(), List.of())) {
      if (suits(fact, need.allowed(), supposed)) {
        return true;
      }
    }
    if (codes == null || concluded.contains(need.type() + " ")) {
      return concluded.contains(need.type());
    }
    for (String code : codes) {
      if (concluded.contains(need.type() + " " + code)) {
        return true;
      }
    }
    return false;
  }

  private boolean meets(List<String> codes) {
    for (String code : codes) {
      if (messages.contains(code)) {
        return true;
      }
    }
    return false;
  }

  /** True when no value that is known speaks against the fact, nor, unless supposed, an unknown. */
  private static boolean suits(Fact fact, Map<String, List<String>> allowed, boolean supposed) {
    for (Map.Entry<String, List<String>> property : allowed.entrySet()) {
      Object value = fact.get(property.getKey());
      List<String> accepted = property.getValue();
      boolean out =
          value == null
              ? !supposed && !accepted.contains(RuleNeeds.UNKNOWN)
              : !accepted.contains(value.toString()) && !accepted.equals(RuleNeeds.KNOWN);
      if (out) {
        return false;
      }
    }
    return true;
  }
}
