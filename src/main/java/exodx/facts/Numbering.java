package exodx.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers values in the order of their appearance; case makes no difference. */
final class Numbering {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();
  private int last;

  /** Leaves out the numbers of masks that a text already holds. */
  void skipThoseIn(String text, String prefix) {
    Matcher matcher = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,8})").matcher(text);
    while (matcher.find()) {
      taken.add(Integer.valueOf(matcher.group(1)));
    }
  }

  /** Returns the number of a value, the next free one when it is new. */
  int of(String value) {
    return numbers.computeIfAbsent(value.toLowerCase(Locale.ROOT), key -> next());
  }

  private int next() {
    last++;
    while (taken.contains(last)) {
      last++;
    }
    return last;
  }
}
