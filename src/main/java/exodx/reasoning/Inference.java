package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a session knew in the end, and why.
 *
 * @param facts the case it was given
 * @param given the objects that came from the case, with their facts
 * @param entries all objects in the session, given ones first, in a fixed order
 * @param firings what fired, in order, also what was withdrawn afterwards; empty unless asked for
 */
public record Inference(
    CaseFacts facts, Map<Object, Fact> given, List<Entry> entries, List<Firing> firings) {

  /**
   * One object in the session.
   *
   * @param object the object itself
   * @param supports every reason for it; empty for what came from outside
   */
  public record Entry(Object object, List<Support> supports) {}

  /**
   * One reason for an object: a rule and what it matched.
   *
   * @param rule id of the rule
   * @param premises the matched objects, in the order of the conditions
   */
  public record Support(String rule, List<Object> premises) {}

  /**
   * One firing of a rule.
   *
   * @param support the rule and what it matched
   * @param concluded the objects that it gave a reason for
   */
  public record Firing(Support support, List<Object> concluded) {}

  /** Returns the same with what fired. */
  Inference with(List<Firing> firings) {
    return new Inference(facts, given, entries, firings);
  }

  /** Returns all objects of one type. */
  public <T> Stream<T> all(Class<T> type) {
    return entries.stream().map(Entry::object).filter(type::isInstance).map(type::cast);
  }

  /** Returns all objects of the type of a name. */
  public Stream<Object> named(String type) {
    return entries.stream()
        .map(Entry::object)
        .filter(one -> one.getClass().getSimpleName().equals(type));
  }

  /** Returns all objects. */
  public List<Object> objects() {
    return entries.stream().map(Entry::object).toList();
  }

  /** Returns the fact an object was made from. */
  public Optional<Fact> factOf(Object object) {
    return Optional.ofNullable(given.get(object));
  }

  /** Returns a map by identity, because equal facts of a case are still different facts. */
  static Map<Object, Fact> byIdentity() {
    return new IdentityHashMap<>();
  }
}
