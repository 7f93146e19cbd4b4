package io.penstock.api.strategy;

/**
 * What a strategy promises to cost. Bytes and orders beyond it end in quarantine, by the policy of the run; a callback time
 * depends on the machine and is only reported. A test with {@code StrategyTester} fails when any of it is broken.
 *
 * <pre>{@code
 * Contract.NONE.allocatingAtMost(64).callbacksWithin(99, 2_000)
 * }</pre>
 *
 * @param maxAllocatedBytesPerEvent heap bytes that its callbacks take for an event they hear, on average over sixteen measured
 *     events; one large event among them is excused, such as a table that grew
 * @param percentile of callbacks, above 0 and below 100
 * @param maxCallbackNs what that percentile of its callbacks takes at most, in ns
 * @param maxOrdersPerEvent calls that send, replace or cancel at one place of the stream
 */
public record Contract(long maxAllocatedBytesPerEvent, double percentile, long maxCallbackNs, int maxOrdersPerEvent) {
    /** Whatever it costs. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Promises nothing; but nobody means 10,000 orders at once. */
    public static final Contract NONE = new Contract(NO_LIMIT, 99, NO_LIMIT, 10_000);

    /** Refuses what cannot be kept or cannot be broken. */
    public Contract {
        if (maxAllocatedBytesPerEvent < 0 || maxCallbackNs < 1 || maxOrdersPerEvent < 1) {
            throw new IllegalArgumentException("contract of " + maxAllocatedBytesPerEvent + " bytes, " + maxCallbackNs
                    + " ns, " + maxOrdersPerEvent + " orders: none may be negative, and only the bytes zero");
        }
        if (!(percentile > 0 && percentile < 100)) {
            throw new IllegalArgumentException("percentile=" + percentile + ": above 0 and below 100");
        }
    }

    /** The same with a promise about heap bytes for each event. */
    public Contract allocatingAtMost(long bytesPerEvent) {
        return new Contract(bytesPerEvent, percentile, maxCallbackNs, maxOrdersPerEvent);
    }

    /** The same with a promise about the time of a callback at a percentile. */
    public Contract callbacksWithin(double atPercentile, long ns) {
        return new Contract(maxAllocatedBytesPerEvent, atPercentile, ns, maxOrdersPerEvent);
    }

    /** The same with a promise about orders at one place of the stream. */
    public Contract sendingAtMost(int ordersPerEvent) {
        return new Contract(maxAllocatedBytesPerEvent, percentile, maxCallbackNs, ordersPerEvent);
    }
}
