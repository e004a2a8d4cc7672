package exodx.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a supposition changes in an answer: the answer to "what if".
 *
 * @param before status before
 * @param after status after
 * @param changes every difference of diagnoses, checks, steps, withheld steps and warnings
 */
public record OutcomeDiff(Outcome.Status before, Outcome.Status after, List<Change> changes) {

  /** The kinds of change. */
  public enum Kind {
    APPEARS,
    DISAPPEARS,
    MOVES,
    CHANGES
  }

  /**
   * One difference.
   *
   * @param kind what happens
   * @param part diagnosis, check, step, withheld or warning
   * @param code the code
   * @param detail the old and new place or value, empty when there is none
   * @param because why: the titles of the rules that conclude it now, or did before; of a step that
   *     only moves, what came or went before it
   * @param facts the suppositions that this rests on, or rested on
   */
  public record Change(
      Kind kind,
      String part,
      String code,
      String detail,
      List<String> because,
      List<String> facts) {}

  /** One comparable part of an outcome. */
  private record Item(String part, String code, String state, List<String> because) {}

  /**
   * Compares two answers to the same case.
   *
   * @param supposed the paths of the facts that were set or forgotten
   */
  public static OutcomeDiff of(Outcome before, Outcome after, Set<String> supposed) {
    Map<String, Item> old = items(before);
    Map<String, Item> now = items(after);
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (key, item) -> {
          Item was = old.get(key);
          if (was == null) {
            changes.add(change(Kind.APPEARS, item, item.state(), after, supposed));
          } else if (!was.state().equals(item.state())) {
            String detail = was.state() + " -> " + item.state();
            changes.add(
                item.part().equals("step")
                    ? moved(item, detail, before, after)
                    : change(Kind.CHANGES, item, detail, after, supposed));
          }
        });
    old.forEach(
        (key, item) -> {
          if (!now.containsKey(key)) {
            changes.add(change(Kind.DISAPPEARS, item, item.state(), before, supposed));
          }
        });
    return new OutcomeDiff(before.status(), after.status(), List.copyOf(changes));
  }

  private static Change change(
      Kind kind, Item item, String detail, Outcome where, Set<String> supposed) {
    Set<String> roots = Set.copyOf(item.because());
    List<String> because =
        where.proof().stream()
            .filter(node -> roots.contains(node.id()))
            .map(node -> node.rule().title())
            .distinct()
            .toList();
    List<String> facts =
        ProofGraph.below(where, item.code(), roots).nodes().stream()
            .flatMap(node -> node.premises().stream())
            .filter(premise -> premise.proof().isEmpty() && supposed.contains(premise.fact()))
            .map(premise -> premise.fact() + " = " + premise.value())
            .distinct()
            .toList();
    return new Change(kind, item.part(), item.code(), detail, because, facts);
  }

  /** A step moves because of what comes or came before it, not because of its own rules. */
  private static Change moved(Item item, String detail, Outcome before, Outcome after) {
    List<String> old = earlier(before, item.code());
    List<String> now = earlier(after, item.code());
    List<String> because = new ArrayList<>();
    told(because, "before it now: ", now.stream().filter(code -> !old.contains(code)).toList());
    told(because, "no longer before it: ", old.stream().filter(c -> !now.contains(c)).toList());
    return new Change(Kind.MOVES, item.part(), item.code(), detail, because, List.of());
  }

  private static void told(List<String> because, String words, List<String> codes) {
    if (!codes.isEmpty()) {
      because.add(words + String.join(", ", codes));
    }
  }

  private static List<String> earlier(Outcome outcome, String code) {
    return outcome.steps().stream()
        .map(Outcome.PlannedStep::code)
        .takeWhile(step -> !step.equals(code))
        .toList();
  }

  private static Map<String, Item> items(Outcome outcome) {
    Map<String, Item> items = new LinkedHashMap<>();
    outcome.diagnoses().forEach(one -> put(items, "diagnosis", one.code(), "", one.because()));
    outcome
        .checks()
        .forEach(one -> put(items, "check", one.code(), one.status().name(), one.because()));
    outcome
        .steps()
        .forEach(one -> put(items, "step", one.code(), "step " + one.number(), one.because()));
    outcome
        .withheld()
        .forEach(
            one -> put(items, "withheld", one.step() + " (" + one.code() + ")", "", one.because()));
    outcome.warnings().forEach(one -> put(items, "warning", one.code(), "", one.because()));
    return items;
  }

  private static void put(
      Map<String, Item> items, String part, String code, String state, List<String> because) {
    items.putIfAbsent(part + " " + code, new Item(part, code, state, because));
  }
}
