package exodx.outcome;

import exodx.advice.Risk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supposition changes in an answer: the answer to "what if".
 *
 * @param before status before
 * @param after status after
 * @param changes every difference of diagnoses, checks, steps, withheld steps, warnings and
 *     questions
 */
public record OutcomeDiff(Outcome.Status before, Outcome.Status after, List<Change> changes) {
  private static final String OTHER_REASON = "stays, for another reason";

  /** The kinds of change. */
  public enum Kind {
    APPEARS("+"),
    DISAPPEARS("-"),
    MOVES("~"),
    CHANGES("~");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** Returns what stands before such a change. */
    public String sign() {
      return sign;
    }
  }

  /**
   * One difference.
   *
   * @param kind what happens
   * @param part diagnosis, check, step, withheld, warning or question
   * @param code the code
   * @param detail the old and new place or value, empty when there is none
   * @param because why: the titles of the rules that conclude it on this side and not on the other,
   *     or the reason that held the step back on the other; of a step that only moves, what came or
   *     went before it
   * @param facts the facts that made the difference, each with what it was and is; where none is
   *     found, the suppositions that this rests on, or rested on
   * @param title its words; empty when it has none
   * @param danger true for a step that destroys something
   */
  public record Change(
      Kind kind,
      String part,
      String code,
      String detail,
      List<String> because,
      List<String> facts,
      String title,
      boolean danger) {

    /** True when the detail is the old and new command of a step or a question. */
    public boolean tellsCommands() {
      return kind == Kind.CHANGES
          && (part.equals("step") || part.equals("question"))
          && !detail.equals(OTHER_REASON);
    }
  }

  /** One comparable part of an outcome. */
  private record Item(
      String part,
      String code,
      String state,
      String values,
      List<String> because,
      String title,
      boolean danger) {}

