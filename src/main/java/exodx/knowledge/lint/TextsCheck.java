package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import exodx.problem.DidYouMean;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that people will read and that are not finished, and sources that nobody can find. */
final class TextsCheck extends Check {
  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
  private static final Pattern MARKED =
      Pattern.compile(".+ \\[(Microsoft|community|unverified)]", Pattern.DOTALL);

  private final Set<String> references = new LinkedHashSet<>();
  private final Set<String> cited = new HashSet<>();

  /** A source may mean a reference that nothing else names. */
  private boolean misspelt;

  TextsCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    material
        .words()
        .values()
        .forEach(
            root ->
                Yaml.codes(root, NameKind.REFERENCE.section())
                    .forEach(one -> references.add(one.name())));
    material.parsed().forEach(parsed -> rules(parsed.file()));
    material.words().forEach(this::words);
    material.words().forEach(this::references);
    material.cases().keySet().forEach(this::todo);
  }

  private void rules(KnowledgeFile file) {
    todo(file);
    Citations.ofRules(file).forEach(one -> source(file, one));
  }

  private void words(KnowledgeFile file, Node root) {
    todo(file);
    Citations.ofWords(file, root).forEach(one -> source(file, one));
  }

  private void todo(KnowledgeFile file) {
    Matcher matcher = TODO.matcher(file.text());
    while (file.text().contains("TODO") && matcher.find()) {
      findings.warning(
          "todo", file, matcher.start(), "a text is left to do", "write it, or leave it out");
    }
  }

  private void source(KnowledgeFile file, Citations one) {
    String key = one.citation().key().orElse("");
    cited.add(key);
    if (key.isEmpty()) {
      marked(file, one.offset(), one.citation().text());
    } else if (!references.contains(key)) {
      misspelt = true;
      findings.error(
          "unknown-reference",
          file,
          one.offset(),
          "no reference is called \"" + key + "\"",
          DidYouMean.hint(key, references, "add it to the references, or say what it is worth"));
    }
  }

  private void references(KnowledgeFile file, Node root) {
    for (Node.Entry one : Yaml.codes(root, NameKind.REFERENCE.section())) {
      int at = file.source().offset(one.line(), one.column());
      if (one.value() instanceof Node.Scalar text) {
        marked(file, file.source().offset(text.line(), text.column()), text.text());
      }
      if (!cited.contains(one.name()) && !misspelt) {
        findings.warning(
            "unused-code",
            file,
            at,
            "no source names the reference \"" + one.name() + "\"",
            "leave it out, or name it");
      }
    }
  }

  private void marked(KnowledgeFile file, int offset, String source) {
    if (!source.contains("TODO") && !MARKED.matcher(source).matches()) {
      findings.warning(
          "unmarked-source",
          file,
          offset,
          "this source does not say what it is worth",
          "end it in [Microsoft], [community] or [unverified]");
    }
  }
}
