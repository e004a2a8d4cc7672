package exodx.cli;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.FolderState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks and tests rules whenever they are saved. */
@Command(
    name = "watch",
    header = "Checks the rules and tests what a change touches, each time a file is saved.",
    description =
        "%nA case file: its own cases. Rules or words: the cases of their family. The vocabulary:"
            + " a check only; rules test runs all cases. Ctrl-C ends it.%n",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class RulesWatchCommand implements Callable<Integer> {
  private static final int PAUSE = 150;

  private final Surroundings surroundings;

  @Mixin private RulesArgument rules;

  @Option(names = "--once", description = "Check and test everything once, and end.")
  private boolean once;

  @Mixin private ColorOption color;

  RulesWatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder =
        Knowledge.place(surroundings, rules.folder())
            .orElseThrow(
                () ->
                    ProblemsException.input(
                        Problem.error(
                            "no-folder",
                            null,
                            "the rules inside of the program do not change",
                            "name your own rules folder")));
    WatchRound round = new WatchRound(surroundings, folder, color.style(surroundings));
    if (once) {
      return round.everything() ? 0 : ExitCode.BROKEN_KNOWLEDGE.number();
    }
    FolderState last = FolderState.of(folder);
    round.check();
    surroundings.out().print("watching " + folder + ", Ctrl-C ends\n");
    surroundings.out().flush();
    while (slept()) {
      FolderState now = FolderState.of(folder);
      List<String> changed = now.changed(last);
      if (!changed.isEmpty()) {
        last = now;
        round.run(changed);
      }
    }
    return 0;
  }

  private static boolean slept() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
