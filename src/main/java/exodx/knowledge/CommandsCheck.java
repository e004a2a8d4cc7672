package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.commands.CommandTemplate;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one command of the knowledge: where it is run, its template, and that it only reads. */
final class CommandsCheck {
  /** Short names of commands, which are not the same in every shell. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "ft",
          "Format-Table",
          "fl",
          "Format-List",
          "fw",
          "Format-Wide",
          "select",
          "Select-Object",
          "sort",
          "Sort-Object",
          "group",
          "Group-Object",
          "measure",
          "Measure-Object");

  private static final Pattern ALIAS =
      Pattern.compile("\\|\\s*(" + String.join("|", ALIASES.keySet()) + ")\\b");

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
      CommandTemplate template = CommandTemplate.parse(command);
      UnsetVariable.first(command)
          .ifPresent(
              name ->
                  problem(
                      "command-template",
                      spot.within("$" + name),
                      spot.words() + " has a command with $" + name + ", which nothing sets",
                      "write {" + name + "}, or set it in the command"));
      return template;
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
      Matcher alias = ALIAS.matcher(text);
      if (alias.find()) {
        problem(
            "gather-changes",
            spot.within(text.substring(alias.start(1))),
            spot.words() + " names a command by an alias",
            "write " + ALIASES.get(alias.group(1)));
      } else {
        problem("gather-changes", spot, spot.words() + " does not only read", "use a Get- cmdlet");
      }
    }
    return command == null ? List.of() : command.placeholders();
  }

  private void problem(String code, SourceLocation spot, String message, @Nullable String hint) {
    problems.add(spot.problem(folder, code, message, hint));
  }
}
