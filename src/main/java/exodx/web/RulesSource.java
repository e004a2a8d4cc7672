package exodx.web;

import exodx.cases.CaseFiles;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.redaction.Redactor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

  /**
   * Returns the files that can be edited: those of the rules, and the cases beside them.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read
   */
  List<KnowledgeFile> files();

  /**
   * Checks the rules as if one file read otherwise.
   *
   * @throws exodx.problem.ProblemsException when the other files cannot be read
   */
  RulesCheck.Report check(KnowledgeFile changed);

  /** Returns what masks cases that these rules answer. */
  Redactor redactor(KnowledgeBase knowledge);

  /** Returns the day it is. */
  LocalDate today();
}
