package exodx.report;

import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Missing;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.ShellCommand;
import exodx.outcome.SharedCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is still to be found out, each command once although several questions need its output. */
final class OpenQuestions {
  private static final Pattern LIST =
      Pattern.compile("\\| (?:Format-List|Select-Object)(?: -Property)? ([\\w*,]+)");
  private final List<SharedCommand> groups = new ArrayList<>();

  private OpenQuestions() {}

  static OpenQuestions of(Outcome outcome) {
    OpenQuestions questions = new OpenQuestions();
    SharedCommand.of(outcome.missing()).forEach(questions::add);
    outcome.steps().forEach(questions::widen);
    return questions;
  }

  private void add(SharedCommand shared) {
    ShellCommand command = shared.command();
    for (int i = 0; command != null && i < groups.size(); i++) {
      SharedCommand group = groups.get(i);
      ShellCommand wider = group.command() == null ? null : wider(group.command(), command);
      if (wider != null) {
        List<Missing> facts = new ArrayList<>(group.facts());
        facts.addAll(shared.facts());
        groups.set(i, new SharedCommand(wider, List.copyOf(facts)));
        return;
      }
    }
    groups.add(shared);
  }

  /** Where a step prints all that a question needs and more, its command is the one to run. */
  private void widen(PlannedStep step) {
    if (step.shell() == null || step.command() == null || step.risk() != Risk.READ_ONLY) {
      return;
    }
    ShellCommand own = new ShellCommand(step.shell(), step.command());
    for (int i = 0; i < groups.size(); i++) {
      SharedCommand group = groups.get(i);
      if (group.command() != null && own.equals(wider(group.command(), own))) {
        groups.set(i, new SharedCommand(own, group.facts()));
      }
    }
  }

  private static @Nullable ShellCommand wider(ShellCommand one, ShellCommand other) {
    if (!one.shell().equals(other.shell())) {
      return null;
    }
    if (printsAll(one.command(), other.command())) {
      return one;
    }
    return printsAll(other.command(), one.command()) ? other : null;
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** What decides most, of what nobody has told yet if there is any. */
  SharedCommand first() {
    return groups.stream().filter(OpenQuestions::isOpen).findFirst().orElse(groups.get(0));
  }

  /** True when something is not told yet, or in two ways. */
  boolean open() {
    return groups.stream().anyMatch(OpenQuestions::isOpen);
  }

  /** True when no command answers what is not told yet. */
  boolean openToPeopleOnly() {
    return groups.stream()
        .filter(OpenQuestions::isOpen)
        .allMatch(group -> group.command() == null && group.facts().get(0).who() != null);
  }

  private static boolean isOpen(SharedCommand group) {
    return group.facts().stream().anyMatch(fact -> fact.told().size() != 1);
  }

  /** Returns the groups by their shell, the one with the most decisive question first. */
  Map<String, List<SharedCommand>> byShell() {
    Map<String, List<SharedCommand>> shells = new LinkedHashMap<>();
    groups.forEach(
        group ->
            shells
                .computeIfAbsent(
                    group.command() == null ? "" : group.command().shell(),
                    each -> new ArrayList<>())
                .add(group));
    return shells;
  }

  /** Returns the command that prints all that a command of the plan prints, if there is one. */
  Optional<SharedCommand> covering(@Nullable String shell, @Nullable String command) {
    return command == null
        ? Optional.empty()
        : groups.stream().filter(group -> covers(group.command(), shell, command)).findFirst();
  }

  private static boolean covers(
      @Nullable ShellCommand wider, @Nullable String shell, String command) {
    return wider != null && wider.shell().equals(shell) && printsAll(wider.command(), command);
  }

  /** True when the first command prints all that the second prints, and of the same object. */
  static boolean printsAll(String first, String second) {
    if (first.equals(second)) {
      return true;
    }
    Matcher one = LIST.matcher(first);
    Matcher other = LIST.matcher(second);
    if (!one.find() || !other.find() || !around(first, one).equals(around(second, other))) {
      return false;
    }
    List<String> printed = List.of(one.group(1).split(","));
    return List.of(other.group(1).split(",")).stream()
        .allMatch(wanted -> printed.stream().anyMatch(property -> matches(property, wanted)));
  }

  private static String around(String command, Matcher list) {
    return command.substring(0, list.start(1)) + command.substring(list.end(1));
  }

  private static boolean matches(String printed, String wanted) {
    return wanted.equals(printed)
        || (printed.contains("*")
            && wanted.matches(printed.replace("*", "\\w*"))
            && !wanted.contains("*"));
  }
}
