package exodx.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * @param because the titles of the rules behind it: those that conclude it now, or did before
   */
  public record Change(Kind kind, String part, String code, String detail, List<String> because) {}

  /** One comparable part of an outcome. */
  private record Item(String part, String code, String state, List<String> because) {}

  /** Compares two answers to the same case. */
  public static OutcomeDiff of(Outcome before, Outcome after) {
    Map<String, Item> old = items(before);
    Map<String, Item> now = items(after);
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (key, item) -> {
          Item was = old.get(key);
          if (was == null) {
            changes.add(change(Kind.APPEARS, item, item.state(), after));
          } else if (!was.state().equals(item.state())) {
            Kind kind = item.part().equals("step") ? Kind.MOVES : Kind.CHANGES;
            changes.add(change(kind, item, was.state() + " -> " + item.state(), after));
          }
        });
    old.forEach(
        (key, item) -> {
          if (!now.containsKey(key)) {
            changes.add(change(Kind.DISAPPEARS, item, item.state(), before));
          }
        });
    return new OutcomeDiff(before.status(), after.status(), List.copyOf(changes));
  }

  private static Change change(Kind kind, Item item, String detail, Outcome where) {
    List<String> because =
        where.proof().stream()
            .filter(node -> item.because().contains(node.id()))
            .map(node -> node.rule().title())
            .distinct()
            .toList();
    return new Change(kind, item.part(), item.code(), detail, because);
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
