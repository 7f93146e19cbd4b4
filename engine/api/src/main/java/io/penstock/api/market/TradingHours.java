package io.penstock.api.market;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When a venue's session begins and ends, every day alike, in its own time zone. A close before the open is of the next day;
 * open and close at one time make sessions of a whole day that follow one another. Where the clock is put forward over one of
 * the times, it is so much later; where it is put back over one, its first passing counts. There is no calendar: a holiday is
 * a session without trades. Immutable.
 *
 * @param zone of the venue
 * @param open the first moment of a session
 * @param close the first moment after it
 */
public record TradingHours(ZoneId zone, LocalTime open, LocalTime close) {
    /** Days of UTC. */
    public static final TradingHours UTC_DAYS =
            new TradingHours(ZoneId.of("UTC"), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Regular hours of US stock exchanges. Their closing cross comes after the end, and so in the bar after it. */
    public static final TradingHours US_STOCKS =
            new TradingHours(ZoneId.of("America/New_York"), LocalTime.of(9, 30), LocalTime.of(16, 0));

    /** Refuses what is absent. */
    public TradingHours {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(close, "close");
    }
}
