package io.penstock.feeds.synthetic;

import java.time.LocalDate;
import java.time.ZoneId;

/** The hours of one session, by the clock in New York. Times are ns since the epoch. Immutable. */
final class TradingHours {
    static final int SYSTEM_START_MINUTE = 4 * 60;
    static final int MARKET_OPEN_MINUTE = 9 * 60 + 30;
    static final int MARKET_CLOSE_MINUTE = 16 * 60;
    static final int SYSTEM_END_MINUTE = 20 * 60;
    static final long SECOND_NS = 1_000_000_000L;
    static final long MINUTE_NS = 60 * SECOND_NS;

    static final long REGULAR_NS = (MARKET_CLOSE_MINUTE - MARKET_OPEN_MINUTE) * MINUTE_NS;

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final long midnightNanos;

    /** Counts from noon, so that on the days when the clock changes at night the hours of trading are right. */
    TradingHours(LocalDate date) {
        long noon = date.atTime(12, 0).atZone(NEW_YORK).toEpochSecond() * SECOND_NS;
        midnightNanos = noon - 12 * 60 * MINUTE_NS;
    }

    long at(int hour, int minute) {
        return atMinute(hour * 60 + minute);
    }

    long atMinute(int minuteOfDay) {
        return midnightNanos + minuteOfDay * MINUTE_NS;
    }
}
