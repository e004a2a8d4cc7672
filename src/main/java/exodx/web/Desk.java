package exodx.web;

/** Everybody who answers the page. */
public final class Desk {
  private final Rulebook rules;

  /**
   * Loads the rules.
   *
   * @throws exodx.problem.ProblemsException when they are not sound
   */
  public Desk(RulesSource source) {
    this.rules = new Rulebook(source);
  }

  Routes routes() {
    Routes routes = new Routes();
    new WordsApi(rules).addTo(routes);
    new CaseApi(rules).addTo(routes);
    return routes;
  }
}
