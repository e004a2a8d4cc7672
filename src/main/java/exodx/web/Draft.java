package exodx.web;

import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Reloader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.workbench.CaseTests;
import exodx.workbench.WatchedCases;
import exodx.workbench.lsp.Typing;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they would be with a text that somebody types. What stays the same between two
 * questions is neither read, compiled nor run again.
 */
final class Draft {
  private final Rulebook saved;
  private final RulesSource source;
  private final Reloader reloader = new Reloader();
  private @Nullable CompletableFuture<Void> ready;
  private State now = new State(new RulesFolder(List.of()), List.of(), List.of());

  Draft(Rulebook saved, RulesSource source) {
    this.saved = saved;
    this.source = source;
  }

  /** The folder with the text in it. */
  private static final class State {
    private final RulesFolder rules;
    private final List<KnowledgeFile> beside;
    private final List<String> changed;
    private final Typing typing;
    private RulesCheck.@Nullable Report report;
    private @Nullable KnowledgeBase knowledge;

    State(RulesFolder rules, List<KnowledgeFile> beside, List<String> changed) {
      this.rules = rules;
      this.beside = beside;
      this.changed = changed;
      this.typing = new Typing(rules, beside);
    }
  }

  private State with(KnowledgeFile edited) {
    RulesFolder saved = source.folder().keeping(now.rules);
    RulesFolder rules = new RulesFolder(with(saved.files(), edited)).keeping(now.rules);
    List<KnowledgeFile> beside = KnowledgeFile.keeping(with(source.beside(), edited), now.beside);
    if (!rules.equals(now.rules) || !beside.equals(now.beside)) {
      now = new State(rules, beside, rules.changedSince(saved));
    }
    return now;
  }

  private static List<KnowledgeFile> with(List<KnowledgeFile> files, KnowledgeFile edited) {
    return files.stream().map(file -> file.path().equals(edited.path()) ? edited : file).toList();
  }

  /**
   * What the check found.
   *
   * @param whole false while all rules are compiled for the first time, in the background: then it
   *     is only what is found without
   */
  record Checked(RulesCheck.Report report, boolean whole) {}

  /** Checks all, as {@code rules check} does. */
  synchronized Checked check(KnowledgeFile edited) {
    State state = with(edited);
    return isReady()
        ? new Checked(check(state), true)
        : new Checked(RulesCheck.whileTyping(state.rules, state.beside), false);
  }

  /** Compiling all rules takes seconds, and is begun when somebody edits the first time. */
  private boolean isReady() {
    CompletableFuture<Void> begun = ready;
    if (begun == null) {
      RulesFolder folder = source.folder();
      begun = CompletableFuture.runAsync(() -> reloader.load(folder));
      ready = begun;
    }
    return begun.isDone();
  }

  private RulesCheck.Report check(State state) {
    RulesCheck.Report report = state.report;
    if (report == null) {
      report =
          source.check(
              state.rules,
              state.beside,
              sound -> {
                KnowledgeBase loaded = reloader.load(sound);
                state.knowledge = loaded;
                return loaded;
              });
      state.report = report;
    }
    return report;
  }

  /**
   * Runs the cases that the text touches: those that it changes, and those near the rules and words
   * that it changes. Of most only the conclusions are compared.
   *
   * @return null when the rules cannot be used as they are
   * @throws exodx.problem.ProblemsException when a file of cases is broken
   */
  synchronized @Nullable List<CaseTests.Tested> cases(KnowledgeFile edited) {
    State state = with(edited);
    boolean sound = check(state).errors() == 0;
    KnowledgeBase knowledge = state.knowledge;
    if (!sound || knowledge == null) {
      return null;
    }
    Rulebook.Loaded before = saved.now();
    WatchedCases touched = new WatchedCases(Clock.systemUTC());
    touched.plan(
        before.knowledge(), List.of(), KnowledgeFile.keeping(source.beside(), state.beside));
    WatchedCases.Plan plan = touched.plan(knowledge, state.changed, state.beside);
    return touched.first(plan, new Diagnostician(knowledge, RuleCase.DAY), knowledge);
  }

  /** Returns what is known of the text. */
  synchronized Typing typing(KnowledgeFile edited) {
    return with(edited).typing;
  }
}
