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
import java.util.function.Function;

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
   * Returns the files beside the rules: cases, and the changes that no case can find.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read
   */
  List<KnowledgeFile> beside();

  /**
   * Checks rules with what stands beside them.
   *
   * @param load loads the folder; run only when nothing else is wrong
   */
  RulesCheck.Report check(
      RulesFolder folder, List<KnowledgeFile> beside, Function<RulesFolder, KnowledgeBase> load);

  /** Returns what masks cases that these rules answer. */
  Redactor redactor(KnowledgeBase knowledge);

  /** Returns the day it is. */
  LocalDate today();
}
