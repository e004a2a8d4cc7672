package exodx.knowledge.sandbox;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Lets search patterns pass whose cost can be told: what may be repeated without end is one
 * character or one class, and the work grows at most with the square of the length of a text.
 */
final class SearchGuard {
  private static final int LONGEST = 400;
  private static final int MOST_REPEATED = 1000;
  private static final int MOST_CHOICES = 12;
  private static final int MOST_DEGREE = 2;
  private static final int LAST_CHARACTER = 0x24F;
  private static final Cost OPEN = new Cost(1, 1);

  private final String pattern;
  private int at;
  private @Nullable String refused;

  private SearchGuard(String pattern) {
    this.pattern = pattern;
  }

  /** Returns what is refused about a pattern, or null when it may be searched for. */
  static @Nullable String refusal(String pattern) {
    if (pattern.length() > LONGEST) {
      return "a pattern of more than " + LONGEST + " characters";
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return "a pattern with a mistake (" + e.getDescription() + ")";
    }
    SearchGuard guard = new SearchGuard(pattern);
    Cost cost = guard.alternatives(true);
    if (guard.refused == null && guard.at < pattern.length()) {
      guard.refused = "a pattern like this";
    }
    if (guard.refused == null && cost.degree() > MOST_DEGREE) {
      guard.refused = "a pattern that repeats without end in more than two places";
    }
    return guard.refused;
  }

  /** What stands at one place: how often it may come, and which characters it is. */
  private record Item(@Nullable String characters, int least, boolean endless) {}

  /**
   * What a search costs.
   *
   * @param open how many repetitions leave open where they end
   * @param degree the power of the length of a text with which the work grows
   */
  private record Cost(int open, int degree) {
    static final Cost NONE = new Cost(0, 0);

    Cost or(Cost other) {
      return new Cost(Math.max(open, other.open), Math.max(degree, other.degree));
    }

    /** What follows is tried again wherever a repetition before it may end. */
    Cost then(Cost next) {
      return new Cost(open + next.open, Math.max(degree, open + next.degree));
    }
  }

  private Cost alternatives(boolean last) {
    Cost cost = sequence(last);
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      cost = cost.or(sequence(last));
    }
    return cost;
  }

  private Cost sequence(boolean last) {
    Cost cost = Cost.NONE;
    Item before = null;
    while (refused == null && at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      int from = at;
      boolean group = pattern.charAt(at) == '(';
      Cost inside = group ? group() : single();
      String characters = group ? null : pattern.substring(from, at);
      Item item = repeated(characters, group ? pattern.substring(from, at) : "");
      if (before != null && !apart(before, item)) {
        cost = cost.then(OPEN);
      }
      cost = cost.then(item.endless() ? new Cost(0, 1) : inside);
      before = item.endless() ? item : null;
    }
    return before == null || last ? cost : cost.then(OPEN);
  }

  /** A group: flags alone, or a pattern in brackets. */
  private Cost group() {
    at++;
    if (pattern.startsWith("?", at)) {
      int end = at + 1;
      while (end < pattern.length() && "imsuxd-".indexOf(pattern.charAt(end)) >= 0) {
        end++;
      }
      char then = end < pattern.length() ? pattern.charAt(end) : ' ';
      at = end + 1;
      if (then == ')') {
        return Cost.NONE;
      }
      if (then != ':') {
        refused = "a pattern that looks around";
        return Cost.NONE;
      }
    }
    Cost cost = alternatives(false);
    at++;
    return cost;
  }

  private Cost single() {
    char c = pattern.charAt(at);
    if (c == '\\') {
      char escaped = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
      if (Character.isDigit(escaped) || "kQEGXRxucN".indexOf(escaped) >= 0) {
        refused = "\"\\" + escaped + "\" in a pattern";
      }
      boolean named = "pP".indexOf(escaped) >= 0 && pattern.startsWith("{", at + 2);
      at = named ? Math.max(at + 2, pattern.indexOf('}', at) + 1) : at + 2;
    } else if (c == '[') {
      int end = at + 1;
      while (end < pattern.length() && (pattern.charAt(end) != ']' || end == at + 1)) {
        if (pattern.charAt(end) == '[' || pattern.startsWith("&&", end)) {
          refused = "a class inside of a class in a pattern";
        }
        end += pattern.charAt(end) == '\\' ? 2 : 1;
      }
      at = end + 1;
    } else {
      at++;
    }
    at = Math.min(at, pattern.length());
    return Cost.NONE;
  }

  /**
   * Reads how often something may come.
   *
   * @param characters what may come, null for a group
   * @param group the group that may come, empty for one character
   */
  private Item repeated(@Nullable String characters, String group) {
    char sign = at < pattern.length() ? pattern.charAt(at) : ' ';
    Item item = new Item(characters, 1, false);
    if (sign == '?') {
      at++;
      item = new Item(characters, 0, false);
    } else if (sign == '*' || sign == '+') {
      at++;
      item = new Item(characters, sign == '+' ? 1 : 0, true);
    } else if (sign == '{') {
      int end = Math.max(at, pattern.indexOf('}', at));
      String[] counts = pattern.substring(at + 1, end).split(",", -1);
      at = end + 1;
      boolean endless = counts.length > 1 && counts[1].isEmpty();
      int most = endless ? 0 : count(counts[counts.length - 1]);
      if (most > MOST_REPEATED || count(counts[0]) > MOST_REPEATED) {
        refused = "a pattern that repeats more than " + MOST_REPEATED + " times";
      }
      item = new Item(characters, count(counts[0]), endless);
      if (!group.isEmpty() && choices(group) * most > MOST_CHOICES) {
        refused = "a pattern that repeats a group with choices";
      }
    }
    if (!group.isEmpty() && item.endless()) {
      refused = "a pattern that repeats a group without end";
    }
    if (item.endless() || sign == '?' || sign == '{') {
      if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
        at++;
      }
    }
    return item;
  }

  /** Returns in how many places a group leaves open what comes next. */
  private static int choices(String group) {
    if (group.matches("(?s).*[*+|].*|.*,}.*|.*\\)\\{.*")) {
      return MOST_CHOICES + 1;
    }
    return (int) group.chars().filter(c -> c == '?' || c == ',').count();
  }

  private static int count(String digits) {
    return digits.length() > 4
        ? MOST_REPEATED + 1
        : digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** True when no character can belong to both, so that the repetition ends in one place only. */
  private static boolean apart(Item repeated, Item next) {
    String one = repeated.characters();
    String other = next.characters();
    if (one == null || other == null || next.least() == 0) {
      return false;
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    Pattern first = Pattern.compile(one, flags);
    Pattern second = Pattern.compile(other, flags);
    for (char c = 0; c <= LAST_CHARACTER; c++) {
      String text = String.valueOf(c);
      if (first.matcher(text).matches() && second.matcher(text).matches()) {
        return false;
      }
    }
    return true;
  }
}
