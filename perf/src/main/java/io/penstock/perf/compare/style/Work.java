package io.penstock.perf.compare.style;

import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Strategy;
import org.HdrHistogram.Histogram;

/**
 * A strategy that sums what it hears, calculates for a while on each quote, and notes how old the quote is then. One
 * thread at a time.
 */
final class Work implements Strategy {
    private static final long LONGEST_NS = 3_600_000_000_000L;

    private final int loops;
    private final Schedule schedule;
    private final Histogram ages = new Histogram(1, LONGEST_NS, 3);
    private long sum;

    /** @param loops of a calculation, about 1 ns each */
    Work(int loops, Schedule schedule) {
        this.loops = loops;
        this.schedule = schedule;
    }

    @Override
    public void onQuote(Quote quote) {
        hear(
                quote.sequence(),
                quote.instrumentId(),
                quote.bidPrice(),
                quote.bidQuantity(),
                quote.askPrice(),
                quote.askQuantity());
    }

    void hear(long sequence, int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        long value = 31 * sum + (instrumentId + 3 * bidPrice + 5 * bidQuantity) + (7 * askPrice + 9 * askQuantity);
        for (int i = 0; i < loops; i++) {
            value = value * 0x5851f42d4c957f2dL + sequence;
        }
        sum = value;
        if (schedule.isPaced()) {
            ages.recordValue(Math.max(0, System.nanoTime() - schedule.dueNanos(sequence)));
        }
    }

    /** How much it calculates on each quote. */
    int loops() {
        return loops;
    }

    /** After the end: what the same work heard in another process, in place of this one. */
    void heardElsewhere(long otherSum, Histogram otherAges) {
        sum = otherSum;
        ages.add(otherAges);
    }

    /** Of all that was heard. After the end. */
    long sum() {
        return sum;
    }

    /** How old each quote was when the work on it was done, in ns. After the end. */
    Histogram ages() {
        return ages;
    }
}
