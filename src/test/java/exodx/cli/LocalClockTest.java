package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalClockTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "UTC"})
  void tellsTheDateOfThePlaceAtEveryHourOfAYear(String zone) {
    Instant begin = Instant.parse("2026-01-01T00:00:00Z");
    for (int hour = 0; hour < 366 * 24; hour++) {
      Instant now = begin.plus(hour, ChronoUnit.HOURS);
      Clock clock =
          new LocalClock(TimeZone.getTimeZone(zone), Clock.fixed(now, ZoneOffset.ofHours(5)));
      assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.ofInstant(now, ZoneId.of(zone)));
    }
  }
}
