package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.facts.Node;
import exodx.knowledge.Annotations;
import exodx.knowledge.DrlSources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * Repairs that miss what every repair of their shell needs. A declared fact says with {@code
 * @changesIn("shell")} that rules have to derive it of each repair there: guards and the steps
 * afterwards hang on it. {@code @orElse("OtherFact")} names a fact that does as well.
 */
final class UnguardedChangeCheck implements Check {
  @Override
  public void look(LintContext material, Findings findings) {
    Catalogue catalogue = material.catalogue();
    if (catalogue == null) {
      return;
    }
    DerivedCodes codes = new DerivedCodes(material);
    for (DrlSources.Parsed one : material.parsed()) {
      for (TypeDeclarationDescr type : one.descriptors().getTypeDeclarations()) {
        List<String> shells = Annotations.texts(type, "changesIn");
        if (!shells.isEmpty()) {
          Set<String> derived = derived(material, codes, type);
          catalogue.steps().entrySet().stream()
              .filter(
                  step -> changesIn(step.getValue(), shells) && !derived.contains(step.getKey()))
              .forEach(step -> tell(material, type, step.getKey(), findings));
        }
      }
    }
  }

  private static boolean changesIn(StepText step, List<String> shells) {
    boolean there =
        (step.shell() != null && shells.contains(step.shell()))
            || step.waysOrNone().stream().anyMatch(way -> shells.contains(way.shell()));
    return there && step.phase() == Phase.REPAIR && step.risk() != Risk.READ_ONLY;
  }

  private static Set<String> derived(
      LintContext material, DerivedCodes codes, TypeDeclarationDescr type) {
    List<String> kinds = new ArrayList<>(List.of(type.getTypeName()));
    kinds.addAll(Annotations.texts(type, "orElse"));
    Set<String> derived = new HashSet<>();
    for (String kind : kinds) {
      TypeInfo info = material.types().find(kind);
      if (info != null) {
        info.keys().forEach(key -> codes.of(kind + "." + key).ifPresent(derived::addAll));
      }
    }
    return derived;
  }

  private static void tell(
      LintContext material, TypeDeclarationDescr type, String step, Findings findings) {
    String kind = type.getTypeName();
    material
        .words()
        .forEach(
            (file, root) ->
                entry(root, step)
                    .ifPresent(
                        entry ->
                            new Yaml(file, findings)
                                .error(
                                    "unguarded-change",
                                    entry.line(),
                                    entry.column(),
                                    "no rule derives "
                                        + kind
                                        + " of the repair \""
                                        + step
                                        + "\", so it misses guards, or the steps after it",
                                    "add a rule that concludes new " + kind + "($step) of it")));
  }

  private static Optional<Node.Entry> entry(Node root, String step) {
    return Yaml.entry(root, "steps").stream()
        .filter(Node.Mapping.class::isInstance)
        .flatMap(steps -> ((Node.Mapping) steps).entries().stream())
        .filter(entry -> entry.name().equals(step))
        .findFirst();
  }
}
