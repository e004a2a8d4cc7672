package exodx.cli;

import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Reloader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.ProblemsException;
import exodx.report.ProblemPrinter;
import exodx.report.Style;
import exodx.workbench.CaseTests;
import exodx.workbench.CheckText;
import exodx.workbench.Counted;
import exodx.workbench.Exclusions;
import exodx.workbench.TestText;
import exodx.workbench.WatchedCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What watching does each time: checks the folder, runs the cases that a change touches, answers,
 * and then runs the others where nobody waits for them.
 */
final class WatchRound {
  /** Of how many failing cases is told what differs: more would not fit on a screen. */
  private static final int MOST = 3;

  private final Environment environment;
  private final Path folder;
  private final Style style;
  private final Optional<Path> named;
  private final UnaryOperator<String> names;
  private final Reloader reloader = new Reloader();
  private final WatchedCases watched;
  private RulesFolder rules = new RulesFolder(List.of());
  private List<KnowledgeFile> beside = List.of();
  private RulesCheck.@Nullable Report report;
  private @Nullable KnowledgeBase knowledge;
  private final List<String> differing = new ArrayList<>();
  private int compiled;
  private volatile @Nullable Rest running;

  WatchRound(Environment environment, Path folder, Optional<Path> named, Style style) {
    this.environment = environment;
    this.folder = folder;
    this.style = style;
    this.named = named;
    this.names = RulesReport.names(environment, named);
    this.watched = new WatchedCases(environment.clock());
  }

  /** Checks, and runs all cases; returns whether all is well. */
  boolean everything() {
    boolean sound = run(List.of());
    awaitRest();
    return sound && watched.results().stream().allMatch(CaseTests.Tested::holds);
  }

  /**
   * Checks, and runs the cases that are touched; the rest goes on when this returns.
   *
   * @param changed the files that were saved, for people to read; none at the start
   * @return whether nothing is wrong as far as is known
   */
  synchronized boolean run(List<String> changed) {
    running = null; // the run of other cases ends and says nothing any more
    boolean atTheStart = changed.isEmpty();
    long start = environment.clock().millis();
    if (!atTheStart) {
      environment.out().print("\n" + String.join(", ", changed) + "\n");
    }
    try {
      KnowledgeBase loaded = check();
      if (loaded == null) {
        said("checked in", start, "");
        return false;
      }
      WatchedCases.Plan plan = watched.plan(loaded, differing, beside);
      differing.clear();
      boolean holds = first(loaded, plan, atTheStart, start);
      begin(loaded, plan);
      return holds;
    } catch (ProblemsException e) {
      ProblemPrinter printer = new ProblemPrinter(environment.out());
      e.problems().forEach(printer::print);
      environment.out().flush();
      return false;
    }
  }

  /** Returns the knowledge as it is now, or null when it is not sound. */
  private @Nullable KnowledgeBase check() {
    RulesFolder now = RulesFolder.read(folder).keeping(rules);
    beside = KnowledgeFile.keeping(RulesReport.beside(environment, named), beside);
    boolean same = now.equals(rules) && knowledge != null;
    differing.addAll(now.changedSince(rules));
    compiled = 0;
    rules = now;
    KnowledgeBase before = knowledge;
    knowledge = null;
    RulesCheck.Report found =
        RulesReport.of(
            environment,
            named,
            now,
            beside,
            sound -> {
              KnowledgeBase loaded = same && before != null ? before : loaded(sound);
              knowledge = loaded;
              Exclusions.of(loaded, Knowledge.exclusions(environment, named));
            });
    CheckText.write(found, report == null ? List.of() : report.problems(), environment.out());
    report = found;
    return found.errors() > 0 ? null : knowledge;
  }

  private KnowledgeBase loaded(RulesFolder sound) {
    KnowledgeBase loaded = reloader.load(sound);
    compiled = reloader.lastCompiled();
    return loaded;
  }

  private boolean first(
      KnowledgeBase loaded, WatchedCases.Plan plan, boolean atTheStart, long start) {
    Diagnostician diagnostician = diagnostician(loaded);
    List<CaseTests.Tested> tested = watched.first(plan, diagnostician, loaded);
    if (!tested.isEmpty()) {
      environment.out().print(plan.byConclusions().isEmpty() ? "" : "by what is concluded:\n");
      TestText.write(tested, MOST, diagnostician, names, style, environment.out());
    } else if (!atTheStart) {
      environment.out().print("no case is known to be touched\n");
    }
    String more =
        plan.rest().isEmpty() ? "" : "; running " + Counted.of(plan.rest().size(), "case");
    said(
        atTheStart ? "checked in" : "answered in",
        start,
        more + (more.isEmpty() ? "" : " in full"));
    return tested.stream().allMatch(CaseTests.Tested::holds);
  }

  private Diagnostician diagnostician(KnowledgeBase loaded) {
    return new Diagnostician(loaded, RuleCase.DAY);
  }

  /** Returns what the last check found; null before the first. */
  RulesCheck.@Nullable Report report() {
    return report;
  }

  /** Returns what is known of all cases. */
  List<CaseTests.Tested> results() {
    return watched.results();
  }

  /** Returns how many rules the last round compiled. */
  int compiled() {
    return compiled;
  }

  private void begin(KnowledgeBase loaded, WatchedCases.Plan plan) {
    if (!plan.rest().isEmpty()) {
      Rest next = new Rest(loaded, plan);
      running = next;
      next.start();
    }
  }

  /** Waits until all cases have been run. */
  void awaitRest() {
    Rest rest = running;
    try {
      if (rest != null) {
        rest.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void said(String what, long start, String more) {
    double seconds = (environment.clock().millis() - start) / 1000.0;
    environment.out().print(what + String.format(Locale.ROOT, " %.2f s", seconds) + more + "\n");
    environment.out().flush();
  }

  /** The cases that nobody waits for, one after the other, until the next round begins. */
  private final class Rest extends Thread {
    private final KnowledgeBase loaded;
    private final WatchedCases.Plan plan;

    Rest(KnowledgeBase loaded, WatchedCases.Plan plan) {
      super("other cases");
      this.loaded = loaded;
      this.plan = plan;
      setDaemon(true);
    }

    @Override
    public void run() {
      long start = environment.clock().millis();
      Diagnostician diagnostician = diagnostician(loaded);
      List<CaseTests.Tested> tested =
          watched.rest(plan, diagnostician, loaded, () -> running == this);
      synchronized (WatchRound.this) {
        if (running == this) {
          environment.out().print("in full:\n");
          TestText.write(tested, MOST, diagnostician, names, style, environment.out());
          said("run in", start, "");
        }
      }
    }
  }
}
