package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.ReadingText;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Recheck;
import exodx.advice.Risk;
import exodx.advice.Shell;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that rules, words and vocabulary fit together. */
final class KnowledgeCheck {
  private final RulesFolder folder;
  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final CommandsCheck commands;

  private KnowledgeCheck(RulesFolder folder, Vocabulary vocabulary, Catalogue catalogue) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
    this.commands = new CommandsCheck(folder, catalogue, problems);
  }

  /**
   * Checks a rules folder that has been read.
   *
   * @throws ProblemsException with everything that does not fit
   */
  static void check(
      RulesFolder folder, Vocabulary vocabulary, List<RuleInfo> rules, Catalogue catalogue) {
    KnowledgeCheck check = new KnowledgeCheck(folder, vocabulary, catalogue);
    rules.forEach(check::rule);
    catalogue.steps().forEach(check::step);
    check.gatherCommands();
    catalogue
        .checks()
        .forEach(
            (code, words) ->
                check.fact(
                    SourceLocation.code("check", "checks", code).at("fact", null), words.fact()));
    catalogue.shells().forEach(check::ready);
    catalogue.readings().forEach(check::reading);
    catalogue
        .options()
        .forEach((key, path) -> check.fact(SourceLocation.code("option", "options", key), path));
    catalogue
        .values()
        .keySet()
        .forEach(path -> check.fact(SourceLocation.code("value", "values", path), path));
    NameKind.CODES.forEach(check::unused);
    check.problems.addAll(PlanCycles.find(folder, catalogue));
    if (!check.problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, check.problems);
    }
  }

  private void rule(RuleInfo rule) {
    for (RuleInfo.Concluded one : rule.conclusions()) {
      NameKind.ofVerb(one.verb()).ifPresent(kind -> has(rule, kind, one.code()));
      if (one.verb().equals("withhold")) {
        has(rule, NameKind.REASON, one.reason());
      }
    }
  }

  /** Remembers that a code is concluded, and tells when it has no words. */
  private void has(RuleInfo rule, NameKind kind, String code) {
    Collection<String> known = kind.words(catalogue).keySet();
    used(kind, code);
    if (code.isEmpty() || known.contains(code)) { // a variable holds the code of some step
      return;
    }
    // The words of the code that was meant are not called unused as well.
    DidYouMean.nearest(code, known).ifPresent(near -> used(kind, near));
    Optional<NameKind> other =
        NameKind.CODES.stream().filter(of -> of.words(catalogue).containsKey(code)).findFirst();
    other.ifPresent(of -> used(of, code));
    String message =
        "the rule \"%s\" concludes the %s \"%s\", which has no words in any .advice.yaml"
            .formatted(rule.id(), kind.word(), code);
    String hint =
        other
            .map(
                of ->
                    "write the code of a %s; this is one of a %s".formatted(kind.word(), of.word()))
            .orElseGet(() -> DidYouMean.hint(code, known, "add its words"));
    folder.files().stream()
        .filter(file -> file.path().equals(rule.file()))
        .forEach(
            file ->
                problems.add(
                    Problem.at(
                        "unknown-code", file.source(), offset(file, rule, code), message, hint)));
  }

  private void used(NameKind kind, String code) {
    used.add(kind + " " + code);
  }

  /** Returns where a rule names a code. */
  private static int offset(KnowledgeFile file, RuleInfo rule, String code) {
    int start = file.source().offset(rule.line(), 1);
    int then = Math.max(start, file.text().indexOf("\nthen", start));
    int at = file.text().indexOf("\"" + code + "\"", then);
    return at < 0 ? start : at;
  }

  private void isStep(SourceLocation spot, String key, String words, String other) {
    if (!catalogue.steps().containsKey(other)) {
      problem(
          "unknown-code",
          spot.at(key, other),
          spot.words() + words + "\"" + other + "\", which is no step",
          DidYouMean.hint(other, catalogue.steps().keySet()));
    }
  }

  private void step(String code, StepText step) {
    SourceLocation spot = SourceLocation.code("step", "steps", code);
    step.afterOrNone().forEach(other -> isStep(spot, "after", " comes after ", other));
    step.fallbackForOrNone().forEach(one -> isStep(spot, "fallbackFor", " stands in for ", one));
    commands.shell(spot.at("shell", null), step.shell());
    String command = step.command();
    if (command != null && step.shell() == null) {
      problem(
          "no-shell", spot.at("command", null), spot.words() + " has a command but no shell", null);
    }
    CommandTemplate parsed = commands.template(spot.at("command", null), command);
    if (step.risk() == Risk.READ_ONLY && parsed != null && !parsed.readsOnly()) {
      problem(
          "risk",
          spot.at("risk", null),
          spot.words() + " is called read-only, but its command does not only read",
          "call it a change");
    }
    step.waysOrNone().forEach(way -> way(spot.at("ways", null), step, way));
    if (parsed != null) {
      recheck(spot, step, parsed);
    }
    if (step.risk() == Risk.DESTRUCTIVE && step.reversible() != null) {
      problem(
          "risk", spot.at("risk", null), spot.words() + " is destructive and yet reversible", null);
    }
  }

  private void way(SourceLocation spot, StepText step, Catalogue.Way way) {
    commands.shell(spot, way.shell());
    if (step.risk() == Risk.READ_ONLY) {
      commands.reads(spot, way.command());
    } else {
      commands.template(spot, way.command());
    }
    way.when().keySet().stream()
        .filter(path -> path.indexOf('.') >= 0)
        .forEach(path -> fact(spot, path));
  }

  /** What cannot be undone is read again right before; with the same values as the command. */
  private void recheck(SourceLocation step, StepText text, CommandTemplate command) {
    SourceLocation spot = step.at("recheck", null);
    if (text.risk() == Risk.DESTRUCTIVE && text.recheckOrNone().isEmpty()) {
      problem(
          "no-recheck",
          step.at("command", null),
          spot.words() + " is destructive and has a command, but nothing is read again before it",
          "say under \"recheck\" what is read, and what it must still show");
    }
    for (Recheck recheck : text.recheckOrNone()) {
      CommandTemplate reading = commands.template(spot, recheck.command());
      if (reading != null && !reading.readsOnly()) {
        problem(
            "recheck-changes", spot, spot.words() + " has a recheck that does not only read", null);
      }
      if (reading != null && !command.placeholders().containsAll(reading.placeholders())) {
        problem(
            "recheck-value",
            spot,
            spot.words() + " has a recheck with a value that its own command does not have",
            "use the placeholders " + String.join(", ", command.placeholders()));
      }
      recheck.sameOrNone().values().forEach(path -> fact(spot, path));
      recheck.carriesOrNone().keySet().forEach(path -> fact(spot, path));
    }
  }

  private void ready(String name, Shell shell) {
    SourceLocation spot = SourceLocation.code("shell", "shells", name);
    shell.insteadOrNone().keySet().forEach(path -> fact(spot.at("instead", path), path));
    shell.insteadOrNone().forEach((path, other) -> fact(spot.at("instead", path), other));
    shell.unlikeOrNone().keySet().forEach(path -> fact(spot.at("unlike", path), path));
    shell.whenOrNone().keySet().forEach(path -> fact(spot.at("when", path), path));
    commands.shell(spot.at("standsInFor", null), shell.standsInFor());
    CommandTemplate ready = commands.template(spot, shell.ready());
    if (ready != null && !(ready.readsOnly() && ready.placeholders().isEmpty())) {
      problem(
          "shell-ready", spot, "\"ready\" of the shell \"" + name + "\" does not only read", null);
    }
  }

  private void reading(String code, ReadingText reading) {
    SourceLocation spot = SourceLocation.code("reading", "readings", code);
    commands.shell(spot.at("shell", null), reading.shell());
    read(spot.at("command", null), reading.command());
    reading.facts().forEach(path -> fact(spot.at("facts", path), path));
    reading.whenOrNone().keySet().forEach(path -> fact(spot.at("when", path), path));
  }

  private void gatherCommands() {
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        FactField.Gather gather = field.gather();
        if (gather != null) {
          commands.shell(SourceLocation.gather(type, field, "in"), gather.shell());
          SourceLocation spot = SourceLocation.gather(type, field, "gather");
          read(spot, gather.command());
        }
      }
    }
  }

  /** A value without a dot is one that rules give, not a fact. */
  private void read(SourceLocation spot, String command) {
    commands.reads(spot, command).stream()
        .filter(path -> path.indexOf('.') >= 0)
        .filter(path -> catalogue.values().values().stream().noneMatch(v -> v.contains(path)))
        .forEach(path -> fact(spot, path));
  }

  private void fact(SourceLocation spot, String path) {
    List<String> paths = vocabulary.paths();
    if (!paths.contains(path)) {
      problem(
          "unknown-fact",
          spot.value() == null ? spot.within(path) : spot,
          spot.words() + " reads \"" + path + "\", which is no fact",
          DidYouMean.hint(path, paths));
    }
  }

  private void unused(NameKind kind) {
    for (String code : kind.words(catalogue).keySet()) {
      if (!used.contains(kind + " " + code)) {
        problem(
            "unused-code",
            SourceLocation.code(kind.word(), kind.section(), code),
            "no rule concludes the " + kind.word() + " \"" + code + "\"",
            "remove its words or add the rule");
      }
    }
  }

  private void problem(String code, SourceLocation spot, String message, @Nullable String hint) {
    problems.add(spot.problem(folder, code, message, hint));
  }
}
