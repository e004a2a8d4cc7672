package exodx.knowledge.lint;

import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import java.util.HashSet;
import java.util.Set;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Facts that people are asked for although no rule and no text uses them. */
final class UnreadFactCheck extends Check {
  UnreadFactCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Vocabulary vocabulary = material.vocabulary();
    if (vocabulary == null) {
      return;
    }
    Set<String> read = new HashSet<>();
    for (RuleModel rule : material.rules()) {
      Set<String> names = new HashSet<>();
      rule.then().forEach(token -> names.add(token.text()));
      for (PatternModel pattern : rule.patterns()) {
        for (Condition condition : pattern.conditions()) {
          condition.tokens().forEach(token -> names.add(token.text()));
        }
      }
      rule.patterns().forEach(p -> names.forEach(name -> read.add(p.type() + "." + name)));
    }
    StringBuilder texts = new StringBuilder();
    material.words().keySet().forEach(file -> texts.append(file.text()));
    material.parsed().forEach(one -> texts.append(one.file().text()));
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        boolean unless =
            type.fields().stream().anyMatch(other -> field.name().equals(other.unless()));
        boolean used =
            field.recognise()
                || unless
                || readByRules(read, type, field)
                || texts.indexOf(type.key() + "." + field.name()) >= 0;
        if (!used) {
          tell(type, field);
        }
      }
    }
  }

  private boolean readByRules(Set<String> read, FactType type, FactField field) {
    if (read.contains(type.className() + "." + field.name())) {
      return true;
    }
    return material.parsed().stream()
        .flatMap(one -> one.descriptors().getTypeDeclarations().stream())
        .filter(one -> one.getTypeName().equals(type.className()))
        .map(TypeDeclarationDescr::getSuperTypeName)
        .anyMatch(parent -> parent != null && read.contains(parent + "." + field.name()));
  }

  private void tell(FactType type, FactField field) {
    for (DrlSources.Parsed one : material.parsed()) {
      for (TypeDeclarationDescr declared : one.descriptors().getTypeDeclarations()) {
        if (declared.getTypeName().equals(type.className())
            && declared.getFields().get(field.name()) != null) {
          KnowledgeFile file = one.file();
          int from =
              DeclarationCheck.offset(file, declared.getTypeName(), declared.getStartCharacter());
          findings.warning(
              "unread-fact",
              file,
              DeclarationCheck.fieldOffset(file, declared.getFields().get(field.name()), from),
              "no rule and no text uses " + type.key() + "." + field.name(),
              "leave it out, or write the rule that needs it");
        }
      }
    }
  }
}
