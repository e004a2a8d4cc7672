package exodx.web;

import exodx.diagnosis.Diagnostician;
import exodx.explain.ConditionTeller;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.redaction.Redactor;
import exodx.workbench.FolderState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules that answers are made with. When their files change they are loaded anew in the
 * background; until that has worked, the old ones answer. Nobody ever sees a half of both.
 */
final class Rulebook {
  /** The folder is looked at no more often than this, in milliseconds. */
  private static final long PAUSE = 500;

  private final RulesSource source;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile Loaded loaded;
  private volatile List<Problem> problems = List.of();
  private volatile FolderState state;
  private volatile long looked;

  /**
   * Rules that belong together.
   *
   * @param knowledge the rules
   * @param expert answers and explains cases by them
   * @param conditions tells the conditions of a rule in words
   * @param redactor masks cases
   * @param day the day for which the expert answers
   */
  record Loaded(
      KnowledgeBase knowledge,
      Diagnostician expert,
      ConditionTeller conditions,
      Supplier<Redactor> redactor,
      LocalDate day) {

    /**
     * Reads the case that is looked at.
     *
     * @throws ProblemsException when it cannot be read
     */
    CaseFacts facts(@Nullable CaseState sent) {
      return CaseState.orNew(sent).read(knowledge.vocabulary()).facts();
    }

    String ruleText(String rule) {
      var info = knowledge.rules().get(rule);
      return info == null ? "" : info.text();
    }
  }

  /**
   * Loads the rules.
   *
   * @throws ProblemsException when they are not sound
   */
  Rulebook(RulesSource source) {
    this.source = source;
    this.state = look();
    this.loaded = loaded(source.load());
  }

  private Loaded loaded(KnowledgeBase knowledge) {
    LocalDate today = source.today();
    return new Loaded(
        knowledge,
        new Diagnostician(knowledge, today),
        new ConditionTeller(knowledge),
        new Lazy<>(() -> source.redactor(knowledge)),
        today);
  }

  /** Returns the rules; whether they have changed is looked for in the background. */
  Loaded now() {
    if (System.currentTimeMillis() - looked > PAUSE && looking.compareAndSet(false, true)) {
      try {
        looked = System.currentTimeMillis();
        FolderState now = look();
        if (!now.equals(state)) {
          state = now;
          Thread thread = new Thread(this::reload, "rules");
          thread.setDaemon(true);
          thread.start();
        } else if (!loaded.day().equals(source.today())) {
          loaded = loaded(loaded.knowledge());
        }
      } finally {
        looking.set(false);
      }
    }
    return loaded;
  }

  private FolderState look() {
    return source.place().map(FolderState::of).orElseGet(() -> new FolderState(Map.of()));
  }

  private synchronized void reload() {
    try {
      settle();
      loaded = loaded(source.load());
      problems = List.of();
    } catch (ProblemsException e) {
      problems = e.problems();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Files that belong together are saved one after the other: waits until all stay as they are. */
  private void settle() throws InterruptedException {
    FolderState seen;
    do {
      seen = state;
      Thread.sleep(PAUSE / 2);
      state = look();
    } while (!state.equals(seen));
  }

  /** Returns why the files as they are now cannot be used; empty when they are in use. */
  List<Problem> problems() {
    return problems;
  }

  /** Returns the folder; null for the copy inside of the program. */
  @Nullable Path place() {
    return source.place().orElse(null);
  }
}
