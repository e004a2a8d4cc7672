package exodx.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * Tells the time of the place where the process runs. Its zone is the offset of this moment: asking
 * for a zone by name makes Java search every jar for further zones, which takes longer than many an
 * answer.
 */
final class LocalClock extends Clock {
  private final TimeZone place;
  private final Clock clock;

  /**
   * Makes a clock of a place.
   *
   * @param clock tells the moment; its zone is of no account
   */
  LocalClock(TimeZone place, Clock clock) {
    this.place = place;
    this.clock = clock;
  }

  /** Returns the offset that holds at this moment. */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.ofTotalSeconds(place.getOffset(clock.millis()) / 1000);
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }
}
