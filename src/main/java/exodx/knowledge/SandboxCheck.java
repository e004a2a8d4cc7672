package exodx.knowledge;

import exodx.knowledge.sandbox.Blanked;
import exodx.knowledge.sandbox.FirstOfLine;
import exodx.knowledge.sandbox.Sandbox;
import exodx.knowledge.sandbox.Violation;
import exodx.problem.Place;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Lets only rules pass that reason and do nothing else; tells where the others go wrong. */
final class SandboxCheck {
  private static final String CODE = "forbidden-code";
  private static final String HINT = "say it with facts and conclusions; a rule does nothing else";

  private final List<DrlSources.Parsed> parsed;

  SandboxCheck(List<DrlSources.Parsed> parsed) {
    this.parsed = parsed;
  }

  /**
   * Looks at the rules before anything is compiled.
   *
   * @throws ProblemsException when they use a part of the language that they may not
   */
  void language() {
    stop(KnowledgeParts.language(parsed));
  }

  /**
   * Looks at the compiled classes before any of them is loaded.
   *
   * @return the classes to load
   * @throws ProblemsException when one does what no rule may do
   */
  Map<String, byte[]> seal(Map<String, byte[]> classes) {
    Sandbox.Sealed sealed = Sandbox.seal(classes);
    Map<String, List<Problem>> placed = new TreeMap<>();
    Map<String, Problem> unplaced = new TreeMap<>();
    for (Violation violation : sealed.violations()) {
      Set<String> rules = violation.rules().isEmpty() ? Set.of("") : violation.rules();
      for (String rule : rules) {
        unplaced.putIfAbsent(rule, problem(rule, violation, null, null));
        placed.computeIfAbsent(rule, name -> new ArrayList<>()).addAll(places(rule, violation));
      }
    }
    List<Problem> problems = new ArrayList<>();
    placed.forEach(
        (rule, found) -> problems.addAll(found.isEmpty() ? List.of(unplaced.get(rule)) : found));
    stop(FirstOfLine.of(problems));
    return sealed.classes();
  }

  /** Returns where the words of a violation stand in a rule; in any rule when it has no name. */
  private List<Problem> places(String name, Violation violation) {
    List<Problem> problems = new ArrayList<>();
    for (DrlSources.Parsed one : parsed) {
      for (RuleDescr rule : one.descriptors().getRules()) {
        if (name.isEmpty() || rule.getName().equals(name)) {
          find(one.file(), rule, violation)
              .ifPresent(place -> problems.add(problem(name, violation, one.file(), place)));
        }
      }
    }
    return problems;
  }

  private Problem problem(
      String rule, Violation violation, @Nullable KnowledgeFile file, @Nullable Place place) {
    String subject = rule.isEmpty() ? "a rule " : "the rule \"" + rule + "\" ";
    String message = subject + violation.what() + ", which no rule may do";
    if (file != null && place != null) {
      return Problem.at(CODE, file.source(), place.line(), place.column(), message, HINT);
    }
    for (DrlSources.Parsed one : parsed) {
      for (RuleDescr each : one.descriptors().getRules()) {
        if (each.getName().equals(rule)) {
          return Problem.at(
              CODE, one.file().source(), each.getLine(), each.getColumn() + 1, message, HINT);
        }
      }
    }
    return Problem.error(CODE, null, message, HINT);
  }

  private static Optional<Place> find(KnowledgeFile file, RuleDescr rule, Violation violation) {
    String text = Blanked.strings(file.text());
    int from = Math.max(0, rule.getStartCharacter());
    int to = Math.min(text.length(), Math.max(from, rule.getEndCharacter() + 1));
    for (String word : violation.words()) {
      Matcher matcher = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
      matcher.region(from, to);
      if (matcher.find()) {
        return Optional.of(file.source().place(matcher.start()));
      }
    }
    return Optional.empty();
  }

  private static void stop(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, problems);
    }
  }
}
