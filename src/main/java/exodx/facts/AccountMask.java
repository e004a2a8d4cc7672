package exodx.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks accounts such as {@code DOMAIN\jane}. */
final class AccountMask {
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<![\\w\\\\/:.$@-])(?<domain>[A-Za-z][A-Za-z0-9-]{0,14}+)(?<slash>\\\\{1,2})"
              + "(?<user>[A-Za-z0-9_$][A-Za-z0-9._$-]{0,63}+)(?![\\\\@])");

  private static final Pattern JSON = Pattern.compile("\\s*+[{\\[]");

  private AccountMask() {}

  static String mask(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    boolean escapes = JSON.matcher(text).lookingAt() || text.contains("\\\"");
    Numbering numbers = new Numbering();
    numbers.skipThoseIn(text, "account-");
    Matcher matcher = ACCOUNT.matcher(text);
    StringBuilder masked = new StringBuilder(text.length());
    while (matcher.find()) {
      boolean account = matcher.group("slash").length() == 2 || (!escapes && isAccount(matcher));
      String name = matcher.group("domain") + "\\" + matcher.group("user");
      matcher.appendReplacement(
          masked,
          Matcher.quoteReplacement(account ? "account-" + numbers.of(name) : matcher.group()));
    }
    return matcher.appendTail(masked).toString();
  }

  /** In {@code sync\nsecond} the letter after the backslash is more likely part of an escape. */
  private static boolean isAccount(Matcher matcher) {
    String domain = matcher.group("domain");
    boolean capitals = domain.length() > 1 && domain.equals(domain.toUpperCase(Locale.ROOT));
    return capitals || "nrtbfuxe0av".indexOf(matcher.group("user").charAt(0)) < 0;
  }
}
