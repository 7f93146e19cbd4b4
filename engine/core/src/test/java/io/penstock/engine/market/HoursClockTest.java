package io.penstock.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.market.TradingHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions are of the venue's zone, and each day has one. */
class HoursClockTest {
    private final HoursClock newYork = new HoursClock(TradingHours.US_STOCKS);

    @Test
    void newYorkOpensAnHourEarlierInUtcOnceItsClockIsPutForward() {
        assertOpens("2024-03-08T14:30:00Z", "2024-03-08T21:00:00Z");
        assertOpens("2024-03-11T13:30:00Z", "2024-03-11T20:00:00Z");
        assertOpens("2024-11-01T13:30:00Z", "2024-11-01T20:00:00Z");
        assertOpens("2024-11-04T14:30:00Z", "2024-11-04T21:00:00Z");
    }

    @Test
    void betweenTheCloseAndTheNextOpenItIsClosed() {
        newYork.set(nanos("2024-01-03T03:00:00Z"));

        assertFalse(newYork.isOpen());
        assertEquals(nanos("2024-01-02T21:00:00Z"), newYork.start());
        assertEquals(nanos("2024-01-03T14:30:00Z"), newYork.end());
    }

    @Test
    void aSessionMayLastOverMidnight() {
        TradingHours chicago = new TradingHours(ZoneId.of("America/Chicago"), LocalTime.of(17, 0), LocalTime.of(16, 0));
        HoursClock clock = new HoursClock(chicago);
        clock.set(nanos("2024-01-03T06:30:00Z"));
        assertTrue(clock.isOpen());
        assertEquals(nanos("2024-01-02T23:00:00Z"), clock.start());
        assertEquals(nanos("2024-01-03T22:00:00Z"), clock.end());
        clock.set(nanos("2024-01-03T22:30:00Z"));

        assertFalse(clock.isOpen());
    }

    @Test
    void daysOfUtcFollowOneAnother() {
        HoursClock clock = new HoursClock(TradingHours.UTC_DAYS);
        clock.set(nanos("2024-01-02T00:00:00Z"));
        assertTrue(clock.isOpen());
        assertEquals(nanos("2024-01-02T00:00:00Z"), clock.start());
        assertEquals(nanos("2024-01-03T00:00:00Z"), clock.end());
        clock.set(nanos("2024-01-02T00:00:00Z") - 1);

        assertEquals(nanos("2024-01-01T00:00:00Z"), clock.start());
    }

    /** An open at 02:30 does not exist on one night of the year of most of these zones, and passes twice on one in Sydney. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Chicago",
                "Europe/London",
                "Europe/Berlin",
                "Australia/Sydney",
                "Asia/Tokyo"
            })
    void everyDayOfTwentyYearsOpensOnceAndSessionsFillTheTime(String zone) {
        HoursClock clock = new HoursClock(new TradingHours(ZoneId.of(zone), LocalTime.of(2, 30), LocalTime.of(0, 30)));
        long nanos = nanos("2010-01-01T12:00:00Z");
        clock.set(nanos);
        int opened = 0;
        for (int bounds = 0; bounds < 2 * 20 * 365; bounds++) {
            long end = clock.end();
            boolean open = clock.isOpen();
            assertTrue(end > clock.start(), zone + " " + Instant.ofEpochSecond(0, end));
            clock.set(end);
            assertEquals(end, clock.start());
            assertEquals(!open, clock.isOpen(), zone + " " + Instant.ofEpochSecond(0, end));
            opened += clock.isOpen() ? 1 : 0;
        }

        assertEquals(20 * 365, opened);
    }

    private void assertOpens(String open, String close) {
        newYork.set(nanos(open) - 1);
        assertFalse(newYork.isOpen());
        assertEquals(nanos(open), newYork.end());
        newYork.set(nanos(open));
        assertTrue(newYork.isOpen());
        assertEquals(nanos(close), newYork.end());
        newYork.set(nanos(close));
        assertFalse(newYork.isOpen());
    }

    private static long nanos(String utc) {
        return Instant.parse(utc).getEpochSecond() * Time.SECOND_NS;
    }
}
