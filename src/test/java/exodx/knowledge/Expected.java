package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.problem.Problem;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be said about a file, written into the file itself: below a line stands a comment whose
 * caret points at the place, then the code, then a part of the message or hint. A caret cannot
 * point below the signs of the comment, so {@code <1} and {@code <2} name those columns, and {@code
 * <0} the whole line.
 *
 * @param line 1-based line that is wrong
 * @param column 1-based column, or 0
 * @param code code of the problem
 * @param words a part of the message or the hint
 */
record Expected(int line, int column, String code, String words) {
  private static final Pattern COMMENT =
      Pattern.compile("(//|#)(?:(\\s*)\\^|<(\\d)) ([a-z-]+): (.+)");

  static List<Expected> in(String text) {
    List<Expected> expected = new ArrayList<>();
    int last = 0;
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      Matcher comment = COMMENT.matcher(each);
      if (comment.matches()) {
        int column =
            comment.group(3) == null ? comment.end(2) + 1 : Integer.parseInt(comment.group(3));
        expected.add(new Expected(last, column, comment.group(4), comment.group(5).strip()));
      } else {
        last = line;
      }
    }
    return expected;
  }

  /** Asserts that these problems and no others were found in a file. */
  static void hold(SourceText file, List<Problem> problems) {
    hold(List.of(file), problems);
  }

  /** Asserts that these problems and no others were found in some files. */
  static void hold(List<SourceText> files, List<Problem> problems) {
    List<Problem> open = new ArrayList<>(problems);
    int count = 0;
    for (SourceText file : files) {
      for (Expected one : in(file.text())) {
        count++;
        assertThat(open.removeIf(problem -> one.fits(file.name(), problem)))
            .as("%s in %s among%n%s", one, file.name(), said(problems))
            .isTrue();
      }
    }
    assertThat(count).as("a file says what is wrong with it").isPositive();
    assertThat(said(open)).as("nothing else is said").isEmpty();
  }

  private boolean fits(String file, Problem problem) {
    return file.equals(problem.file())
        && line == problem.line()
        && column == problem.column()
        && code.equals(problem.code())
        && (problem.message() + " Maybe " + problem.hint()).contains(words);
  }

  static String said(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem p : problems) {
      text.append(
          "  %s:%d:%d %s: %s Maybe %s%n"
              .formatted(p.file(), p.line(), p.column(), p.code(), p.message(), p.hint()));
    }
    return text.toString();
  }
}
