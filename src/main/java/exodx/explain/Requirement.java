package exodx.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One comparison of a condition, taken apart.
 *
 * @param text as the rule says it
 * @param field the field that is compared; empty when it is not a comparison of a field
 * @param form what is asked of an identifier, such as {@code wellFormed}; else empty
 * @param operator the comparison; empty when it is none
 * @param value what it is compared with, as the rule says it
 */
record Requirement(String text, String field, String form, String operator, String value) {
  private static final Pattern COMPARISON =
      Pattern.compile(
          "(\\$?\\w+)(?:\\.(\\w+)(?:\\(\\))?)?\\s*"
              + "(==|!=|<=|>=|<|>|not in|in|not contains|contains|not matches|matches)\\s*(.+)");

  private static final String AND = " && ";

  /** Alternatives in brackets, each of which joins what has to hold together. */
  private static final Pattern PAIRS = Pattern.compile("\\([^()|]*\\)(?: \\|\\| \\([^()|]*\\))*");

  /** A call that compares: the field first, then the value, then whether it has to be so. */
  private record Call(Pattern form, String operator) {}

  private static final List<Call> CALLS =
      List.of(
          new Call(Pattern.compile("(this) != (\\$\\w+)"), "other than"),
          new Call(
              Pattern.compile("\\$\\w+\\.daysSince\\((\\w+)\\) <= (\\d+)"), "at most days ago"),
          new Call(
              Pattern.compile("\\$\\w+\\.daysSince\\((\\w+)\\) > (\\d+)"), "more than days ago"),
          new Call(
              Pattern.compile("\\$\\w+\\.daysSince\\((\\w+)\\) >= -(\\d+)"), "at most days ahead"),
          new Call(
              Pattern.compile("\\$\\w+\\.daysSince\\((\\w+)\\) < -(\\d+)"), "more than days ahead"),
          new Call(
              Pattern.compile("Version\\.below\\((\\w+), (\\$\\w+)\\) == (true|false)"), "below"),
          new Call(
              Pattern.compile("(\\w+)\\.startsWith\\(\"(.*)\"\\) == (true|false)"), "begins with"),
          new Call(
              Pattern.compile("(\\w+)\\..*equalsIgnoreCase\\((\\$\\w+)\\..*\\) == (true|false)"),
              "same as"));

  /** Returns the alternatives of a constraint; one that is more involved stays whole. */
  static List<Requirement> alternatives(String constraint) {
    String text = bare(constraint.replaceAll("\\s+", " ").strip());
    List<Requirement> all = new ArrayList<>();
    boolean whole = text.contains(AND) && !PAIRS.matcher(text).matches();
    for (String part : whole ? new String[] {text} : text.split(" \\|\\| ", -1)) {
      all.add(of(bare(part.strip())));
    }
    return List.copyOf(all);
  }

  /** Returns what has to hold together; one requirement unless the alternative joins several. */
  List<Requirement> together() {
    return text.contains(AND) && !text.contains("||")
        ? Stream.of(text.split(AND, -1)).map(part -> of(bare(part.strip()))).toList()
        : List.of(this);
  }

  /** Takes brackets off that stand around the whole. */
  private static String bare(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return text;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return text;
      }
    }
    return text.substring(1, text.length() - 1).strip();
  }

  private static Requirement of(String text) {
    for (Call call : CALLS) {
      Matcher matcher = call.form().matcher(text);
      if (matcher.matches()) {
        boolean not = matcher.groupCount() > 2 && matcher.group(3).equals("false");
        String operator = (not ? "not " : "") + call.operator();
        return new Requirement(text, matcher.group(1), "", operator, matcher.group(2));
      }
    }
    Matcher comparison = COMPARISON.matcher(text);
    if (!comparison.matches() || text.contains("&&")) {
      return new Requirement(text, firstWord(text), "", "", "");
    }
    String form = comparison.group(2) == null ? "" : comparison.group(2);
    return new Requirement(
        text, comparison.group(1), form, comparison.group(3), comparison.group(4).strip());
  }

  private static String firstWord(String text) {
    Matcher word = Pattern.compile("\\w+").matcher(text);
    return word.find() ? word.group() : text;
  }

  /** Whether it only asks whether there is a value. */
  boolean isAboutPresence() {
    return value.equals("null") || value.equals("\"\"");
  }

  /** Whether it asks for yes or no. */
  boolean isTruth() {
    return value.equals("true") || value.equals("false");
  }

  /**
   * Says what the field has to be.
   *
   * @param shown the value for people
   */
  String wanted(String shown) {
    String words = words(shown);
    boolean same = operator.equals("==") || operator.equals("in");
    if (!form.isEmpty()) {
      return form(same);
    }
    if (value.equals("null")) {
      return same ? "not gathered" : "known";
    }
    if (value.equals("\"\"")) {
      return same ? "empty" : "not empty";
    }
    if (isTruth()) {
      return same == value.equals("true") ? "yes" : "no";
    }
    return switch (operator) {
      case "==" -> words;
      case "!=" -> "anything but " + words;
      case "in" -> (words.contains(",") ? "one of " : "") + words;
      case "not in" -> (words.contains(",") ? "none of " : "anything but ") + words;
      case "<" -> "less than " + words;
      case ">" -> "more than " + words;
      case "<=" -> "at most " + words;
      case ">=" -> "at least " + words;
      case "not contains" -> "without " + words;
      case "contains" -> "with " + words;
      case "matches" -> isPlain() ? words : "of the form that the rule asks for";
      case "not matches" ->
          isPlain() ? "anything but " + words : "of another form than the rule names";
      case "other than" -> "another one";
      case "at most days ago" -> "at most " + days(words) + " ago";
      case "more than days ago" -> "more than " + days(words) + " ago";
      case "at most days ahead" -> "in the past, or at most " + days(words) + " ahead";
      case "more than days ahead" -> "more than " + days(words) + " ahead";
      case "begins with" -> "with " + words + " at the beginning";
      case "not begins with" -> "without " + words + " at the beginning";
      case "same as" -> "the same as " + words;
      case "not same as" -> "another one than " + words;
      default -> operator + " " + words;
    };
  }

  private static String days(String number) {
    return number + (number.equals("1") ? " day" : " days");
  }

  private boolean isPlain() {
    return value.matches("\"[\\w -]*\"");
  }

  private String form(boolean same) {
    boolean wanted = !isTruth() || same == value.equals("true");
    String spelled = ConditionTeller.spelled(form);
    return switch (form) {
      case "none" -> wanted ? "known to be absent" : "there is one";
      case "size" -> "as many as " + operator + " " + value;
      default -> (wanted ? "" : "not ") + (isTruth() ? spelled : text);
    };
  }

  private static String words(String shown) {
    String bare = bare(shown);
    return bare.replaceAll("\\b[A-Z]\\w*\\.(?=[A-Z])", "").replace("\"", "");
  }
}
