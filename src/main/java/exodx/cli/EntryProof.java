package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.cases.CaseRunner;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.CaseTests;
import exodx.workbench.CaseUpdate;
import exodx.workbench.NewEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Holds the rules with a new entry against all cases, before anything is written. */
final class EntryProof {
  private final Environment environment;
  private final NewEntry kind;
  private final Questions questions;
  private final boolean update;
  private final UnaryOperator<String> names;

  EntryProof(
      Environment environment,
      NewEntry kind,
      Questions questions,
      boolean update,
      UnaryOperator<String> names) {
    this.environment = environment;
    this.kind = kind;
    this.questions = questions;
    this.update = update;
    this.names = names;
  }

  /**
   * Sees to it that a case reaches each rule, and that all cases hold or are written anew.
   *
   * @param old the rules without the entry
   * @param beside the files beside them
   * @param given what was told of the entry
   * @param cases the case files that change, by path; those that are written anew are added
   * @param diagnostician knows the rules with the entry
   * @throws ProblemsException when no case reaches a rule, or a case would no longer hold
   */
  void prove(
      RulesFolder old,
      List<KnowledgeFile> beside,
      Map<String, String> given,
      Map<String, String> cases,
      Diagnostician diagnostician) {
    Vocabulary words = diagnostician.knowledge().vocabulary();
    CaseFiles files = CaseFiles.among(NewEntry.with(beside, cases));
    List<RuleCase> all = files.read(words);
    CaseProgress progress = new CaseProgress(environment, "running cases,", all.size());
    List<CaseTests.Tested> tested =
        CaseTests.run(diagnostician, all, environment.clock(), progress::done);
    progress.end();
    Set<String> unreached = new HashSet<>(kind.ruleNames(given));
    tested.forEach(one -> unreached.removeAll(one.rules()));
    if (!unreached.isEmpty()) {
      throw ProblemsException.input(
          "no-case",
          "no case reaches " + String.join(", ", unreached) + "; nothing is written",
          "describe one with --facts or --paste");
    }
    Set<String> already = failingAlready(tested, old, CaseFiles.among(beside));
    tested = tested.stream().filter(one -> !already.contains(one.ruleCase().toString())).toList();
    List<CaseUpdate.Updated> updated =
        new CaseUpdate(words).of(files.files(), CaseWriting.own(tested));
    List<String> failing =
        tested.stream().filter(o -> !o.holds()).map(o -> o.ruleCase().toString()).toList();
    boolean anew = update || (!failing.isEmpty() && questions.asked() && writtenAnew(failing));
    if (anew) {
      failing = updated.stream().flatMap(file -> file.left().stream()).toList();
    }
    if (!failing.isEmpty()) {
      throw ProblemsException.input(
          "other-cases",
          "these cases would no longer hold; nothing is written: " + listed(failing),
          anew ? "give it further conditions" : "write them anew with --update");
    }
    updated.forEach(file -> cases.put(file.before().path(), file.after()));
  }

  private String listed(List<String> cases) {
    return cases.stream()
        .map(one -> RulesReport.named(one, names))
        .collect(Collectors.joining("; "));
  }

  private boolean writtenAnew(List<String> failing) {
    String question = "Write anew what these cases expect: " + listed(failing) + "?";
    return questions
        .ask(
            "--update",
            question,
            "no",
            one ->
                List.of("yes", "no").contains(one)
                    ? Optional.empty()
                    : Optional.of(Problem.error("answer", null, "answer yes or no", null)))
        .equals("yes");
  }

  /** Tells of cases that failed before the entry, too: they are left as they are. */
  private Set<String> failingAlready(
      List<CaseTests.Tested> tested, RulesFolder old, CaseFiles files) {
    Set<String> failing = new TreeSet<>();
    tested.stream().filter(o -> !o.holds()).forEach(o -> failing.add(o.ruleCase().toString()));
    if (failing.isEmpty()) {
      return failing;
    }
    KnowledgeBase before = KnowledgeLoader.load(old, RulesCache.of(environment));
    CaseRunner runner = new CaseRunner(new Diagnostician(before, RuleCase.DAY));
    Map<String, RuleCase> cases = new HashMap<>();
    files.read(before.vocabulary()).forEach(one -> cases.put(one.toString(), one));
    failing.removeIf(
        one -> {
          RuleCase was = cases.get(one);
          return was == null || runner.run(was).differences().isEmpty();
        });
    failing.forEach(
        one ->
            environment
                .err()
                .print(
                    "exodx: fails already, and is left as it is: "
                        + RulesReport.named(one, names)
                        + "\n"));
    return failing;
  }
}
