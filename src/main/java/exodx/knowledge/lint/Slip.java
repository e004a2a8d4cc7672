package exodx.knowledge.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that no file of rules or words can hold, whatever stands around it: characters of word
 * processors, and signs of other languages and tools.
 *
 * @param offset where it stands
 * @param message what it is
 * @param hint what to write in its place
 */
record Slip(int offset, String message, String hint) {
  /** What is found; message and hint name it as it is written, or in small letters. */
  private record Kind(Pattern sign, String message, String hint) {}

  private static final String QUOTE = "write a straight quote, \"";
  private static final String BLANK = "write a normal blank";

  private static final Map<Character, String> INSTEAD =
      Map.ofEntries(
          Map.entry('\u201c', QUOTE),
          Map.entry('\u201d', QUOTE),
          Map.entry('\u201e', QUOTE),
          Map.entry('\u00ab', QUOTE),
          Map.entry('\u00bb', QUOTE),
          Map.entry('\u2018', QUOTE),
          Map.entry('\u2019', QUOTE),
          Map.entry('\u00a0', BLANK),
          Map.entry('\u202f', BLANK),
          Map.entry('\u3000', BLANK),
          Map.entry('\u2013', "write a hyphen, -"),
          Map.entry('\u2014', "write a hyphen, -"),
          Map.entry('\u2026', "write three dots, ..."),
          Map.entry('\uff08', "write a plain bracket, ("),
          Map.entry('\uff09', "write a plain bracket, )"),
          Map.entry('\u200b', "leave it out; it cannot be seen"),
          Map.entry('\ufeff', "save the file as UTF-8 without a byte order mark"));

  private static final String UNMERGED = "a mark of an unfinished merge stands here";

  private static final String MERGE = "keep one of the two texts, and leave out the marks";

  private static final String COMMENT = "a comment begins with //";
  private static final List<Kind> OF_RULES =
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
              "you meant \"%2$s\"?"));

  private static final List<Kind> OF_LINES =
      List.of(
          new Kind(line("(<{7}|={7}|>{7})(?: .*)?"), UNMERGED, MERGE),
          new Kind(
              line("(rule \"|declare \\w|package \\w+;).*"),
              "rules and types are not expected here",
              "write them into a file that ends in .drl"),
          new Kind(
              line(" *(?:- +)?[\\w-]+:(\\t).*"),
              "a tab is not expected here",
              "write a normal blank"),
          new Kind(
              line(" *(-)[A-Za-z][\\w-]*:(?: .*)?"),
              "a blank is missing behind the dash",
              "add a blank behind it"),
          new Kind(
              line(" *(?:- +)?([a-z][A-Za-z-]*) *=(?!=) *[^:]*"),
              "\"%s\" has no colon",
              "write %s:"),
          new Kind(
              line(" *(?:- +)?[a-z][A-Za-z-]*(:)[^\\s:/].*"),
              "a blank is missing behind the colon",
              "add a blank behind it"));

  private static Pattern line(String pattern) {
    return Pattern.compile("\\A(?:" + pattern + ")\\z");
  }

  /**
   * Finds the first character that a file needs another one for.
   *
   * @param text with blanks where every character may stand
   */
  static Optional<Slip> character(String text) {
    for (int i = 0; i < text.length(); i++) {
      String instead = INSTEAD.get(text.charAt(i));
      if (instead != null) {
        String name = String.valueOf(Character.getName(text.charAt(i))).toLowerCase(Locale.ROOT);
        String message = "the character \"" + name + "\" is not expected here";
        return Optional.of(new Slip(i, message, instead));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds the first sign that rules do not have.
   *
   * @param text with blanks for quoted texts and comments
   * @param written the text as it is written
   */
  static Optional<Slip> inRules(String text, String written) {
    return first(OF_RULES, text).or(() -> openComment(text, written));
  }

  /**
   * Finds what makes a line no YAML.
   *
   * @param first true for the first line of the file, where a document may begin
   */
  static Optional<Slip> inLine(String line, boolean first) {
    return !first && line.stripTrailing().equals("---")
        ? Optional.of(
            new Slip(
                0, "a second document begins here, and a file holds one", "leave the line out"))
        : first(OF_LINES, line);
  }

  private static Optional<Slip> first(List<Kind> kinds, String text) {
    for (Kind kind : kinds) {
      Matcher matcher = kind.sign.matcher(text);
      if (matcher.find()) {
        int group = Math.min(1, matcher.groupCount());
        String sign = matcher.group(group);
        String small = sign.toLowerCase(Locale.ROOT);
        return Optional.of(
            new Slip(
                matcher.start(group),
                kind.message.formatted(sign, small),
                kind.hint.formatted(sign, small)));
      }
    }
    return Optional.empty();
  }

  /** A comment that nobody closes takes in all that follows. */
  private static Optional<Slip> openComment(String text, String written) {
    int open = written.lastIndexOf("/*");
    boolean comment = open >= 0 && text.charAt(open) == ' ' && written.indexOf("*/", open + 2) < 0;
    int line = written.lastIndexOf('\n', Math.max(0, open)) + 1;
    boolean inside = comment && !text.substring(line, open).isBlank(); // a text, or behind //
    return comment && !inside
        ? Optional.of(new Slip(open, "this comment is not closed", "write */ where it ends"))
        : Optional.empty();
  }
}
