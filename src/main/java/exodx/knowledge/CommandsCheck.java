package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.commands.CommandTemplate;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks one command of the knowledge: where it is run, its template, and that it only reads. */
final class CommandsCheck {
  private final RulesFolder folder;
  private final Catalogue catalogue;
  private final List<Problem> problems;

  CommandsCheck(RulesFolder folder, Catalogue catalogue, List<Problem> problems) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  void shell(SourceLocation spot, @Nullable String shell) {
    if (shell != null && !catalogue.shells().containsKey(shell)) {
      problem(
          "unknown-shell",
          spot,
          spot.words() + " uses the shell \"" + shell + "\"",
          DidYouMean.hint(shell, catalogue.shells().keySet()));
    }
  }

  /** Reads a template; null when there is none, or when it is broken, which is told. */
  @Nullable CommandTemplate template(SourceLocation spot, @Nullable String command) {
    if (command == null) {
      return null;
    }
    try {
      return CommandTemplate.parse(command);
    } catch (IllegalArgumentException e) {
      problem(
          "command-template",
          spot,
          spot.words() + " has a broken command: " + e.getMessage(),
          null);
      return null;
    }
  }

  /** Checks a command that only reads, and returns the facts whose values it takes. */
  Collection<String> reads(SourceLocation spot, String text) {
    CommandTemplate command = template(spot, text);
    if (command != null && !command.readsOnly()) {
      problem("gather-changes", spot, spot.words() + " does not only read", "use a Get- cmdlet");
    }
    return command == null ? List.of() : command.placeholders();
  }

  private void problem(String code, SourceLocation spot, String message, @Nullable String hint) {
    problems.add(spot.problem(folder, code, message, hint));
  }
}
