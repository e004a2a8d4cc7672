package exodx.knowledge.lint;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.ast.ConditionAst;
import exodx.knowledge.ast.RuleAst.PatternAst;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a rule looks for.
 *
 * @param ast what it is made of
 * @param offset where the type stands in the file
 * @param conditions what stands in its brackets, at the commas
 * @param from the variable of the list it comes from, or null
 */
record PatternModel(PatternAst ast, int offset, List<Condition> conditions, @Nullable Token from) {

  static PatternModel of(KnowledgeFile file, PatternAst ast) {
    PatternDescr pattern = ast.descriptor();
    List<Condition> conditions =
        ast.conditions().stream()
            .map(ConditionAst::code)
            .map(code -> Token.of(file.text(), code.offset(), code.offset() + code.text().length()))
            .flatMap(tokens -> Tokens.split(tokens, Set.of(",")).stream())
            .map(Condition::of)
            .toList();
    List<Token> all =
        Token.of(file.text(), pattern.getStartCharacter(), pattern.getEndCharacter() + 1);
    int type =
        all.stream()
            .filter(token -> pattern.getObjectType().endsWith(token.text()))
            .mapToInt(Token::offset)
            .findFirst()
            .orElse(Math.max(0, pattern.getStartCharacter()));
    Token from =
        pattern.getSource() instanceof FromDescr && !all.isEmpty() ? all.get(all.size() - 1) : null;
    return new PatternModel(ast, type, conditions, from);
  }

  /** Returns the name of its type. */
  String type() {
    return ast.descriptor().getObjectType();
  }

  /** Returns its variable, or null. */
  @Nullable String variable() {
    String name = ast.descriptor().getIdentifier();
    return name == null || name.isEmpty() ? null : name;
  }
}
