package exodx.knowledge.lint;

import exodx.advice.Citation;
import exodx.facts.Node;
import exodx.knowledge.KnowledgeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rules and words name as their source, with its places.
 *
 * @param citation one part of a source
 * @param offset where it begins in its file
 */
record Citations(Citation citation, int offset) {
  private static final Pattern SOURCE =
      Pattern.compile("@source\\s*\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final List<String> SECTIONS = List.of("diagnoses", "checks", "steps");

  /** Returns all of a rule file. */
  static List<Citations> ofRules(KnowledgeFile file) {
    List<Citations> all = new ArrayList<>();
    Matcher source = SOURCE.matcher(file.text());
    while (source.find()) {
      add(all, source.group(1), source.start(1));
    }
    return all;
  }

  /** Returns all of a file with words. */
  static List<Citations> ofWords(KnowledgeFile file, Node root) {
    List<Citations> all = new ArrayList<>();
    for (String section : SECTIONS) {
      for (Node.Entry code : Yaml.codes(root, section)) {
        if (code.value().value("source").orElse(null) instanceof Node.Scalar source) {
          add(all, source.text(), file.source().offset(source.line(), source.column()));
        }
      }
    }
    return all;
  }

  private static void add(List<Citations> all, String source, int offset) {
    Citation.of(source).forEach(one -> all.add(new Citations(one, offset + one.from())));
  }
}
