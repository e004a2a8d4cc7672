package exodx.knowledge;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that can take part in a case, whatever comes out for the values that are not
 * known yet. The others look for something that the case says otherwise, or that no rule within
 * reach concludes; leaving them out changes nothing.
 */
final class ReachableRules {
  /** Stands for every code that something may have. */
  private static final String ANY = "*";

  private static final String MESSAGE = RecognisedMessage.class.getSimpleName();

  private final Map<String, List<Fact>> facts = new HashMap<>();
  private final Set<String> messages = new HashSet<>();
  private final boolean anyMessage;
  private final Map<String, Set<String>> concluded = new HashMap<>();
  private final Set<String> quiet = new HashSet<>();

  ReachableRules(CaseFacts given, Collection<RecognisedMessage> found) {
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

  /**
   * Returns the rules within reach. Of those for whose sake nobody is asked, and of those that
   * nothing hangs on, only the ones that can match what is known.
   */
  List<RulePreconditions> of(List<RulePreconditions> rules) {
    List<RulePreconditions> any =
        reached(rules, rule -> true); // so that the rest is about fewer rules
    Set<String> known = new HashSet<>();
    reached(any, rule -> false).forEach(rule -> known.add(rule.rule()));
    any.removeIf(rule -> !rule.asked() && !known.contains(rule.rule()));
    List<RulePreconditions> open = reached(any, RulePreconditions::asked);
    quiet.addAll(Relevance.quiet(open));
    return open.stream()
        .filter(rule -> !quiet.contains(rule.rule()) || known.contains(rule.rule()))
        .toList();
  }

  /** Returns the ids of rules within reach that nothing hangs on. */
  Set<String> quiet() {
    return quiet;
  }

  /**
   * Returns the rules within reach among some.
   *
   * @param supposing tells of which rules what is not known may come out as they want it
   */
  private List<RulePreconditions> reached(
      List<RulePreconditions> rules, Predicate<RulePreconditions> supposing) {
    concluded.clear();
    Set<String> reached = new HashSet<>();
    Map<String, Map<String, List<RulePreconditions>>> waiting = new HashMap<>();
    Deque<RulePreconditions> next = new ArrayDeque<>(rules);
    for (RulePreconditions rule = next.poll(); rule != null; rule = next.poll()) {
      RulePreconditions.Need unmet = unmet(rule, supposing.test(rule));
      if (unmet == null) {
        reached.add(rule.rule());
        if (concluded.computeIfAbsent(rule.makes(), any -> new HashSet<>()).add(rule.code())) {
          Map<String, List<RulePreconditions>> byCode =
              waiting.computeIfAbsent(rule.makes(), any -> new HashMap<>());
          for (String code : List.of(rule.code(), ANY)) {
            next.addAll(byCode.getOrDefault(code, List.of()));
            byCode.remove(code);
          }
        }
      } else if (!facts.containsKey(unmet.type())) { // else no rule can conclude it
        await(rule, unmet, waiting.computeIfAbsent(unmet.type(), any -> new HashMap<>()));
      }
    }
    List<RulePreconditions> inOrder = new ArrayList<>(rules);
    inOrder.removeIf(rule -> !reached.contains(rule.rule()));
    return inOrder;
  }

  private static void await(
      RulePreconditions rule,
      RulePreconditions.Need need,
      Map<String, List<RulePreconditions>> byCode) {
    List<String> codes = new ArrayList<>(List.of("")); // a variable may hold any code
    codes.addAll(need.allowed().getOrDefault(RulePreconditions.CODE, List.of(ANY)));
    codes.forEach(code -> byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(rule));
  }

  /** Returns a need of a rule that is not met so far, or null when all are. */
  private RulePreconditions.@Nullable Need unmet(RulePreconditions rule, boolean supposed) {
    for (RulePreconditions.Need need : rule.needs()) {
      if (!isMet(need, supposed)) {
        return need;
      }
    }
    return null;
  }

  private boolean isMet(RulePreconditions.Need need, boolean supposed) {
    List<Fact> given = facts.get(need.type());
    if (given != null) {
      for (Fact fact : given) {
        if (suits(fact, need.allowed(), supposed)) {
          return true;
        }
      }
      return false;
    }
    List<String> codes = need.allowed().get(RulePreconditions.CODE);
    if (need.type().equals(MESSAGE)) {
      return (anyMessage && supposed) || (codes == null ? !messages.isEmpty() : meets(codes));
    }
    Set<String> made = concluded.getOrDefault(need.type(), Set.of());
    return codes == null
        ? !made.isEmpty()
        : made.contains("") || codes.stream().anyMatch(made::contains);
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
              ? !supposed && !accepted.contains(RulePreconditions.UNKNOWN)
              : !accepted.contains(value.toString()) && !accepted.equals(RulePreconditions.KNOWN);
      if (out) {
        return false;
      }
    }
    return true;
  }
}
