package io.penstock.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 30);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "09:30,                                       2019-01-30T14:30:00Z",
        "09:30:00.5,                                  2019-01-30T14:30:00.5Z",
        "23:59:59.999999999,                          2019-01-31T04:59:59.999999999Z",
        "2019-02-01T09:30,                            2019-02-01T14:30:00Z",
        "2019-07-01T09:30:01,                         2019-07-01T13:30:01Z",
        "2019-01-30T14:30Z,                           2019-01-30T14:30:00Z",
        "2019-01-30T09:30-05:00,                      2019-01-30T14:30:00Z",
        "2019-01-30T15:30:00.25+01:00[Europe/Berlin], 2019-01-30T14:30:00.25Z",
    })
    void aTimeIsMeantOnTheVenuesClockUnlessItNamesAnother(String text, Instant instant) {
        long nanos = Moment.parse("from", text).nanos(DAY, NEW_YORK);

        assertEquals(instant, Instant.ofEpochSecond(0, nanos));
        assertEquals(text, Moment.parse("from", text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9:30", "25:00", "09:30Z", "2019-01-30", "2019-13-01T00:00", "9999-01-01T00:00Z", "T", "now"
            })
    void anythingElseIsRefusedWithKeyAndValue(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Moment.parse("to", text))
                .getMessage();

        assertTrue(message.startsWith("to=" + text + ": "), message);
    }

    @Test
    void aWindowInTheYearsOfRecordingsFitsALong() {
        assertTrue(Moment.parse("to", "2261-12-31T23:59:59Z").nanos(DAY, NEW_YORK) > 0);
    }
}
