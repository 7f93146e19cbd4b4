package io.penstock.api.market;

import io.penstock.api.Time;
import java.time.Duration;

/** How long a bar is that a source carries ready made. The ordinal is kept in the ring and the journal: append only. */
public enum BarInterval {
    /** A second. */
    SECOND(Time.SECOND_NS),
    /** A minute. */
    MINUTE(60 * Time.SECOND_NS),
    /** An hour. */
    HOUR(3_600 * Time.SECOND_NS),
    /** A day of UTC. */
    DAY(86_400 * Time.SECOND_NS),
    /** A trading session. Sources do not say when it ended: it is taken to be known a day after it began. */
    SESSION(86_400 * Time.SECOND_NS);

    private static final BarInterval[] BY_CODE = values();

    private final long lengthNs;

    BarInterval(long lengthNs) {
        this.lengthNs = lengthNs;
    }

    /** The interval of an ordinal. */
    public static BarInterval of(int ordinal) {
        return BY_CODE[ordinal];
    }

    /** Its length in ns. */
    public long lengthNs() {
        return lengthNs;
    }

    /** Bars of time of this length. */
    public BarSpec spec() {
        return BarSpec.time(Duration.ofNanos(lengthNs));
    }
}
