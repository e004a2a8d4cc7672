package exodx.knowledge.lint;

/** One thing to look for in rules, words and cases. */
interface Check {
  void look(LintContext material, Findings findings);
}
