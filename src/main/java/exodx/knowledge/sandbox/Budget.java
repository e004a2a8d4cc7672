package exodx.knowledge.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code of rules may use up, counted for each thread. The {@link Meter} writes calls of
 * these methods into compiled rules, so that a loop without end stops and names its rule.
 *
 * <p>Public only because compiled rules call it; rules themselves may not name it.
 */
public final class Budget {
  /** Rounds of loops and calls of lambdas for one case. No sound rule comes near. */
  static final int STEPS = 100_000;

  /** Characters that a text put together by a rule may have. */
  static final int LONGEST_TEXT = 100_000;

  private static final long LONGEST_NANOS = 5_000_000_000L;
  private static final int BETWEEN_LOOKS = 1024;
  private static final ThreadLocal<Budget> OF_THREAD = ThreadLocal.withInitial(Budget::new);

  private int steps;
  private int looks;
  private long deadline;

  private Budget() {}

  /** Gives this thread everything again: a new case begins. */
  public static void renew() {
    Budget budget = OF_THREAD.get();
    budget.steps = 0;
    budget.looks = 0;
    budget.deadline = 0;
  }

  /** Counts a round of a loop, or a call of a lambda. */
  public static void tick() {
    Budget budget = OF_THREAD.get();
    budget.steps++;
    if (budget.steps > STEPS) {
      throw new Exhausted("it goes round more than " + STEPS + " times");
    }
    budget.see();
  }

  /** Looks at the clock now and then. */
  public static void look() {
    OF_THREAD.get().see();
  }

  private void see() {
    looks++;
    if (looks % BETWEEN_LOOKS == 0) {
      long now = System.nanoTime();
      if (deadline == 0) {
        deadline = now + LONGEST_NANOS;
      } else if (now - deadline > 0) {
        throw new Exhausted("it works longer than " + LONGEST_NANOS / 1_000_000_000L + " seconds");
      }
    }
  }

  /** Refuses a text that has grown beyond all measure, and returns any other. */
  public static String text(String text) {
    tick();
    if (text.length() > LONGEST_TEXT) {
      throw new Exhausted("it makes a text of more than " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  /** As {@link Pattern#matcher}, but a search without end stops. */
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new WatchedText(text));
  }

  /** As {@link String#matches}, but a search without end stops. */
  public static boolean matches(String text, String pattern) {
    return matcher(Pattern.compile(pattern), text).matches();
  }

  /** As {@link String#replaceAll}, but neither the search nor the text grows without end. */
  public static String replaceAll(String text, String pattern, String replacement) {
    Matcher matcher = matcher(Pattern.compile(pattern), text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(replaced, replacement);
      if (replaced.length() > text.length() + LONGEST_TEXT) {
        throw new Exhausted("it makes a text of more than " + LONGEST_TEXT + " characters");
      }
    }
    return matcher.appendTail(replaced).toString();
  }

  /** A text whose every reading looks at the clock. */
  private record WatchedText(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      look();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** A rule has used up what it may. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted(String message) {
      super(message);
    }
  }
}
