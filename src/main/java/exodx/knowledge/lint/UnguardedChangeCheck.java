package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.facts.Node;
import exodx.knowledge.Annotations;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * Repairs that miss what every repair of their shell needs. A declared fact says with {@code
 * @changesIn("shell")} that rules have to derive it of each repair there: guards and the steps
 * afterwards hang on it. {@code @orElse("OtherFact")} names a fact that does as well.
 */
final class UnguardedChangeCheck extends Check {
  UnguardedChangeCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Catalogue catalogue = material.catalogue();
    if (catalogue == null) {
      return;
    }
    DerivedCodes codes = new DerivedCodes(material);
    Map<String, List<TypeDeclarationDescr>> missing = new TreeMap<>();
    for (DrlSources.Parsed one : material.parsed()) {
      for (TypeDeclarationDescr type : one.descriptors().getTypeDeclarations()) {
        List<String> shells = Annotations.texts(type, "changesIn");
        if (!shells.isEmpty()) {
          derived(codes, type)
              .ifPresent(
                  derived ->
                      catalogue.steps().entrySet().stream()
                          .filter(step -> changesIn(step.getValue(), shells))
                          .map(Map.Entry::getKey)
                          .filter(step -> !derived.contains(step))
                          .forEach(
                              step ->
                                  missing.computeIfAbsent(step, s -> new ArrayList<>()).add(type)));
        }
      }
    }
    missing.forEach(this::tell);
  }

  private static boolean changesIn(StepText step, List<String> shells) {
    boolean there =
        (step.shell() != null && shells.contains(step.shell()))
            || step.waysOrNone().stream().anyMatch(way -> shells.contains(way.shell()));
    return there && step.phase() == Phase.REPAIR && step.risk() != Risk.READ_ONLY;
  }

  /** Returns the steps that a fact is derived of; empty when a rule does not tell which. */
  private Optional<Set<String>> derived(DerivedCodes codes, TypeDeclarationDescr type) {
    Set<String> derived = new HashSet<>();
    for (String kind : kinds(type)) {
      TypeInfo info = material.types().find(kind);
      for (String key : info == null ? List.<String>of() : info.keys()) {
        Optional<Set<String>> told = codes.of(kind + "." + key);
        if (told.isEmpty() && codes.isMade(kind)) {
          return told;
        }
        told.ifPresent(derived::addAll);
      }
    }
    return Optional.of(derived);
  }

  /** The fact itself, and those that do as well. */
  private static List<String> kinds(TypeDeclarationDescr type) {
    List<String> kinds = new ArrayList<>(List.of(type.getTypeName()));
    kinds.addAll(Annotations.texts(type, "orElse"));
    return kinds;
  }

  private void tell(String step, List<TypeDeclarationDescr> missing) {
    String facts =
        missing.stream().map(TypeDeclarationDescr::getTypeName).collect(Collectors.joining(", "));
    String make =
        missing.stream()
            .map(type -> "new " + String.join("($step) or new ", kinds(type)) + "($step)")
            .collect(Collectors.joining(", "));
    for (Map.Entry<KnowledgeFile, Node> words : material.words().entrySet()) {
      for (Node.Entry entry : Yaml.codes(words.getValue(), "steps")) {
        if (entry.name().equals(step)) {
          new Yaml(words.getKey(), findings)
              .error(
                  "unguarded-change",
                  entry.line(),
                  entry.column(),
                  "no rule derives "
                      + facts
                      + " of the repair \""
                      + step
                      + "\", so it misses guards, or the steps after it",
                  "add a rule that concludes it: " + make);
        }
      }
    }
  }
}
