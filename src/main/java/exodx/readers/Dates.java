package exodx.readers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as programs of several countries print them; what could be two dates is none. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d).*");
  private static final Pattern TICKS =
      Pattern.compile("\\\\?/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)\\\\?/");
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b.*");
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})\\b.*");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:[A-Za-z]+,?\\s+)?(?:([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?|(\\d{1,2})\\s+([A-Za-z]{3,9})),?\\s+(\\d{4})\\b.*");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  static Optional<LocalDate> read(String text) {
    try {
      return parse(text.strip());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parse(String text) {
    Matcher ticks = TICKS.matcher(text);
    if (ticks.matches()) {
      Instant instant = Instant.ofEpochMilli(Long.parseLong(ticks.group(1)));
      return Optional.of(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
    }
    Matcher dots = DOTS.matcher(text);
    if (dots.matches()) {
      return Optional.of(date(dots.group(3), dots.group(2), dots.group(1)));
    }
    Matcher slashes = SLASHES.matcher(text);
    if (slashes.matches()) {
      return slashed(slashes.group(3), slashes.group(1), slashes.group(2));
    }
    Matcher words = WORDS.matcher(text);
    if (words.matches()) {
      boolean monthFirst = words.group(1) != null;
      String name = monthFirst ? words.group(1) : words.group(4);
      int month = MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
      String day = monthFirst ? words.group(2) : words.group(3);
      return month == 0
          ? Optional.empty()
          : Optional.of(date(words.group(5), String.valueOf(month), day));
    }
    return Optional.empty();
  }

  /** Some countries write the day first, some the month; above 12 it can only be a day. */
  private static Optional<LocalDate> slashed(String year, String first, String second) {
    if (first.equals(second) || Integer.parseInt(second) > 12) {
      return Optional.of(date(year, first, second));
    }
    return Integer.parseInt(first) > 12 ? Optional.of(date(year, second, first)) : Optional.empty();
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
