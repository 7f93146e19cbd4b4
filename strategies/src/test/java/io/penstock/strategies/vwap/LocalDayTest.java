package io.penstock.strategies.vwap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Time;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDayTest {
    private static final long HALF_HOUR_NS = 1800 * Time.SECOND_NS;

    @Test
    void theOpenInNewYorkFallsIntoTheSameBucketInSummerAndWinter() {
        LocalDay day = new LocalDay(ZoneId.of("America/New_York"), HALF_HOUR_NS);

        assertEquals(19, day.bucket(nanos("2024-01-02T14:30:00Z")));
        assertEquals(19, day.bucket(nanos("2024-07-02T13:30:00Z")));
        assertEquals(18, day.bucket(nanos("2024-07-02T13:30:00Z") - 1));
        assertEquals("09:30", day.label(19));
        assertEquals(48, day.buckets());
    }

    @Test
    void bucketsThatDoNotDivideTheDayEndWithAShorterOne() {
        LocalDay day = new LocalDay(ZoneId.of("UTC"), 7 * 3600 * Time.SECOND_NS);

        assertEquals(4, day.buckets());
        assertEquals(3, day.bucket(nanos("2024-01-02T23:59:59.999999999Z")));
        assertEquals("21:00", day.label(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"})
    void agreesWithTheCalendarAtEveryClockChangeAndBetween(String zone) {
        ZoneId id = ZoneId.of(zone);
        LocalDay day = new LocalDay(id, 60 * Time.SECOND_NS);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            assertAgrees(day, id, nanos("2004-01-01T00:00:00Z") + random.nextLong(20 * 365 * 86_400L) * Time.SECOND_NS);
        }
        Instant change = Instant.parse("2004-01-01T00:00:00Z");
        while (id.getRules().nextTransition(change) != null && change.isBefore(Instant.parse("2024-01-01T00:00:00Z"))) {
            change = id.getRules().nextTransition(change).getInstant();
            long nanos = change.getEpochSecond() * Time.SECOND_NS;
            assertAgrees(day, id, nanos - 1);
            assertAgrees(day, id, nanos);
            assertAgrees(day, id, nanos + 1);
            assertAgrees(day, id, nanos - 1);
        }
    }

    private static void assertAgrees(LocalDay day, ZoneId zone, long nanos) {
        ZonedDateTime local = Instant.ofEpochSecond(0, nanos).atZone(zone);
        assertEquals(local.getHour() * 60 + local.getMinute(), day.bucket(nanos), () -> local.toString());
    }

    private static long nanos(String instant) {
        Instant time = Instant.parse(instant);
        return time.getEpochSecond() * Time.SECOND_NS + time.getNano();
    }
}
