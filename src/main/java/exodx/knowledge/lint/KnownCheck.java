package exodx.knowledge.lint;

import exodx.advice.Catalogue.DiagnosisText;
import exodx.advice.Catalogue.Known;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences of a diagnosis about what is known: the types and fields that they name. */
final class KnownCheck extends Check {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /** What they name is a part of a message, or a value that a rule gives. */
  private static final List<String> OPEN = List.of("RecognisedMessage", "Withheld");

  KnownCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    if (material.catalogue() == null) {
      return;
    }
    Map<String, DiagnosisText> diagnoses = material.catalogue().diagnoses();
    for (Map.Entry<KnowledgeFile, Node> words : material.words().entrySet()) {
      for (Node.Entry code : Yaml.codes(words.getValue(), "diagnoses")) {
        DiagnosisText text = diagnoses.get(code.name());
        if (text != null) {
          text.knownOrNone().forEach(known -> known(known, words.getKey(), code));
        }
      }
    }
  }

  private void known(Known known, KnowledgeFile file, Node.Entry code) {
    TypeInfo type = type(known.of(), file, code);
    if (type == null || OPEN.contains(type.name())) {
      return;
    }
    known.item().stream()
        .flatMap(item -> PLACEHOLDER.matcher(item).results())
        .map((MatchResult name) -> name.group(1))
        .forEach(name -> field(type, name, file, code));
    known.whenOrNone().keySet().forEach(name -> field(type, name, file, code));
    for (String value : known.whenOrNone().values()) {
      int dot = value.indexOf('.');
      TypeInfo other = dot < 0 ? null : type(value.substring(0, dot), file, code);
      if (other != null) {
        field(other, value.substring(dot + 1), file, code);
      }
    }
  }

  private @Nullable TypeInfo type(String name, KnowledgeFile file, Node.Entry code) {
    TypeInfo type = material.types().find(name);
    if (type == null) {
      String message = "\"known\" of \"" + code.name() + "\" names the type " + name;
      error("unknown-type", name, message, material.types().names(), file, code);
    }
    return type;
  }

  private void field(TypeInfo type, String name, KnowledgeFile file, Node.Entry code) {
    if (!type.fields().contains(name)) {
      String message = "a " + type.name() + " has no field " + name;
      error("unknown-field", name, message, type.fields(), file, code);
    }
  }

  private void error(
      String problem,
      String name,
      String message,
      Collection<String> known,
      KnowledgeFile file,
      Node.Entry code) {
    int from = file.source().offset(code.line(), code.column());
    int at = file.text().indexOf(name, Math.max(from, file.text().indexOf("known:", from)));
    findings.error(problem, file, at < 0 ? from : at, message, DidYouMean.hint(name, known));
  }
}
