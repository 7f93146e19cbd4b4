package io.penstock.perf.compare.carrier;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import org.HdrHistogram.Histogram;

/**
 * What a receiver does with what it gets: an order-sensitive sum of all fields but the time and, if asked, how old each
 * message was. One final class for all carriers, so that each compiles it into its loop. The receiver's thread.
 */
public final class Taker {
    private final Histogram ages;
    private long sum;
    private long taken;

    /** Sums only. */
    public Taker() {
        this(null);
    }

    /** @param ages of messages, in ns; null not to read the clock */
    public Taker(Histogram ages) {
        this.ages = ages;
    }

    /** One message; {@code nanos} is when it was sent, or was due. */
    @HotPath
    void take(
            long sequence,
            long nanos,
            long received,
            boolean endOfGroup,
            int instrumentId,
            Side side,
            long orderId,
            long price,
            long quantity) {
        long who = sequence + 3L * instrumentId + side.ordinal() + (endOfGroup ? received : 0);
        long what = Long.rotateLeft(orderId + 5 * quantity, 21) ^ Long.rotateLeft(price, 42);
        sum = 31 * sum + (who ^ what);
        taken++;
        if (ages != null) {
            ages.recordValue(Math.max(0, System.nanoTime() - nanos));
        }
    }

    /** Of what was taken so far. */
    public long checksum() {
        return sum;
    }

    /** Messages so far. */
    public long taken() {
        return taken;
    }
}
