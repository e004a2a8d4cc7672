package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that people will read and that are not finished: left to do, or without their worth. */
final class TextsCheck implements Check {
  private static final Pattern TODO = Pattern.compile("\\bTODO\\b");
  private static final Pattern MARKED =
      Pattern.compile(".+ \\[(Microsoft|community|unverified)]", Pattern.DOTALL);
  private static final Pattern SOURCE =
      Pattern.compile("@source\\s*\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final List<String> SOURCED = List.of("diagnoses", "checks", "steps");

  @Override
  public void look(LintContext material, Findings findings) {
    for (DrlSources.Parsed parsed : material.parsed()) {
      once(parsed.file(), findings, (file, own) -> rules(file, own));
    }
    material
        .words()
        .forEach((read, root) -> once(read, findings, (file, own) -> words(file, root, own)));
    material.cases().keySet().forEach(read -> once(read, findings, (file, own) -> todo(file, own)));
  }

  /** What is found in one file, for each state of it. */
  private record OfFile(List<Problem> problems) {}

  private static void once(
      KnowledgeFile file, Findings findings, BiConsumer<KnowledgeFile, Findings> check) {
    findings.addAll(
        file.once(
                OfFile.class,
                one -> {
                  Findings own = new Findings();
                  check.accept(one, own);
                  return new OfFile(own.all());
                })
            .problems());
  }

  private static void rules(KnowledgeFile file, Findings findings) {
    todo(file, findings);
    Matcher source = SOURCE.matcher(file.text());
    while (source.find()) {
      parts(file, source.start(1), source.group(1), findings);
    }
  }

  private static void words(KnowledgeFile file, Node root, Findings findings) {
    todo(file, findings);
    for (String section : SOURCED) {
      if (Yaml.entry(root, section).orElse(null) instanceof Node.Mapping codes) {
        for (Node.Entry code : codes.entries()) {
          Yaml.entry(code.value(), "source")
              .filter(Node.Scalar.class::isInstance)
              .map(Node.Scalar.class::cast)
              .ifPresent(source -> parts(file, offset(file, source), source.text(), findings));
        }
      }
    }
  }

  private static void todo(KnowledgeFile file, Findings findings) {
    Matcher matcher = TODO.matcher(file.text());
    while (matcher.find()) {
      findings.warning(
          "todo", file, matcher.start(), "a text is left to do", "write it, or leave it out");
    }
  }

  private static void parts(KnowledgeFile file, int offset, String source, Findings findings) {
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

  private static int offset(KnowledgeFile file, Node.Scalar scalar) {
    int offset = 0;
    for (int line = 1; line < scalar.line(); line++) {
      offset = file.text().indexOf('\n', offset) + 1;
    }
    return offset + scalar.column() - 1;
  }
}
