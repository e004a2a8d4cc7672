package exodx.knowledge.lint;

/** One thing to look for in rules, words and cases. */
abstract class Check {
  final LintContext material;
  final Findings findings;

  Check(LintContext material, Findings findings) {
    this.material = material;
    this.findings = findings;
  }

  abstract void look();
}
