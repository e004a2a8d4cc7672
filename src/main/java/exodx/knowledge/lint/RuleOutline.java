package exodx.knowledge.lint;

import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether a rule or a declaration has its parts, each where it belongs. */
final class RuleOutline {
  private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b|\\bwhen\\s*$");
  private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b|\\bthen\\s*$");
  private static final Pattern END = Pattern.compile("(?m)^\\s*end\\b|\\bend\\s*;?\\s*$");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?m)^\\s*(salience|no-loop|agenda-group|dialect|timer|lock-on-active)\\b");

  /** A word alone in its line that says what another word has to say. */
  private static final Pattern LIKE_WHEN =
      Pattern.compile(
          "(?im)^\\s*(?!(?-i:when)\\b)(when|if|given|wenn|falls|quand|si)\\s*:?[ \\t]*$");

  private static final Pattern LIKE_THEN =
      Pattern.compile("(?im)^\\s*(?!(?-i:then)\\b)(then|do|dann|alors)\\s*:?[ \\t]*$");
  private static final Pattern LIKE_END =
      Pattern.compile(
          "(?im)^\\s*(?!(?-i:end)\\b)(end\\w{0,4}|e[nd]{2,3}|fi|fin|end-rule)\\s*;?[ \\t]*$");
  private static final Pattern NEXT_RULE =
      Pattern.compile("(?m)^\\s*(@)(?:title|role|rationale)\\b");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("rule\\s+([A-Za-z]\\w*(?:[- ]\\w+)+)[ \\t]*\\r?\\n");

  private final KnowledgeFile file;
  private final String text;
  private final String kind;
  private final int from;
  private final String chunk;

  /**
   * Looks at one rule or declaration.
   *
   * @param text the file with blanks for quoted texts and comments
   * @param kind the word it begins with
   * @param from where it begins
   * @param to where the next one begins, or the file ends
   */
  RuleOutline(KnowledgeFile file, String text, String kind, int from, int to) {
    this.file = file;
    this.text = text;
    this.kind = kind;
    this.from = from;
    this.chunk = text.substring(from, to);
  }

  /** Returns what is missing or stands at a wrong place. */
  Optional<Problem> problem() {
    boolean rule = kind.equals("rule");
    List<Token> tokens = Token.of(text, from, from + chunk.length());
    Matcher name = PLAIN_NAME.matcher(chunk);
    if (rule && name.lookingAt()) {
      return at(name.start(1), "the name of a rule stands in quotes", "put the name in quotes");
    }
    if (!END.matcher(chunk).find()) {
      if (rule && !WHEN.matcher(chunk).find() && !THEN.matcher(chunk).find()) {
        return meant(LIKE_WHEN, "when")
            .or(
                () ->
                    at(
                        0,
                        named() + " has neither \"when\" nor \"then\" nor \"end\"",
                        "write what is missing, or leave the rule out"));
      }
      // The mistake is where the word is missing, not where the rule begins.
      int last = tokens.get(tokens.size() - 1).offset() - from;
      return meant(LIKE_END, "end")
          .or(() -> at(last, named() + " has no \"end\"", "write end below this line"));
    }
    return rule ? ofRule(tokens) : Optional.empty();
  }

  private Optional<Problem> ofRule(List<Token> tokens) {
    Matcher then = THEN.matcher(chunk);
    Matcher when = WHEN.matcher(chunk);
    if (!then.find()) {
      int at = chunk.indexOf("insertLogical");
      return meant(LIKE_THEN, "then")
          .or(
              () ->
                  at(
                      Math.max(0, at),
                      named() + " has no \"then\"",
                      at < 0 ? "write then before insertLogical" : "write then above this line"));
    }
    if (!when.find() || when.start() > then.start()) {
      return meant(LIKE_WHEN, "when")
          .or(
              () ->
                  at(
                      behindAnnotations(tokens) - from,
                      named() + " has no \"when\"",
                      "write when above this line"));
    }
    Matcher next = NEXT_RULE.matcher(chunk);
    if (next.find(then.end())) {
      return at(
          next.start(1),
          named() + " has no \"end\", or the next rule has no name",
          "write end, and rule \"NAME\", above this line");
    }
    Matcher attribute = ATTRIBUTE.matcher(chunk);
    if (attribute.find() && chunk.indexOf('@', attribute.end()) > 0) {
      return at(
          attribute.start(1),
          "\"" + attribute.group(1) + "\" has no place in rules",
          "leave it out");
    }
    return Optional.empty();
  }

  private Optional<Problem> meant(Pattern like, String word) {
    Matcher found = like.matcher(chunk);
    return found.find()
        ? at(
            found.start(1),
            "\"" + found.group(1) + "\" is not expected here",
            "you meant \"" + word + "\"?")
        : Optional.empty();
  }

  private Optional<Problem> at(int offset, String message, String hint) {
    return Optional.of(Problem.at("syntax", file.source(), from + offset, message, hint));
  }

  /** Calls a part of the file by the name that stands in its first line. */
  private String named() {
    List<Token> words = Token.next(file.text(), from, 2);
    boolean name = words.size() > 1 && words.get(1).kind() != Token.Kind.SIGN;
    return "the " + kind + (name ? " " + words.get(1).text() : "");
  }

  private static int behindAnnotations(List<Token> rule) {
    int at = Math.min(2, rule.size() - 1);
    while (at + 2 < rule.size() && rule.get(at).is("@")) {
      at = rule.get(at + 2).is("(") ? Tokens.closing(rule, at + 2) + 1 : at + 2;
    }
    return rule.get(Math.min(at, rule.size() - 1)).offset();
  }
}
