package exodx.workbench;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.workbench.Change.Nearness;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the cases while somebody works on rules: which hold, which have to be run again,
 * and which of those first. A case that no change can have reached keeps its result.
 */
public final class WatchedCases {
  /** How many cases are run in full before the first answer; more take longer than people wait. */
  static final int IN_FULL = 4;

  /** Of how many more the conclusions are compared before the first answer. */
  static final int BY_CONCLUSIONS = 60;

  private final Clock clock;
  private final Map<Key, CaseTests.Tested> results = new HashMap<>();
  private final Map<Key, CaseTests.Tested> earlier = new HashMap<>();
  private Set<Key> shelf = new HashSet<>();
  private List<Watched> now = List.of();
  private @Nullable KnowledgeBase knowledge;

  /** Tells cases apart, whatever line they stand on: equal as long as one is written alike. */
  private record Key(String file, String name, String text) {}

  /** A case, and what it is known by. */
  public record Watched(RuleCase ruleCase, Key key) {}

  /** Begins to watch; nothing is known of any case. */
  public WatchedCases(Clock clock) {
    this.clock = clock;
  }

  /**
   * Cases to run.
   *
   * @param inFull what is run first: cases that are new or failed
   * @param byConclusions of which only the conclusions are compared at first
   * @param rest all whose result is not known then, also those of {@code byConclusions}
   */
  public record Plan(List<Watched> inFull, List<Watched> byConclusions, List<Watched> rest) {}

  private record Ranked(Watched one, Nearness nearness) {}

  /**
   * Takes over a state of rules and cases, and says which cases have to be run.
   *
   * @param files paths of the files that differ from the state before, cases left out
   * @param beside the files beside the rules
   * @throws exodx.problem.ProblemsException when a file of cases is broken
   */
  public synchronized Plan plan(
      KnowledgeBase loaded, List<String> files, List<KnowledgeFile> beside) {
    List<Watched> cases = watched(loaded, CaseFiles.among(beside));
    KnowledgeBase before = knowledge;
    Change change = Change.NONE;
    if (before == null || !before.hash().equals(loaded.hash())) {
      change = before == null ? change : Change.between(before, loaded, files);
      earlier.putAll(results);
      results.clear();
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Watched one : cases) {
      if (!results.containsKey(one.key())) {
        ranked.add(new Ranked(one, nearness(one, change, before == null)));
      }
    }
    ranked.sort(Comparator.comparing(Ranked::nearness)); // stable: the order of the files stays
    knowledge = loaded;
    now = cases;
    shelf = new HashSet<>(cases.stream().map(Watched::key).toList());
    results.keySet().retainAll(shelf);
    earlier.keySet().retainAll(shelf);
    return split(ranked);
  }

  private static List<Watched> watched(KnowledgeBase loaded, CaseFiles files) {
    Map<String, List<String>> lines = new HashMap<>();
    files.files().forEach(file -> lines.put(file.name(), file.text().lines().toList()));
    List<RuleCase> cases = files.read(loaded.vocabulary());
    List<Watched> watched = new ArrayList<>();
    RuleCase next = null;
    int end = 0;
    for (int i = cases.size() - 1; i >= 0; i--) {
      RuleCase one = cases.get(i);
      List<String> file = lines.getOrDefault(one.file(), List.of());
      if (next == null || !next.file().equals(one.file())) {
        end = file.size();
      } else if (next.line() != one.line()) { // else the same in other words
        end = next.line() - 1;
      }
      String text = String.join("\n", file.subList(one.line() - 1, end));
      watched.add(new Watched(one, new Key(one.file(), one.name(), text)));
      next = one;
    }
    Collections.reverse(watched);
    return watched;
  }

  private static Plan split(List<Ranked> ranked) {
    List<Watched> all = ranked.stream().map(Ranked::one).toList();
    int itself = count(ranked, Nearness.ITSELF);
    int full = Math.min(IN_FULL, itself);
    int touched = all.size() - count(ranked, Nearness.FAR);
    return new Plan(
        all.subList(0, full),
        all.subList(full, Math.min(full + BY_CONCLUSIONS, touched)),
        all.subList(full, all.size()));
  }

  private static int count(List<Ranked> ranked, Nearness nearness) {
    return (int) ranked.stream().filter(one -> one.nearness() == nearness).count();
  }

  /** A case that is new, or failed the last time, comes before all others. */
  private Nearness nearness(Watched one, Change change, boolean atTheStart) {
    CaseTests.Tested before = earlier.get(one.key());
    boolean isNew = !atTheStart && !shelf.contains(one.key());
    return isNew || (before != null && !before.holds())
        ? Nearness.ITSELF
        : change.nearness(one.ruleCase(), before);
  }

  /** Runs what comes first. */
  public List<CaseTests.Tested> first(Plan plan, Diagnostician diagnostician, KnowledgeBase with) {
    List<CaseTests.Tested> tested =
        new ArrayList<>(
            CaseTests.run(
                diagnostician,
                plan.inFull().stream().map(Watched::ruleCase).toList(),
                clock,
                done -> {}));
    for (int i = 0; i < tested.size(); i++) {
      keep(with, plan.inFull().get(i), tested.get(i));
    }
    tested.addAll(
        CaseTests.conclude(
            diagnostician, plan.byConclusions().stream().map(Watched::ruleCase).toList(), clock));
    return tested;
  }

  /**
   * Runs the rest, one after the other.
   *
   * @param wanted asked before each; what was run is empty once it says no
   */
  public List<CaseTests.Tested> rest(
      Plan plan, Diagnostician diagnostician, KnowledgeBase with, BooleanSupplier wanted) {
    List<CaseTests.Tested> tested = new ArrayList<>();
    for (Watched one : plan.rest()) {
      if (!wanted.getAsBoolean()) {
        return List.of();
      }
      CaseTests.Tested result = CaseTests.run(diagnostician, one.ruleCase(), clock);
      keep(with, one, result);
      tested.add(result);
    }
    return tested;
  }

  private synchronized void keep(KnowledgeBase with, Watched one, CaseTests.Tested tested) {
    if (knowledge != null && knowledge.hash().equals(with.hash())) {
      results.put(one.key(), tested);
    }
  }

  /** Returns what is known of all cases, in the order of the files; those not run are left out. */
  public synchronized List<CaseTests.Tested> results() {
    List<CaseTests.Tested> known = new ArrayList<>();
    for (Watched one : now) {
      CaseTests.Tested tested = results.get(one.key());
      if (tested != null) {
        known.add(tested.of(one.ruleCase()));
      }
    }
    return known;
  }
}
