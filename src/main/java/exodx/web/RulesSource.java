package exodx.web;

import exodx.cases.CaseFiles;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RulesFolder;
import exodx.redaction.Redactor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Where the page gets its rules. Everything may be asked again when they have changed. */
public interface RulesSource {
  /**
   * Loads the rules as they are now.
   *
   * @throws exodx.problem.ProblemsException when they are not sound
   */
  KnowledgeBase load();

  /** Returns the folder they stand in; empty for the copy inside of the program. */
  Optional<Path> place();

  /**
   * Reads the files without compiling them.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read
   */
  RulesFolder folder();

  /**
   * Reads the cases beside the rules.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read
   */
  CaseFiles cases();

  /** Returns what masks cases that these rules answer. */
  Redactor redactor(KnowledgeBase knowledge);

  /** Returns the day it is. */
  LocalDate today();
}
