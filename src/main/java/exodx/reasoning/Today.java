package exodx.reasoning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day on which a case is looked at, as a fact for rules about waiting times.
 *
 * @param date the day
 */
public record Today(LocalDate date) {

  /** Returns how many days have gone by since an earlier day; negative for a later one. */
  public long daysSince(LocalDate earlier) {
    return ChronoUnit.DAYS.between(earlier, date);
  }
}
