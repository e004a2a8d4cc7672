package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.ReadingText;
import exodx.advice.Catalogue.Recheck;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Risk;
import exodx.commands.CommandTemplate;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that rules, words and vocabulary fit together. */
final class KnowledgeCheck {
  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  private KnowledgeCheck(Vocabulary vocabulary, Catalogue catalogue) {
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
  }

  /**
   * Checks a rules folder that has been read.
   *
   * @throws ProblemsException with everything that does not fit
   */
  static void check(
      RulesFolder folder, Vocabulary vocabulary, List<RuleInfo> rules, Catalogue catalogue) {
    KnowledgeCheck check = new KnowledgeCheck(vocabulary, catalogue);
    rules.forEach(rule -> check.rule(folder, rule));
    catalogue.steps().forEach(check::step);
    check.gatherCommands();
    check.checks();
    catalogue.shells().forEach(check::ready);
    catalogue.readings().forEach(check::reading);
    catalogue.options().values().forEach(path -> check.fact("\"options\"", path));
    catalogue.values().keySet().forEach(path -> check.fact("\"values\"", path));
    check.unused("diagnosis", catalogue.diagnoses().keySet());
    check.unused("step", catalogue.steps().keySet());
    check.unused("check", catalogue.checks().keySet());
    check.unused("warning", catalogue.warnings().keySet());
    check.unused("reason", catalogue.reasons().keySet());
    PlanCycles.find(catalogue).forEach(text -> check.problem("plan-order", text, null));
    if (!check.problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, check.problems);
    }
  }

  private void rule(RulesFolder folder, RuleInfo rule) {
    for (RuleInfo.Concluded concluded : rule.conclusions()) {
      switch (concluded.verb()) {
        case "diagnosis" ->
            has(folder, rule, "diagnosis", concluded.code(), catalogue.diagnoses().keySet());
        case "step", "clear" ->
            has(folder, rule, "step", concluded.code(), catalogue.steps().keySet());
        case "warning" ->
            has(folder, rule, "warning", concluded.code(), catalogue.warnings().keySet());
        case "passed", "failed", "unknown" ->
            has(folder, rule, "check", concluded.code(), catalogue.checks().keySet());
        case "withhold" -> {
          if (!concluded.code().isEmpty()) {
            has(folder, rule, "step", concluded.code(), catalogue.steps().keySet());
          }
          has(folder, rule, "reason", concluded.reason(), catalogue.reasons().keySet());
        }
        default -> {}
      }
    }
  }

  private void has(
      RulesFolder folder, RuleInfo rule, String kind, String code, Collection<String> known) {
    used.add(kind + " " + code);
    if (!known.contains(code)) {
      folder.files().stream()
          .filter(file -> file.path().equals(rule.file()))
          .forEach(
              file ->
                  problems.add(
                      Problem.at(
                          "unknown-code",
                          file.source(),
                          rule.line(),
                          1,
                          "the rule \""
                              + rule.id()
                              + "\" concludes the "
                              + kind
                              + " \""
                              + code
                              + "\", which has no words in any .advice.yaml",
                          DidYouMean.nearest(code, known)
                              .map(near -> "you meant \"" + near + "\"?")
                              .orElse("add its words"))));
    }
  }

  private void step(String code, StepText step) {
    for (String before : step.afterOrNone()) {
      if (!catalogue.steps().containsKey(before)) {
        problem(
            "unknown-code",
            "the step \"" + code + "\" comes after \"" + before + "\", which is no step",
            DidYouMean.hint(before, catalogue.steps().keySet()));
      }
    }
    shell("the step \"" + code + "\"", step.shell());
    String command = step.command();
    if (command != null && step.shell() == null) {
      problem("no-shell", "the step \"" + code + "\" has a command but no shell", null);
    }
    CommandTemplate parsed = template("the step \"" + code + "\"", command);
    if (step.risk() == Risk.READ_ONLY && parsed != null && !parsed.readsOnly()) {
      problem(
          "risk",
          "the step \"" + code + "\" is called read-only, but its command does not only read",
          "call it a change");
    }
    if (parsed != null) {
      recheck(code, step, parsed);
    }
    if (step.risk() == Risk.DESTRUCTIVE && step.reversible() != null) {
      problem("risk", "the step \"" + code + "\" is destructive and yet reversible", null);
    }
  }

  /** What cannot be undone is read again right before; with the same values as the command. */
  private void recheck(String code, StepText step, CommandTemplate command) {
    String where = "the step \"" + code + "\"";
    if (step.risk() == Risk.DESTRUCTIVE && step.recheckOrNone().isEmpty()) {
      problem(
          "no-recheck",
          where + " is destructive and has a command, but nothing is read again before it",
          "say under \"recheck\" what is read, and what it must still show");
    }
    for (Recheck recheck : step.recheckOrNone()) {
      CommandTemplate reading = template(where + ", recheck,", recheck.command());
      if (reading != null && !reading.readsOnly()) {
        problem("recheck-changes", where + " has a recheck that does not only read", null);
      }
      if (reading != null && !command.placeholders().containsAll(reading.placeholders())) {
        problem(
            "recheck-value",
            where + " has a recheck with a value that its own command does not have",
            "use the placeholders " + String.join(", ", command.placeholders()));
      }
      recheck.sameOrNone().values().forEach(path -> fact(where + ", recheck,", path));
      recheck.carriesOrNone().keySet().forEach(path -> fact(where + ", recheck,", path));
    }
  }

  private void ready(String name, Catalogue.Shell shell) {
    CommandTemplate ready = template("the shell \"" + name + "\"", shell.ready());
    if (ready != null && !(ready.readsOnly() && ready.placeholders().isEmpty())) {
      problem("shell-ready", "\"ready\" of the shell \"" + name + "\" does not only read", null);
    }
  }

  private void reading(String code, ReadingText reading) {
    String where = "the reading \"" + code + "\"";
    shell(where, reading.shell());
    CommandTemplate command = template(where, reading.command());
    if (command != null && !command.readsOnly()) {
      problem("gather-changes", where + " does not only read", "use a Get- cmdlet");
    }
    reading.facts().forEach(path -> fact(where, path));
  }

  private void shell(String where, @Nullable String shell) {
    if (shell != null && !catalogue.shells().containsKey(shell)) {
      problem(
          "unknown-shell",
          where + " uses the shell \"" + shell + "\"",
          DidYouMean.hint(shell, catalogue.shells().keySet()));
    }
  }

  private @Nullable CommandTemplate template(String where, @Nullable String command) {
    if (command == null) {
      return null;
    }
    try {
      return CommandTemplate.parse(command);
    } catch (IllegalArgumentException e) {
      problem("command-template", where + " has a broken command: " + e.getMessage(), null);
      return null;
    }
  }

  private void gatherCommands() {
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        FactField.Gather gather = field.gather();
        if (gather != null) {
          String where = "the way to gather " + type.key() + "." + field.name();
          shell(where, gather.shell());
          CommandTemplate command = template(where, gather.command());
          if (command != null && !command.readsOnly()) {
            problem("gather-changes", where + " does not only read", "use a Get- cmdlet");
          }
        }
      }
    }
  }

  private void checks() {
    catalogue.checks().forEach((code, check) -> fact("the check \"" + code + "\"", check.fact()));
  }

  private void fact(String where, String path) {
    Set<String> paths = new TreeSet<>();
    vocabulary
        .types()
        .forEach(
            type -> type.fields().forEach(field -> paths.add(type.key() + "." + field.name())));
    if (!paths.contains(path)) {
      problem(
          "unknown-fact",
          where + " reads \"" + path + "\", which is no fact",
          DidYouMean.hint(path, paths));
    }
  }

  private void unused(String kind, Collection<String> codes) {
    for (String code : codes) {
      if (!used.contains(kind + " " + code)) {
        problem(
            "unused-code",
            "no rule concludes the " + kind + " \"" + code + "\"",
            "remove its words or add the rule");
      }
    }
  }

  private void problem(String code, String message, @Nullable String hint) {
    problems.add(Problem.error(code, null, message, hint));
  }
}
