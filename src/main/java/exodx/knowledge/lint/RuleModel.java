package exodx.knowledge.lint;

import com.github.javaparser.ast.stmt.BlockStmt;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.ast.Code;
import exodx.knowledge.ast.FileAst;
import exodx.knowledge.ast.RuleAst;
import java.util.List;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule taken apart.
 *
 * @param file where it stands
 * @param descriptor what the parser says
 * @param offset where its first word stands
 * @param patterns the facts it looks for, in order
 * @param then the words of its consequence
 */
record RuleModel(
    KnowledgeFile file,
    RuleDescr descriptor,
    int offset,
    List<PatternModel> patterns,
    List<Token> then) {

  String name() {
    return descriptor.getName();
  }

  /** What is made of the rules of one file, once for each state of it. */
  private record OfFile(List<RuleModel> rules) {}

  static List<RuleModel> of(DrlSources.Parsed parsed) {
    return parsed.file().once(OfFile.class, file -> new OfFile(read(parsed))).rules();
  }

  private static List<RuleModel> read(DrlSources.Parsed parsed) {
    KnowledgeFile file = parsed.file();
    return FileAst.of(file.source(), file.text(), parsed.descriptors()).rules().stream()
        .filter(rule -> !(rule.descriptor() instanceof QueryDescr))
        .map(rule -> of(file, rule))
        .toList();
  }

  private static RuleModel of(KnowledgeFile file, RuleAst rule) {
    Code<BlockStmt> then = rule.then(); // begins with a line break that is not in the file
    int offset = Math.max(0, rule.descriptor().getStartCharacter());
    while (offset < file.text().length() && Character.isWhitespace(file.text().charAt(offset))) {
      offset++;
    }
    return new RuleModel(
        file,
        rule.descriptor(),
        offset,
        rule.patterns().stream().map(pattern -> PatternModel.of(file, pattern)).toList(),
        Token.of(file.text(), then.offset() + 1, then.offset() + then.text().length()));
  }
}
