package exodx.knowledge.lint;

import exodx.knowledge.Role;
import exodx.knowledge.RuleInfo;
import java.util.Set;
import java.util.TreeSet;

/** The shape of the files with cases, and whether they speak of codes and facts that exist. */
final class CasesCheck extends Check {
  CasesCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Shape shape = Shapes.cases(material.vocabulary(), material.catalogue(), ruled());
    material
        .cases()
        .forEach((file, root) -> new Yaml(file, findings).check(shape, root, "a file with cases"));
  }

  /**
   * Rules by id, and all rules of a role in a family, as in {@code guards:GUARD}; a family need not
   * have such rules yet.
   */
  private Set<String> ruled() {
    Set<String> names = new TreeSet<>(material.infos().keySet());
    for (RuleInfo info : material.infos().values()) {
      int slash = info.file().indexOf('/');
      for (Role role : slash > 0 ? Role.values() : new Role[0]) {
        names.add(info.file().substring(0, slash) + ":" + role.name());
      }
    }
    return names;
  }
}
