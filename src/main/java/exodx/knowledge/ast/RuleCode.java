package exodx.knowledge.ast;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The part of a rule file that is compiled: everything but comments and annotations, which only
 * people and this program read. Blanks take their place, so every other character stays where it
 * is.
 */
final class RuleCode {
  private final String text;
  private final StringBuilder code;

  private RuleCode(String text) {
    this.text = text;
    this.code = new StringBuilder(text);
  }

  /**
   * Returns the code of a rule file.
   *
   * @param descriptors what the parser makes of the text
   */
  static String of(String text, PackageDescr descriptors) {
    RuleCode comments = new RuleCode(text);
    comments.blankComments();
    RuleCode annotations = new RuleCode(comments.code.toString());
    List<BaseDescr> types = new ArrayList<>();
    for (AbstractClassTypeDeclarationDescr type : descriptors.getClassAndEnumDeclarationDescrs()) {
      types.add(type);
    }
    types.forEach(annotations::blankAnnotations);
    for (RuleDescr rule : descriptors.getRules()) {
      annotations.blankAnnotations(rule);
    }
    return annotations.code.toString();
  }

  private void blankComments() {
    int i = 0;
    while (i < text.length()) {
      int end = Scan.skip(text, i);
      if (Scan.isComment(text, i)) {
        blank(i, end);
      }
      i = end;
    }
  }

  /** Blanks the annotations of a declared type, or those between a rule's name and its body. */
  private void blankAnnotations(BaseDescr of) {
    boolean rule = of instanceof RuleDescr;
    int end = Math.min(text.length(), of.getEndCharacter() + 1);
    int i = Math.max(0, of.getStartCharacter());
    while (i < end) {
      if (text.charAt(i) == '@') {
        int name = Scan.blanks(text, i + 1);
        int behind = Scan.word(text, name);
        int open = Scan.blanks(text, behind);
        boolean values = open < end && text.charAt(open) == '(';
        int close = values ? Scan.closing(text, open) : behind;
        if (rule || !text.substring(name, behind).equals("key")) {
          blank(i, close);
        }
        i = close;
      } else {
        int next = Scan.skip(text, i);
        String word = text.substring(i, next);
        if (rule && (word.equals("when") || word.equals("then"))) {
          return;
        }
        i = next;
      }
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        code.setCharAt(i, ' ');
      }
    }
  }
}
