package exodx.knowledge.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of other languages and tools that no file of rules can hold.
 *
 * @param offset where one stands
 * @param message what it is
 * @param hint what to do
 */
record ForeignSign(int offset, String message, String hint) {
  private record Kind(Pattern sign, String message, String hint) {}

  /** Told of the marks in every kind of file. */
  static final String UNMERGED = "a mark of an unfinished merge stands here";

  static final String MERGE = "keep one of the two texts, and leave out the marks";

  private static final String COMMENT = "a comment begins with //";
  private static final List<Kind> KINDS =
      List.of(
          new Kind(Pattern.compile("(?m)^(<{7}|={7}|>{7})(?= |$)"), UNMERGED, MERGE),
          new Kind(Pattern.compile("<!--"), "\"<!--\" is not expected here", COMMENT),
          new Kind(Pattern.compile("(?m)(?:^|\\s)(#)"), "\"#\" is not expected here", COMMENT),
          new Kind(
              Pattern.compile("(?m)^\\s*((?:diagnoses|checks|steps|warnings|reasons)) *:"),
              "words of codes are not expected here",
              "write them into a file that ends in .advice.yaml"),
          new Kind(
              Pattern.compile(
                  "(?m)^\\s*((?!(?:rule|declare|import|package)\\b)(?i:rule|declare|import|package))\\s"),
              "\"%s\" is not expected here",
              "you meant \"%s\"?"));

  /**
   * Finds the first one.
   *
   * @param text with blanks for quoted texts and comments
   * @param written the text as it is written
   */
  static Optional<ForeignSign> first(String text, String written) {
    for (Kind kind : KINDS) {
      Matcher matcher = kind.sign.matcher(text);
      if (matcher.find()) {
        int group = matcher.groupCount() == 0 ? 0 : 1;
        String sign = matcher.group(group);
        return Optional.of(
            new ForeignSign(
                matcher.start(group),
                kind.message.formatted(sign),
                kind.hint.formatted(sign.toLowerCase(Locale.ROOT))));
      }
    }
    return openComment(text, written);
  }

  /** A comment that nobody closes takes in all that follows. */
  private static Optional<ForeignSign> openComment(String text, String written) {
    int open = written.lastIndexOf("/*");
    boolean comment = open >= 0 && text.charAt(open) == ' ' && written.indexOf("*/", open + 2) < 0;
    int line = written.lastIndexOf('\n', Math.max(0, open)) + 1;
    boolean inside = comment && !text.substring(line, open).isBlank(); // a text, or behind //
    return comment && !inside
        ? Optional.of(new ForeignSign(open, "this comment is not closed", "write */ where it ends"))
        : Optional.empty();
  }
}
