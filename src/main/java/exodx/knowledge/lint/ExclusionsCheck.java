package exodx.knowledge.lint;

/** The shape of the file of exclusions, and whether it speaks of rules that exist. */
final class ExclusionsCheck implements Check {
  @Override
  public void look(LintContext material, Findings findings) {
    material
        .exclusions()
        .forEach(
            (file, root) -> ExclusionFile.read(file, root, material.infos().keySet(), findings));
  }
}
