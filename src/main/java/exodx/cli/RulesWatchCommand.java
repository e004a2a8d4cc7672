package exodx.cli;

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
        "%nFirst it checks, and runs the cases that the change touches: those that are new or"
            + " failed, that name a rule or code which has changed, in which such a rule had a say,"
            + " and those beside it. Then it runs all others. Ctrl-C ends it.%n")
final class RulesWatchCommand implements Callable<Integer> {
  private static final int PAUSE = 100;
  private static final int SETTLED = 15;

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(names = "--once", description = "Check and test everything once, and end.")
  private boolean once;

  @Mixin private ColorOption color;

  RulesWatchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path folder = Knowledge.ownPlace(environment, rules.folder(), "name your own rules folder");
    WatchRound round =
        new WatchRound(environment, folder, rules.folder(), color.style(environment));
    if (once) {
      return round.everything() ? 0 : ExitCode.BROKEN_KNOWLEDGE.number();
    }
    FolderState last = FolderState.of(folder);
    environment.out().print("watching " + folder + ", Ctrl-C ends\n");
    environment.out().flush();
    round.run(List.of());
    while (slept(PAUSE)) {
      FolderState now = settled(FolderState.of(folder), folder);
      List<String> changed = now.changed(last);
      last = now;
      if (!changed.isEmpty()) {
        round.run(changed);
      }
    }
    return 0;
  }

  /** Editors write a file in several goes: returns the folder when it stays as it is. */
  private static FolderState settled(FolderState seen, Path folder) {
    FolderState before = seen;
    while (slept(SETTLED)) {
      FolderState now = FolderState.of(folder);
      if (now.equals(before)) {
        break;
      }
      before = now;
    }
    return before;
  }

  private static boolean slept(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
