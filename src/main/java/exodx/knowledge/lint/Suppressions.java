package exodx.knowledge.lint;

import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that allow what a check would tell: {@code // allow CODE: REASON} in rules and {@code #
 * allow CODE: REASON} in YAML, on the same line or on the line above.
 */
final class Suppressions {
  private static final Pattern COMMENT =
      Pattern.compile("(?://|#)\\s*allow\\s+([A-Za-z-]+)\\s*(?::\\s*(.*))?$");

  private record Allowed(KnowledgeFile file, int line, int column, String code, String reason) {}

  private record Comments(List<Allowed> all) {}

  private Suppressions() {}

  /** Takes out what is allowed, and tells of allowances that are wrong or allow nothing. */
  static List<Problem> apply(List<KnowledgeFile> files, List<Problem> problems) {
    List<Problem> left = new ArrayList<>(problems);
    for (KnowledgeFile file : files) {
      file.once(Comments.class, Suppressions::read)
          .all()
          .forEach(allowed -> allow(allowed, allowed.reason(), left));
    }
    return left;
  }

  private static Comments read(KnowledgeFile file) {
    List<Allowed> comments = new ArrayList<>();
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("allow")) {
        Matcher comment = COMMENT.matcher(lines.get(i));
        if (comment.find()) {
          String reason = comment.group(2);
          comments.add(
              new Allowed(
                  file,
                  i + 1,
                  column(comment),
                  comment.group(1),
                  reason == null ? "" : reason.strip()));
        }
      }
    }
    return new Comments(comments);
  }

  /** A code that there is not stands wrong itself, and the comment elsewhere. */
  private static int column(Matcher comment) {
    return (LintCodes.all().contains(comment.group(1)) ? comment.start() : comment.start(1)) + 1;
  }

  private static void allow(Allowed allowed, String reason, List<Problem> problems) {
    if (!LintCodes.suppressible().contains(allowed.code())) {
      boolean known = LintCodes.all().contains(allowed.code());
      problems.add(
          problem(
              allowed,
              "suppression",
              "\"" + allowed.code() + "\"" + (known ? " cannot be allowed" : " is no code"),
              known ? "mend it" : DidYouMean.hint(allowed.code(), LintCodes.suppressible())));
    } else if (reason.length() < 8) {
      problems.add(
          problem(
              allowed,
              "suppression",
              "an allowance needs its reason",
              "write allow " + allowed.code() + ": and why"));
    } else if (!problems.removeIf(problem -> covers(allowed, problem))) {
      problems.add(
          problem(
                  allowed,
                  "useless-suppression",
                  "there is no " + allowed.code() + " to allow here",
                  "remove the comment")
              .asWarning());
    }
  }

  private static boolean covers(Allowed allowed, Problem problem) {
    return allowed.code().equals(problem.code())
        && allowed.file().source().name().equals(problem.file())
        && (problem.line() == allowed.line() || problem.line() == allowed.line() + 1);
  }

  private static Problem problem(Allowed at, String code, String message, String hint) {
    return Problem.at(code, at.file().source(), at.line(), at.column(), message, hint);
  }
}