  /**
   * Compares two answers to the same case.
   *
   * @param changed the paths of the facts that were set or forgotten; that of the first fact of a
   *     kind with its number or without
   */
  public static OutcomeDiff of(Outcome before, Outcome after, Collection<String> changed) {
    Set<String> supposed =
        changed.stream()
            .flatMap(path -> Stream.of(path, path.replaceFirst("(?<!])\\.", "[0].")))
            .collect(Collectors.toSet());
    Map<String, Item> old = items(before);
    Map<String, Item> now = items(after);
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (key, item) -> {
          Item was = old.get(key);
          if (was == null) {
            changes.add(change(Kind.APPEARS, item, item.state(), after, before, supposed));
          } else if (!item.part().equals("question") && otherReason(was, item, before, after)) {
            changes.add(change(Kind.CHANGES, item, OTHER_REASON, after, before, supposed));
          } else if (!was.state().equals(item.state())) {
            String detail = was.state() + " -> " + item.state();
            changes.add(
                item.part().equals("step")
                    ? moved(item, detail, before, after)
                    : change(Kind.CHANGES, item, detail, after, before, supposed));
          }
          if (was != null && !was.values().equals(item.values())) {
            changes.add(otherValues(was, item, after, before, supposed));
          }
        });
    old.forEach(
        (key, item) -> {
          if (!now.containsKey(key)) {
            changes.add(change(Kind.DISAPPEARS, item, item.state(), before, after, supposed));
          }
        });
    return new OutcomeDiff(before.status(), after.status(), List.copyOf(changes));
  }

  private static Change change(
      Kind kind, Item item, String detail, Outcome where, Outcome other, Set<String> supposed) {
    List<String> facts = facts(item, where, other, supposed);
    return new Change(
        kind,
        item.part(),
        item.code(),
        detail,
        reasons(item, where, other),
        facts,
        item.title(),
        item.danger());
  }

  /** The same rules say it of other values, so no rule is the cause. */
  private static Change otherValues(
      Item was, Item item, Outcome where, Outcome other, Set<String> supposed) {
    String detail = said(was.values()) + " -> " + said(item.values());
    return new Change(
        Kind.CHANGES,
        item.part(),
        item.code(),
        detail,
        List.of(),
        facts(item, where, other, supposed),
        item.title(),
        item.danger());
  }

  private static String said(String values) {
    return values.isEmpty() ? "none" : values;
  }

  /** What it rests on here and there, as far as it was supposed: was and is. */
  private static List<String> facts(Item item, Outcome where, Outcome other, Set<String> supposed) {
    Map<String, String> here = leaves(where, Set.copyOf(item.because()));
    Set<String> against = new HashSet<>();
    other.withheld().stream()
        .filter(step -> item.part().equals("step") && step.step().equals(item.code()))
        .forEach(step -> against.addAll(step.because()));
    here.putAll(leaves(other, against));
    List<String> facts = new ArrayList<>();
    here.keySet().stream()
        .filter(path -> isSupposed(path, supposed))
        .forEach(path -> facts.add(path + " = " + value(where, path, here.get(path))));
    return facts.stream().distinct().toList();
  }

  private static Map<String, String> leaves(Outcome outcome, Set<String> roots) {
    Map<String, String> leaves = new LinkedHashMap<>();
    ProofGraph.below(outcome.proof(), "", roots)
        .given()
        .forEach(premise -> leaves.putIfAbsent(premise.fact(), premise.value()));
    return leaves;
  }

  private static String value(Outcome outcome, String path, @Nullable String known) {
    return outcome.proof().stream()
        .flatMap(node -> node.premises().stream())
        .filter(premise -> premise.fact().equals(path))
        .map(Outcome.Premise::value)
        .findFirst()
        .orElse(known == null ? "not gathered" : known);
  }

  /** Whether what stays is concluded by other rules than before. */
  private static boolean otherReason(Item was, Item now, Outcome before, Outcome after) {
    return was.state().equals(now.state())
        && !was.because().isEmpty()
        && !rules(before, was).equals(rules(after, now));
  }

  private static Set<String> rules(Outcome outcome, Item item) {
    return outcome.proof().stream()
        .filter(node -> item.because().contains(node.id()))
        .map(node -> node.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isSupposed(String path, Set<String> supposed) {
    return supposed.contains(path) || supposed.contains(path.replaceFirst("[\\[.].*", ""));
  }

  /** What was concluded on the other side as well is no cause of a difference. */
  private static List<String> reasons(Item item, Outcome where, Outcome other) {
    Set<String> there = new HashSet<>();
    other.proof().forEach(node -> there.add(node.rule().id() + " " + node.conclusion()));
    List<String> because = new ArrayList<>();
    List<String> both = new ArrayList<>();
    where.proof().stream()
        .filter(node -> item.because().contains(node.id()))
        .forEach(
            node ->
                (there.contains(node.rule().id() + " " + node.conclusion()) ? both : because)
                    .add(node.rule().title()));
    if (because.isEmpty()) {
      other.withheld().stream()
          .filter(step -> item.part().equals("step") && step.step().equals(item.code()))
          .forEach(step -> because.add("it is held back otherwise: " + step.reason()));
    }
    return (because.isEmpty() ? both : because).stream().distinct().toList();
  }

  /** A step moves because of what comes or came before it, not because of its own rules. */
  private static Change moved(Item item, String detail, Outcome before, Outcome after) {
    List<String> old = earlier(before, item.code());
    List<String> now = earlier(after, item.code());
    List<String> because = new ArrayList<>();
    told(because, "before it now: ", now.stream().filter(code -> !old.contains(code)).toList());
    told(because, "no longer before it: ", old.stream().filter(c -> !now.contains(c)).toList());
    return new Change(
        Kind.MOVES,
        item.part(),
        item.code(),
        detail,
        because,
        List.of(),
        item.title(),
        item.danger());
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
    Stream<Item> questions =
        outcome.missing().stream()
            .map(
                one ->
                    new Item(
                        "question",
                        one.fact(),
                        "",
                        one.gather() == null ? "" : one.gather().command(),
                        List.of(),
                        one.question(),
                        false));
    Map<String, Item> items = new LinkedHashMap<>();
    Stream.concat(OutcomePart.of(outcome).stream().map(OutcomeDiff::item), questions)
        .forEach(item -> items.putIfAbsent(item.part() + " " + item.code(), item));
    return items;
  }

  /** A step can be withheld for several reasons, each of which can come and go. */
  private static Item item(OutcomePart part) {
    if (part.kind().equals("withheld")) {
      String code = part.code() + " (" + part.reason() + ")";
      String title = part.title() + ": " + part.state();
      return new Item(part.kind(), code, "", "", part.because(), title, false);
    }
    boolean danger = part.risk() == Risk.DESTRUCTIVE;
    return new Item(
        part.kind(),
        part.code(),
        part.state(),
        part.values(),
        part.because(),
        part.title(),
        danger);
  }
}
