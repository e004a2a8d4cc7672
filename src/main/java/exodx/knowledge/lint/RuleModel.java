package exodx.knowledge.lint;

import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
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
    List<RuleModel> rules = new ArrayList<>();
    for (RuleDescr rule : parsed.descriptors().getRules()) {
      if (!(rule instanceof QueryDescr)) {
        rules.add(of(parsed.file(), rule));
      }
    }
    return rules;
  }

  private static RuleModel of(KnowledgeFile file, RuleDescr rule) {
    List<PatternModel> patterns = new ArrayList<>();
    new Walk(file, patterns).walk(rule.getLhs(), false, false, false);
    String consequence = String.valueOf(rule.getConsequence()).strip();
    int from = Math.max(rule.getStartCharacter(), rule.getLhs().getEndCharacter());
    int start = consequence.isEmpty() ? -1 : file.text().indexOf(consequence, Math.max(0, from));
    List<Token> then =
        start < 0 ? List.of() : Token.of(file.text(), start, start + consequence.length());
    int offset = Math.max(0, rule.getStartCharacter());
    while (offset < file.text().length() && Character.isWhitespace(file.text().charAt(offset))) {
      offset++;
    }
    return new RuleModel(file, rule, offset, List.copyOf(patterns), then);
  }

  /** Goes through the conditions of a rule. */
  private record Walk(KnowledgeFile file, List<PatternModel> patterns) {
    void walk(BaseDescr condition, boolean negated, boolean inside, boolean optional) {
      if (condition instanceof PatternDescr pattern) {
        patterns.add(pattern(pattern, negated, inside, optional));
      } else if (condition instanceof ConditionalElementDescr group) {
        boolean not = group instanceof NotDescr;
        for (Object part : group.getDescrs()) {
          walk(
              (BaseDescr) part,
              negated || not,
              inside || not || group instanceof ExistsDescr,
              optional || (group instanceof OrDescr && group.getDescrs().size() > 1));
        }
      }
    }

    private PatternModel pattern(
        PatternDescr pattern, boolean negated, boolean inside, boolean optional) {
      List<Condition> conditions = new ArrayList<>();
      for (Object each : pattern.getConstraint().getDescrs()) {
        if (each instanceof ExprConstraintDescr constraint) {
          List<Token> tokens =
              Token.of(
                  file.text(), constraint.getStartCharacter(), constraint.getEndCharacter() + 1);
          Tokens.split(tokens, Set.of(",")).forEach(part -> conditions.add(Condition.of(part)));
        }
      }
      List<Token> all =
          Token.of(file.text(), pattern.getStartCharacter(), pattern.getEndCharacter() + 1);
      int type =
          all.stream()
              .filter(token -> pattern.getObjectType().endsWith(token.text()))
              .mapToInt(Token::offset)
              .findFirst()
              .orElse(Math.max(0, pattern.getStartCharacter()));
      Token from =
          pattern.getSource() instanceof FromDescr && !all.isEmpty()
              ? all.get(all.size() - 1)
              : null;
      return new PatternModel(
          pattern.getObjectType(),
          type,
          pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty()
              ? null
              : pattern.getIdentifier(),
          negated,
          inside,
          optional,
          conditions,
          from);
    }
  }
}
