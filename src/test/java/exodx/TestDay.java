package exodx;

import java.time.LocalDate;

/** The day of all tests, for those that do without the real rules: these take long to compile. */
public final class TestDay {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private TestDay() {}
}
