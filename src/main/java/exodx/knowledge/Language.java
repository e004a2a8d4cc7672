package exodx.knowledge;

import exodx.knowledge.sandbox.LanguageGuard;
import exodx.problem.Problem;
import java.util.List;

/**
 * What a rule file uses of the rule language although no rule may.
 *
 * @param problems a problem for each such place
 */
record Language(List<Problem> problems) {

  /** Looks through a rule file, once for each state of it. */
  static Language of(DrlSources.Parsed parsed) {
    return parsed
        .file()
        .once(
            Language.class,
            file -> new Language(LanguageGuard.check(file.source(), parsed.descriptors())));
  }
}
