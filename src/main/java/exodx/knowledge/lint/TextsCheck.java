package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that people will read and that are not finished: left to do, or without their worth. */
final class TextsCheck extends Check {
  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
  private static final Pattern MARKED =
      Pattern.compile(".+ \\[(Microsoft|community|unverified)]", Pattern.DOTALL);
  private static final Pattern SOURCE =
      Pattern.compile("@source\\s*\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final List<String> SOURCED = List.of("diagnoses", "checks", "steps");

  TextsCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    material.parsed().forEach(parsed -> rules(parsed.file()));
    material.words().forEach(this::words);
    material.cases().keySet().forEach(this::todo);
  }

  private void rules(KnowledgeFile file) {
    todo(file);
    Matcher source = SOURCE.matcher(file.text());
    while (source.find()) {
      parts(file, source.start(1), source.group(1));
    }
  }

  private void words(KnowledgeFile file, Node root) {
    todo(file);
    for (String section : SOURCED) {
      for (Node.Entry code : Yaml.codes(root, section)) {
        if (code.value().value("source").orElse(null) instanceof Node.Scalar source) {
          parts(file, file.source().offset(source.line(), source.column()), source.text());
        }
      }
    }
  }

  private void todo(KnowledgeFile file) {
    Matcher matcher = TODO.matcher(file.text());
    while (file.text().contains("TODO") && matcher.find()) {
      findings.warning(
          "todo", file, matcher.start(), "a text is left to do", "write it, or leave it out");
    }
  }

  private void parts(KnowledgeFile file, int offset, String source) {
    int at = offset;
    for (String part : source.split("; ", -1)) {
      if (!part.isBlank() && !part.contains("TODO") && !MARKED.matcher(part).matches()) {
        findings.warning(
            "unmarked-source",
            file,
            at,
            "this source does not say what it is worth",
            "end it in [Microsoft], [community] or [unverified]");
      }
      at += part.length() + 2;
    }
  }
}
