package exodx.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks the first domain of an organisation, {@code example.onmicrosoft.com}. */
final class OrganisationMask {
  private static final Pattern SUFFIX = Pattern.compile("(?i)(\\.mail)?\\.onmicrosoft\\.com");

  private OrganisationMask() {}

  static String mask(String text) {
    Numbering numbers = new Numbering();
    numbers.skipThoseIn(text, "org-");
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    Matcher suffix = SUFFIX.matcher(text);
    while (suffix.find()) {
      int start = suffix.start();
      while (start > copied && isName(text.charAt(start - 1))) {
        start--;
      }
      start = Math.min(EscapeSkipper.skip(text, start), suffix.start());
      if (start < suffix.start()) {
        masked.append(text, copied, start).append("org-");
        masked.append(numbers.of(text.substring(start, suffix.start())));
        masked.append(suffix.group(1) == null ? ".masked.example" : ".mail.masked.example");
        copied = suffix.end();
      }
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}
