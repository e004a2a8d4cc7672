package exodx;

import exodx.cases.RuleCase;
import java.time.LocalDate;

/** The day of all tests, for those that do without the real rules: these take long to compile. */
public final class TestDay {
  public static final LocalDate TODAY = RuleCase.DAY;

  private TestDay() {}
}
