package io.penstock.feeds.itch;

import io.penstock.api.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Values in the units of ITCH fields, or {@link #UNFIT}: nothing is rounded and nothing wraps. */
final class ItchUnits {
    /** What a field cannot hold. */
    static final long UNFIT = -1;

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long MAX_U32 = 0xffff_ffffL;
    private static final long PRICE4 = 100_000;
    private static final long PRICE8 = 10;
    private static final long SECOND_NS = 1_000_000_000L;

    private ItchUnits() {}

    /** A price with four implied decimals in four bytes. */
    static long price4(long price) {
        return price >= 0 && price <= MAX_U32 * PRICE4 && price % PRICE4 == 0 ? price / PRICE4 : UNFIT;
    }

    /** The same where an absent price is written as zero. */
    static long optionalPrice4(long price) {
        return price == Price.NONE ? 0 : price4(price);
    }

    /** A price with eight implied decimals in eight bytes. */
    static long price8(long price) {
        return price >= 0 && price != Price.NONE && price % PRICE8 == 0 ? price / PRICE8 : UNFIT;
    }

    /** A number in four bytes. */
    static long u32(long value) {
        return value >= 0 && value <= MAX_U32 ? value : UNFIT;
    }

    /** ns from {@code midnightNanos} on, when six bytes hold them. */
    static long sinceMidnight(long nanos, long midnightNanos) {
        long sinceMidnightNs = nanos - midnightNanos;
        return nanos >= midnightNanos && sinceMidnightNs >= 0 && sinceMidnightNs <= Itch.MAX_TIMESTAMP
                ? sinceMidnightNs
                : UNFIT;
    }

    /** Midnight in New York that began the day of a time after 1970, in ns since the epoch. */
    static long midnightNanos(long nanos) {
        Instant instant = Instant.ofEpochSecond(nanos / SECOND_NS);
        return midnightNanos(LocalDate.ofInstant(instant, NEW_YORK));
    }

    /** Midnight in New York that began a day, in ns since the epoch. */
    static long midnightNanos(LocalDate date) {
        return date.atStartOfDay(NEW_YORK).toEpochSecond() * SECOND_NS;
    }
}
