package exodx.knowledge;

import exodx.knowledge.ast.FileAst;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;

/** Rule files of which only some rules are left, each on the line where it stands. */
final class Excerpt {
  private Excerpt() {}

  /**
   * A rule and where it stands.
   *
   * @param file the code of its file
   * @param source its file as it was written
   */
  record Placed(KnowledgeFile file, SourceText source, RuleDescr rule) {
    /** Returns the rule as it is written, from its name to its end. */
    String text() {
      return file.text().substring(from(), to());
    }

    private int from() {
      return Math.max(0, rule.getStartCharacter());
    }

    private int to() {
      return Math.min(file.text().length(), Math.max(from(), rule.getEndCharacter() + 1));
    }
  }

  /** Returns all rules in the order of the files. */
  static List<Placed> rules(List<DrlSources.Parsed> parsed) {
    List<Placed> rules = new ArrayList<>();
    for (DrlSources.Parsed one : parsed) {
      FileAst tree = DrlSources.tree(one);
      KnowledgeFile code = new KnowledgeFile(one.file().path(), tree.code());
      tree.descriptors()
          .getRules()
          .forEach(rule -> rules.add(new Placed(code, one.file().source(), rule)));
    }
    return rules;
  }

  /** Returns what is compiled of rule files. */
  static RulesFolder code(List<DrlSources.Parsed> parsed) {
    return new RulesFolder(DrlSources.code(parsed).stream().map(DrlSources.Parsed::file).toList());
  }

  /** Returns a folder without some rules; declarations stay, as do files that are no rules. */
  static RulesFolder without(RulesFolder folder, Collection<Placed> dropped) {
    return new RulesFolder(
        folder.files().stream()
            .map(
                file -> {
                  StringBuilder text = new StringBuilder(file.text());
                  dropped.stream()
                      .filter(one -> one.file().equals(file))
                      .forEach(one -> blank(text, one.from(), one.to()));
                  return new KnowledgeFile(file.path(), text.toString());
                })
            .toList());
  }

  /**
   * Returns rules alone, without any declaration.
   *
   * @param head stands in front of the first line of each file
   */
  static List<KnowledgeFile> only(Collection<Placed> kept, String head) {
    return kept.stream()
        .map(Placed::file)
        .distinct()
        .map(file -> new KnowledgeFile(file.path(), head + only(file, kept)))
        .toList();
  }

  private static String only(KnowledgeFile file, Collection<Placed> kept) {
    StringBuilder text = new StringBuilder(file.text());
    blank(text, 0, text.length());
    kept.stream()
        .filter(one -> one.file().equals(file))
        .forEach(one -> text.replace(one.from(), one.to(), one.text()));
    return text.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
