package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2021-04-17T16:43:37.089723Z, 2021-04-17T16:43:37.089723Z",
        "2021-04-17 16:43:37+02:00, 2021-04-17T14:43:37Z",
        "2021-04-17t16:43:37.1-0330, 2021-04-17T20:13:37.1Z",
        "2021-04-17T16:43+05, 2021-04-17T11:43:00Z",
        "2024-02-29T00:00:00.000000001Z, 2024-02-29T00:00:00.000000001Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2261-12-31T23:59:59Z, 2261-12-31T23:59:59Z",
        "2021-07-01 09:30:00, 2021-07-01T13:30:00Z",
        "2021/01/04 09:30:00.5, 2021-01-04T14:30:00.5Z"
    })
    void aTimeIsItsInstant(String text, String instant) {
        Instant expected = Instant.parse(instant);
        assertEquals(expected.getEpochSecond() * 1_000_000_000 + expected.getNano(), parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-04-17",
                "2021-02-29T00:00:00Z",
                "2100-02-29T00:00:00Z",
                "2021-13-01T00:00:00Z",
                "2021-04-31T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2262-01-01T00:00:00Z",
                "2021-04-17T24:00:00Z",
                "2021-04-17T12:60:00Z",
                "2021-04-17T12:00:61Z",
                "2021-04-17T12:00:00Zz",
                "2021-04-17T12:00:00+",
                "2021-04-17T12:00:00+1:00",
                "2021-04-17T12:00:00.Z",
                "2021-04-17T12:00:00.1e1Z",
                "2021-04-17T12:00:1.5Z",
                "1970-01-01T00:00:00+01:00",
                "2021-04-17T12:00:00.0000000001Z",
                "2021x04x17T12:00:00Z",
                "2021-04/17T12:00:00Z"
            })
    void whatIsNoneIsRefused(String text) {
        assertEquals(TimeText.INVALID, parse(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20261125})
    void anyDateIsWhatTheJdkSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 20_000; round++) {
            long nanos = random.nextLong(9_000_000_000L) * 1_000_000_000 + random.nextInt(1_000_000_000);
            OffsetDateTime time = Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000)
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1_200) - 600)));
            if (time.getYear() >= 1970) {
                assertEquals(nanos, parse(time.toString()), () -> "seed " + seed + ": " + time);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-03-14T01:59:59.9", "2021-03-14T03:00:00", "2021-11-07T00:59:00", "2021-11-07T02:00:00"})
    void aTimeWithoutZoneFollowsTheClocksOfTheReadersZone(String text) {
        long expected = LocalDateTime.parse(text).atZone(NEW_YORK).toEpochSecond();
        TimeText reader = new TimeText(NEW_YORK);
        for (String each : new String[] {"2021-01-01T00:00:00", text}) {
            byte[] bytes = each.getBytes(StandardCharsets.US_ASCII);
            long nanos = reader.parse(bytes, 0, bytes.length);
            assertEquals(each.equals(text) ? expected : 1_609_477_200, nanos / 1_000_000_000);
        }
    }

    private static long parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new TimeText(NEW_YORK).parse(bytes, 0, bytes.length);
    }
}
