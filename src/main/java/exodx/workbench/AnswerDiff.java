package exodx.workbench;

import exodx.cases.Answered;
import exodx.cases.ListDiff;
import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the answers that two versions of the rules give to the same case. */
final class AnswerDiff {
  private final List<Change> changes = new ArrayList<>();

  private AnswerDiff() {}

  /** What became of something. */
  enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    CHANGED
  }

  /**
   * One difference.
   *
   * @param kind what became of it
   * @param part status, diagnosis, check, step, withheld, warning or missing
   * @param code what it is about
   * @param detail before and after, where there is something to say
   */
  record Change(Kind kind, String part, String code, String detail) {}

  /** Returns every difference, what matters most first. */
  static List<Change> of(Outcome before, Outcome after) {
    AnswerDiff diff = new AnswerDiff();
    Answered old = Answered.of(before);
    Answered now = Answered.of(after);
    if (!old.status().equals(now.status())) {
      diff.add(Kind.CHANGED, "status", "", old.status() + " -> " + now.status());
    }
    diff.lists("diagnosis", old.diagnoses(), now.diagnoses());
    diff.lists("step", old.steps(), now.steps());
    diff.words("withheld", old.withheld(), now.withheld());
    diff.words("check", old.checks(), now.checks());
    diff.lists("warning", old.warnings(), now.warnings());
    diff.lists("missing", old.missing(), now.missing());
    diff.changes.addAll(ReadWords.changes(before, after));
    return List.copyOf(diff.changes);
  }

  private void add(Kind kind, String part, String code, String detail) {
    changes.add(new Change(kind, part, code, detail));
  }

  /** What only one list has was added or removed; what both have out of order was moved. */
  private void lists(String part, List<String> old, List<String> now) {
    for (ListDiff.Item<String> item : ListDiff.of(old, now)) {
      boolean both = old.contains(item.value()) && now.contains(item.value());
      if (item.mark() == ListDiff.Mark.SECOND) {
        add(
            both ? Kind.MOVED : Kind.ADDED,
            part,
            item.value(),
            both ? (old.indexOf(item.value()) + 1) + " -> " + (now.indexOf(item.value()) + 1) : "");
      } else if (item.mark() == ListDiff.Mark.FIRST && !both) {
        add(Kind.REMOVED, part, item.value(), "");
      }
    }
  }

  private void words(String part, Map<String, List<String>> old, Map<String, List<String>> now) {
    now.forEach(
        (code, words) -> {
          List<String> was = old.get(code);
          if (was == null) {
            add(Kind.ADDED, part, code, String.join(", ", words));
          } else if (!was.equals(words)) {
            add(
                Kind.CHANGED,
                part,
                code,
                String.join(", ", was) + " -> " + String.join(", ", words));
          }
        });
    old.forEach(
        (code, words) -> {
          if (!now.containsKey(code)) {
            add(Kind.REMOVED, part, code, String.join(", ", words));
          }
        });
  }
}
