package exodx.cli;

import exodx.workbench.FolderWatch;
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
  private static final int PAUSE = 40;

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
    FolderWatch watch = new FolderWatch(folder, () -> slept(PAUSE));
    environment.out().print("watching " + folder + ", Ctrl-C ends\n");
    environment.out().flush();
    round.run(List.of());
    for (List<String> changed = watch.next(); !changed.isEmpty(); changed = watch.next()) {
      round.run(changed);
    }
    return 0;
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
