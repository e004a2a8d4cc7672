package exodx.workbench;

import exodx.cases.CaseFileReader;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.reasoning.MessageFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what another version of the rules does to a set of cases. */
public final class ReleaseDiff {
  private final Side old;
  private final Side now;

  /**
   * Prepares the comparison of two knowledge bases.
   *
   * @param today the day of fact files and texts; case files have their own
   */
  public ReleaseDiff(KnowledgeBase old, KnowledgeBase now, LocalDate today) {
    this.old = Side.of(old, today);
    this.now = Side.of(now, today);
  }

  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();

  /**
   * Returns the rules that are new, or were written otherwise, and have no say in any case that was
   * compared, neither before nor now: what they do was not seen.
   */
  public List<String> unseen() {
    Map<String, RuleInfo> rules = old.knowledge().rules();
    return now.knowledge().rules().values().stream()
        .filter(rule -> !before.contains(rule.id()) && !after.contains(rule.id()))
        .filter(
            rule -> {
              RuleInfo was = rules.get(rule.id());
              return was == null || !was.text().equals(rule.text());
            })
        .map(RuleInfo::id)
        .toList();
  }

  /** Returns the rules that are there no more, and whether one had a say in a compared case. */
  public Map<String, Boolean> removed() {
    Map<String, Boolean> removed = new LinkedHashMap<>();
    old.knowledge().rules().keySet().stream()
        .filter(id -> !now.knowledge().rules().containsKey(id))
        .forEach(id -> removed.put(id, before.contains(id)));
    return removed;
  }

  private record Side(KnowledgeBase knowledge, Diagnostician ofFacts, Diagnostician ofCases) {
    static Side of(KnowledgeBase knowledge, LocalDate today) {
      MessageFinder finder = new MessageFinder(knowledge);
      return new Side(
          knowledge,
          new Diagnostician(knowledge, today, finder),
          new Diagnostician(knowledge, RuleCase.DAY, finder));
    }
  }

  /**
   * What becomes of one case.
   *
   * @param name how the user knows the case
   * @param changes every difference; none when the answers are the same
   * @param unreadable why one of the versions cannot read or answer the case; null when both can
   */
  public record Compared(
      String name, List<AnswerDiff.Change> changes, @Nullable String unreadable) {
    /** True when both versions answer alike. */
    public boolean same() {
      return changes.isEmpty() && unreadable == null;
    }
  }

  /** Compares the answers to the cases of one text: a fact file, a paste or a case file. */
  public List<Compared> compare(SourceText source) {
    Map<String, Object> was = answers(old, source);
    Map<String, Object> is = answers(now, source);
    before.addAll(saying(was));
    after.addAll(saying(is));
    return names(was, is).stream().map(name -> compare(name, was.get(name), is.get(name))).toList();
  }

  /** Returns the ids of the rules that have a say in answers. */
  private static List<String> saying(Map<String, Object> answers) {
    return answers.values().stream()
        .filter(Outcome.class::isInstance)
        .flatMap(answer -> ReadWords.rules((Outcome) answer).stream())
        .map(Outcome.RuleRef::id)
        .toList();
  }

  private static List<String> names(Map<String, Object> before, Map<String, Object> after) {
    List<String> names = new ArrayList<>(before.keySet());
    new TreeSet<>(after.keySet()).stream().filter(n -> !before.containsKey(n)).forEach(names::add);
    return names;
  }

  private static Compared compare(String name, @Nullable Object before, @Nullable Object after) {
    if (before instanceof Outcome one && after instanceof Outcome other) {
      return new Compared(name, AnswerDiff.of(one, other), null);
    }
    String first = before instanceof Outcome ? "" : "the old rules: " + said(before);
    String second = after instanceof Outcome ? "" : "the new rules: " + said(after);
    String both = first + (first.isEmpty() || second.isEmpty() ? "" : "; ") + second;
    return new Compared(name, List.of(), both);
  }

  private static String said(@Nullable Object problem) {
    return problem == null ? "it cannot be read as a whole" : problem.toString();
  }

  /** Returns the outcome of each case, or the text of what is wrong with it. */
  private static Map<String, Object> answers(Side side, SourceText source) {
    Map<String, Object> answers = new LinkedHashMap<>();
    Diagnostician expert = isCases(source) ? side.ofCases() : side.ofFacts();
    try {
      for (CaseFacts facts : cases(side, source)) {
        answers.put(facts.name(), answer(expert, facts));
      }
    } catch (ProblemsException e) {
      answers.put(source.name(), text(e));
    }
    return answers;
  }

  private static Object answer(Diagnostician expert, CaseFacts facts) {
    try {
      return expert.diagnose(facts);
    } catch (ProblemsException e) {
      return text(e);
    }
  }

  private static boolean isCases(SourceText source) {
    return source.name().endsWith(CaseFiles.SUFFIX);
  }

  private static List<CaseFacts> cases(Side side, SourceText source) {
    if (isCases(source)) {
      return CaseFileReader.read(side.knowledge().vocabulary(), source).stream()
          .map(ReleaseDiff::named)
          .toList();
    }
    return List.of(CaseReader.read(side.knowledge().vocabulary(), source));
  }

  private static CaseFacts named(RuleCase ruleCase) {
    return new CaseFacts(ruleCase.toString(), ruleCase.facts().source(), ruleCase.facts().facts());
  }

  private static String text(ProblemsException e) {
    return e.problems().isEmpty() ? String.valueOf(e.getMessage()) : e.problems().get(0).message();
  }
}
