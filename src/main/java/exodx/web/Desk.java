package exodx.web;

import java.nio.file.Path;
import java.util.Optional;

/** Everybody who answers the page. */
public final class Desk {
  private final Rulebook rules;
  private final RulesSource source;
  private final Optional<Path> organisation;
  private final boolean edit;

  /**
   * Loads the rules.
   *
   * @param organisation a folder of exports, or a file of answers; empty when none is looked over
   * @param edit whether the rules may be edited
   * @throws exodx.problem.ProblemsException when the rules are not sound
   */
  public Desk(RulesSource source, Optional<Path> organisation, boolean edit) {
    this.rules = new Rulebook(source);
    this.source = source;
    this.organisation = organisation;
    this.edit = edit;
  }

  Routes routes() {
    Routes routes = new Routes();
    new WordsApi(rules).addTo(routes);
    new CaseApi(rules).addTo(routes);
    new RulesApi(rules, source).addTo(routes);
    new LessonApi(rules, source).addTo(routes);
    new OrganisationApi(rules, source, organisation).addTo(routes);
    new EditApi(rules, source, edit).addTo(routes);
    return routes;
  }
}
