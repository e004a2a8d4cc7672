package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Role;
import exodx.knowledge.RuleInfo;
import exodx.problem.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The shape of the files with cases, and whether they speak of codes and facts that exist. */
final class CasesCheck extends Check {
  CasesCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Set<String> ruled = ruled();
    Shape shape = Shapes.cases(material.vocabulary(), material.catalogue(), ruled);
    Known known = known(ruled);
    material
        .cases()
        .forEach(
            (file, root) ->
                findings.addAll(
                    file.once(Told.class, known, one -> told(one, root, shape)).problems()));
  }

  /** Stands for what is known; the same one as long as that stays equal. */
  private static final class Known {}

  /** Compares what is known with what was known before once, and not for each file of cases. */
  private Known known(Set<String> ruled) {
    return material
        .parsed()
        .get(0)
        .file()
        .once(
            Known.class,
            Arrays.asList(material.vocabulary(), material.catalogue(), ruled),
            file -> new Known());
  }

  /** What is wrong with a file, as long as it and what is known stay as they are. */
  private record Told(List<Problem> problems) {}

  private static Told told(KnowledgeFile file, Node root, Shape shape) {
    Findings own = new Findings();
    Yaml yaml = new Yaml(file, own);
    yaml.check(shape, root, "a file with cases");
    names(yaml, root);
    return new Told(own.all());
  }

  /** Cases are found by their names. */
  private static void names(Yaml yaml, Node root) {
    Map<String, Node> names = new HashMap<>();
    for (Node one : root instanceof Node.Sequence list ? list.items() : List.<Node>of()) {
      if (one.value("name").orElse(null) instanceof Node.Scalar name) {
        Node other = names.putIfAbsent(name.text(), name);
        if (other != null) {
          yaml.error(
              "duplicate-case",
              name,
              "a case in line " + other.line() + " has the same name",
              "give one of them another name");
        }
      }
    }
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
