package exodx.knowledge.sandbox;

import exodx.knowledge.ast.Code;
import exodx.knowledge.ast.Scan;
import exodx.problem.Problem;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;

/** Collects what rules of one file may not do, each with its place. */
final class Refusals {
  private final SourceText source;
  private final String code;
  private final List<Problem> problems = new ArrayList<>();
  private String subject = "";

  /**
   * Begins with nothing.
   *
   * @param source the file as it was written
   * @param code the file without comments and annotations, in which words are looked for
   */
  Refusals(SourceText source, String code) {
    this.source = source;
    this.code = code;
  }

  int size() {
    return problems.size();
  }

  /** Returns the leftmost of each line: what follows on it is most often its consequence. */
  List<Problem> firstOfLines() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(Problem::line).thenComparing(Problem::column));
    Set<Integer> lines = new HashSet<>();
    sorted.removeIf(problem -> !lines.add(problem.line()));
    return List.copyOf(sorted);
  }

  /** Says which rule all that follows is about; none when the name is empty. */
  void about(String rule) {
    subject = rule.isEmpty() ? "" : "rule \"" + rule + "\": ";
  }

  /** Refuses code that cannot be read, and says why when its size is the reason. */
  void unreadable(Code<?> unread, int offset, String what, String hint) {
    if (unread.text().length() > Code.LONGEST) {
      refuse(offset, what + " of more than " + Code.LONGEST + " characters", "write several rules");
    } else if (Scan.tooDeep(unread.text(), Code.DEEPEST) >= 0) {
      refuse(
          offset,
          what + " with more than " + Code.DEEPEST + " brackets in one another",
          "take some of the brackets away");
    } else {
      refuse(offset, what + " that is written like this", hint);
    }
  }

  /** Refuses something at a place of the file. */
  void refuse(int offset, String what, String hint) {
    tell(RuleGuard.CODE, offset, subject + what + " has no place in rules", hint);
  }

  /** Refuses something that begins with a word; the word is looked for where it is described. */
  void refuse(BaseDescr at, String word, String what, String hint) {
    refuse(offset(at, word), what, hint);
  }

  void tell(String problem, int offset, String message, String hint) {
    problems.add(Problem.at(problem, source, offset, message, hint));
  }

  /** Returns where a word stands in what is described, or else where that begins. */
  int offset(BaseDescr at, String word) {
    int from = 0;
    for (int line = 1; line < at.getLine(); line++) {
      from = code.indexOf('\n', from) + 1;
    }
    Matcher found = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(code);
    if (found.find(from)) {
      return found.start();
    }
    while (from < code.length() && Character.isWhitespace(code.charAt(from))) {
      from++;
    }
    return from;
  }
}
