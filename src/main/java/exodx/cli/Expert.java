package exodx.cli;

import exodx.explain.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Redactor;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Loaded knowledge and what the explaining commands do with it.
 *
 * @param vocabulary what facts can say
 * @param diagnostician answers and explains cases
 * @param ruleText gives the text of a rule as written, by its id; empty when there is none
 */
record Expert(Vocabulary vocabulary, Diagnostician diagnostician, UnaryOperator<String> ruleText) {

  /** Somebody whose rules cannot be read. */
  Expert(Vocabulary vocabulary, Diagnostician diagnostician) {
    this(vocabulary, diagnostician, rule -> "");
  }

  /**
   * Loads the knowledge.
   *
   * @throws exodx.problem.ProblemsException when it is not sound
   */
  static Expert open(Surroundings surroundings, Optional<Path> rules) {
    KnowledgeBase knowledge = Knowledge.load(surroundings, rules);
    return new Expert(
        knowledge.vocabulary(),
        new Diagnostician(knowledge, LocalDate.now(surroundings.clock())),
        Knowledge.ruleText(knowledge));
  }

  /**
   * Reads the case of a FILE argument.
   *
   * @throws exodx.problem.ProblemsException when it cannot be read
   */
  CaseFacts read(Surroundings surroundings, String file, boolean redact) {
    SourceText text = new CaseFile(surroundings).read(file);
    CaseFacts facts = CaseReader.read(vocabulary, redact ? Redactor.mask(text) : text);
    return redact ? Redactor.mask(facts) : facts;
  }
}
