package exodx.knowledge.lint;

/** The shape of the file of exclusions, and whether it speaks of rules that exist. */
final class ExclusionsCheck extends Check {
  ExclusionsCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    material
        .exclusions()
        .forEach(
            (file, root) -> ExclusionFile.read(file, root, material.infos().keySet(), findings));
  }
}
