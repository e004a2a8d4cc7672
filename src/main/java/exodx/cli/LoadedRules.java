package exodx.cli;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.redaction.Redactor;
import exodx.report.HtmlReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Loaded rules, and what the commands that read, explain or serve cases do with them.
 *
 * @param knowledge the rules
 * @param diagnostician answers and explains cases
 * @param redactor masks cases
 */
record LoadedRules(
    KnowledgeBase knowledge, Diagnostician diagnostician, Supplier<Redactor> redactor) {

  /**
   * Loads the knowledge.
   *
   * @throws exodx.problem.ProblemsException when it is not sound
   */
  static LoadedRules open(Environment environment, Optional<Path> rules) {
    KnowledgeBase knowledge = Knowledge.load(environment, rules);
    return new LoadedRules(
        knowledge,
        new Diagnostician(knowledge, LocalDate.now(environment.clock())),
        new Lazy<>(() -> Knowledge.redactor(environment, rules, knowledge)));
  }

  Vocabulary vocabulary() {
    return knowledge.vocabulary();
  }

  /** Returns what writes pages. */
  HtmlReport page() {
    return new HtmlReport(Knowledge.ruleText(knowledge), knowledge.catalogue()::terms);
  }

  /**
   * Reads the case of a FILE argument.
   *
   * @throws exodx.problem.ProblemsException when it cannot be read
   */
  CaseFacts read(Environment environment, String file, boolean redact) {
    SourceText text = new CaseFile(environment).read(file);
    return redact ? redactor.get().read(List.of(text)) : CaseReader.read(vocabulary(), text);
  }
}
